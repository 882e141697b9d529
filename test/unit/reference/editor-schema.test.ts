/**
 * Editor schemas accept what is right in their language of keys, and nothing that no key of the language is.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemas } from '../../../src/generated/schemas.ts';
import { combinedEditorSchema, editorSchema } from '../../../src/language/editor/editor-schema.ts';
import type { JsonSchema } from '../../../src/language/editor/json-schema.ts';
import { bundledSources } from '../../support/bundled-standards.ts';
import { translateKeys } from '../../support/translate-keys.ts';

const texts = bundledSources();

function validator(schema: JsonSchema) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const validate = ajv.compile(schema);
  return (value: unknown): unknown => (validate(value) ? [] : validate.errors?.slice(0, 3));
}

/** Every property below a schema, with the object it belongs to. */
function* propertiesOf(schema: JsonSchema): Iterable<[string, JsonSchema]> {
  const objects = { root: schema, ...(schema.definitions as Record<string, JsonSchema>) };
  for (const [name, object] of Object.entries(objects))
    for (const [key, property] of Object.entries(object.properties ?? {})) yield [`${name}.${key}`, property];
}

describe('editor schemas', { timeout: 300_000 }, () => {
  for (const keys of ['zh', 'en', 'both'] as const) {
    const errorsIn = validator(combinedEditorSchema(schemas, { keys, language: 'zh-CN' }));

    it(`accept every bundled standard with keys: ${keys}`, () => {
      expect(texts.length).toBeGreaterThan(15);
      for (const [name, text] of texts) {
        for (const spelling of keys === 'both' ? (['zh', 'en'] as const) : [keys]) {
          expect(errorsIn(parse(translateKeys(text, spelling))), `${name} ${spelling}`).toEqual([]);
        }
      }
    });

    it(`reject an unknown key with keys: ${keys}`, () => {
      for (const [name, text] of texts) {
        const value = parse(translateKeys(text, keys === 'en' ? 'en' : 'zh'));
        expect(errorsIn({ ...value, 不认识的键: 1 }), name).not.toEqual([]);
      }
    });
  }

  it('reject a key deep in a file, the other language, and a word that is none', () => {
    const errorsIn = validator(editorSchema('course', schemas, { keys: 'zh', language: 'zh-CN' }));
    const course = {
      类型: '课程',
      标识: 'a',
      名称: 'a',
      基准学时: 2,
      学习任务: [{ 标识: 't', 名称: 't', 参考学时: 2, 学习任务描述: 't' }],
    };
    expect(errorsIn(course)).toEqual([]);
    expect(errorsIn({ ...course, 学习任务: [{ ...course.学习任务[0], 课时: 2 }] })).not.toEqual([]);
    expect(errorsIn({ ...course, hours: 2 })).not.toEqual([]);
    expect(errorsIn({ ...course, 课程类别: '必修' })).not.toEqual([]);
    expect(errorsIn({ ...course, 'x-ours': 2 })).toEqual([]);
  });

  it('leave a file alone that is no entity', () => {
    const errorsIn = validator(combinedEditorSchema(schemas, { keys: 'zh', language: 'zh-CN' }));
    expect(errorsIn({ on: 'push', jobs: {} })).toEqual([]);
  });

  it('explain every field in Chinese and English', () => {
    for (const kind of [
      'workspace',
      'course',
      'programme',
      'skill-standard',
      'credential',
      'overlay',
      'review',
      'change',
      'question-bank',
      'delivery',
      'learning-task',
    ]) {
      for (const [name, property] of propertiesOf(
        editorSchema(kind, schemas, { keys: 'zh', language: 'zh-CN' }),
      )) {
        expect(property.description, name).toMatch(/\p{Script=Han}/u);
        expect(property.markdownDescription, name).toMatch(/[a-z]{2}/);
        expect(property.title, name).toMatch(/（\w+）$/);
      }
    }
  });

  it('stand on their own, in a draft every editor knows', () => {
    const text = JSON.stringify(combinedEditorSchema(schemas, { keys: 'both', language: 'en' }));
    expect(text).toContain('draft-07');
    for (const [, ref] of text.matchAll(/"\$ref":"([^"]+)"/g)) expect(ref).toMatch(/^#\/definitions\/\w+$/);
  });

  it('take a workspace file', () => {
    const errorsIn = validator(editorSchema('workspace', schemas, { keys: 'en', language: 'en' }));
    const text = readFileSync(join(import.meta.dirname, '../../../standards/ccstd.yaml'), 'utf8');
    expect(errorsIn(parse(translateKeys(text, 'en', 'Workspace')))).toEqual([]);
  });
});
