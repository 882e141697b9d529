/** How the tests run: which files share a process with others, and in what order they come. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { loadTemplates } from './src/codegen/bundle-templates.ts';

/** A look at the memory, a module that is replaced, or signals to processes: no other file there. */
const alone = [
  'test/build/{ctrl-c,formats}.test.ts',
  'test/editions/broken-cut.test.ts',
  'test/fuzz/workspaces.test.ts',
  'test/unit/render-markdown/markdownlint.test.ts',
];

/** What takes longest, the longest first: a file that runs for a minute must not begin when all others are done. */
const longest = [
  'browser/print',
  'browser/looks',
  'browser/pages',
  'browser/site',
  'package/new',
  'build/links',
  'faults/pairs',
  'faults/meaning',
  'build/parts',
  'build/same-bytes',
  'printed/docx/whole-text',
  'browser/word',
];

class LongestFirst extends BaseSequencer {
  /** Files with a process of their own come first: between them, a process that others share would end. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      if (project.name === 'alone') return -1;
      const at = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at >= 0 ? at : longest.length;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  plugins: [loadTemplates],
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: alone, isolate: false },
      },
    ],
  },
});
