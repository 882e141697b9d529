/** Every message has the same parts in both languages, and none ends like a sentence. */
import { describe, expect, it } from 'vitest';
import type { MessageTexts } from '../../../src/diagnostics/diagnostic.ts';
import { catalogue } from '../../../src/generated/catalogue.ts';

describe('the catalogue', () => {
  for (const [code, { texts }] of Object.entries(catalogue)) {
    it(code, () => {
      const [zh, en]: readonly MessageTexts[] = [texts['zh-CN'], texts.en];
      expect(Object.keys(en ?? {}).sort()).toEqual(Object.keys(zh ?? {}).sort());
      expect(Object.keys(en?.notes ?? {})).toEqual(Object.keys(zh?.notes ?? {}));
      expect(zh?.title).not.toMatch(/[。.]$/);
      expect(en?.title).not.toMatch(/\.$/);
      // Quotes of the page's own notation that were written twice.
      for (const text of [zh, en].flatMap((one) => [one?.title, one?.label, one?.help]))
        expect(text ?? '').not.toMatch(/^".*"$/);
    });
  }
});
