/** Code of templates shows what Handlebars shows, whatever a condition is asked of. */
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { codeMaker, ownHelpers, withBlocks } from '../../../src/6-render/page-code.ts';

const values = [
  undefined,
  null,
  '',
  'x',
  '0',
  0,
  -0,
  1,
  Number.NaN,
  true,
  false,
  [],
  [0],
  [[]],
  {},
  { a: 0 },
];

const templates = [
  '{{#if v}}yes{{else}}no{{/if}}',
  '{{#if v}}yes{{/if}}|{{^if v}}no{{/if}}|{{#if v}}{{else}}no{{/if}}',
  '{{#unless v}}no{{else}}yes{{/unless}}|{{#unless v}}no{{/unless}}',
  '{{#if v}}1{{else if w}}2{{else}}3{{/if}}',
  '{{#if (eq v w)}}same{{/if}}{{eq v "x"}}',
  '{{#if v includeZero=true}}zero{{/if}}',
  '{{#each list}}{{#if this}}{{@index}}{{../v}}{{#if ../v}}{{../w}}{{#unless @last}},{{/unless}}{{/if}}{{/if}}{{/each}}',
  '{{#each list as |one at|}}{{#if one}}{{at}}{{#if ../v}}{{one}}{{/if}}{{/if}}{{/each}}',
  '{{#with deep}}{{#if ../v}}{{name}}{{@root.w}}{{/if}}{{/with}}',
  '{{#if v}}{{#*inline "p"}}in {{w}}{{/inline}}{{> p}}{{/if}}',
  '{{say v to=w}}|{{{say (say w to=v) to="b"}}}|{{#if (say v)}}said{{/if}}',
];

const helpers = {
  eq: (a: unknown, b: unknown) => a === b,
  say: (text: unknown, { hash, data }: Handlebars.HelperOptions) => `<${text}${hash.to ?? ''}${data.page}>`,
};

function shown(engine: typeof Handlebars, template: string, view: object): string {
  const runtime = Handlebars.create();
  runtime.registerHelper(helpers);
  const options = { knownHelpersOnly: true, knownHelpers: { eq: true, say: true } as KnownHelpers };
  const code = new Function(`return ${withBlocks(String(engine.precompile(template, options)))}`)();
  return runtime.template(code)(view, { data: { page: 7, [ownHelpers]: helpers } });
}

describe('the code of a template', () => {
  const own = codeMaker(new Set(['eq', 'say']));

  it.each(templates)('%s', (template) => {
    for (const v of values)
      for (const w of ['x', 0]) {
        const view = { v, w, list: values.filter((one) => typeof one !== 'object'), deep: { name: 'n' } };
        expect(shown(own, template, view), JSON.stringify(v)).toBe(shown(Handlebars, template, view));
      }
  });
});
