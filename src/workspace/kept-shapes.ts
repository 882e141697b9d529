/** The forms of what is remembered, so that a file of another form is a file that is not there. */
import { catalogue } from '../generated/catalogue.ts';
import { type DataShape, hasShape } from '../values/has-shape.ts';

const orNull = (shape: DataShape): DataShape => ({ oneOf: ['null', shape] });
const texts: DataShape = { list: 'text' };

const readings: DataShape = {
  fields: {
    files: { each: orNull({ fields: { stamp: 'text', size: 'number', 'digest?': 'text' } }) },
    links: { each: orNull('text') },
    walks: { list: { fields: { folder: 'text', linkedFolders: 'flag', skipped: texts, list: 'text' } } },
  },
};

const diagnostic: DataShape = {
  fields: {
    code: 'text',
    severity: 'text',
    params: { each: 'any' },
    where: { fields: { file: 'text' } },
    related: { list: { fields: { where: { fields: { file: 'text' } }, note: 'text' } } },
  },
};

const kept = (result: DataShape): DataShape => ({ fields: { request: 'text', readings, result } });

const state: DataShape = {
  fields: {
    'check?': kept({
      fields: {
        root: 'text',
        files: 'number',
        diagnostics: { list: diagnostic },
        explained: 'number',
        ignored: 'number',
        configured: 'flag',
        sources: { list: { pair: ['text', orNull('text')] } },
        spans: { each: { pair: ['number', 'number'] } },
      },
    }),
    'build?': kept({
      fields: { folder: 'text', output: 'text', files: 'number', warnings: 'number', 'entrance?': 'text' },
    }),
  },
};

const parts: DataShape = {
  fields: {
    base: 'text',
    rest: 'text',
    pieces: { list: { pair: ['text', 'text'] } },
    parts: {
      each: {
        fields: {
          stamps: 'text',
          read: { list: 'number' },
          sheets: {
            list: {
              fields: {
                'key?': 'text',
                paths: texts,
                'read?': { list: 'number' },
                'shown?': {
                  list: { fields: { path: 'text', mediaType: 'text', 'source?': 'text', 'text?': 'text' } },
                },
              },
            },
          },
        },
      },
    },
  },
};

const prints: DataShape = { each: { fields: { from: 'text', file: 'text' } } };

const file: DataShape = {
  fields: {
    digest: 'text',
    'type?': 'text',
    'refused?': 'text',
    'document?': {
      fields: {
        file: 'text',
        type: 'text',
        language: 'text',
        words: { each: 'text' },
        value: { each: 'any' },
      },
    },
    diagnostics: { list: diagnostic },
    visited: {
      each: {
        fields: {
          found: { list: { pair: ['number', diagnostic] } },
          again: {
            list: {
              fields: {
                at: 'number',
                code: 'text',
                path: { list: { oneOf: ['text', 'number'] } },
                of: { fields: { is: 'text' } },
              },
            },
          },
        },
      },
    },
    spans: { each: { pair: ['number', 'number'] } },
  },
};

interface WithFindings {
  readonly check?: { readonly result: { readonly diagnostics: readonly { readonly code: string }[] } };
}

/** Also its findings are ones that there are. */
export function isState(value: unknown): boolean {
  return (
    hasShape(value, state) &&
    ((value as WithFindings).check?.result.diagnostics ?? []).every(({ code }) =>
      Object.hasOwn(catalogue, code),
    )
  );
}

export function isFile(value: unknown): boolean {
  return hasShape(value, file);
}

/** Undefined for what is no JSON: nobody needs what is remembered. */
export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function isParts(value: unknown): boolean {
  return hasShape(value, parts);
}

export function isPrints(value: unknown): boolean {
  return hasShape(value, prints);
}
