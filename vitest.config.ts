/** How the tests run: which files share a process with others, and in what order they come. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A browser, a package or a child process of its own, a look at the memory, or a module that is replaced: no other file there. */
const alone = [
  'test/browser/**',
  'test/build/{ctrl-c,formats,on-disk,same-bytes}.test.ts',
  'test/package/**',
  'test/fuzz/**',
  'test/editions/broken-cut.test.ts',
  'test/unit/render-markdown/markdownlint.test.ts',
].map((path) => (path.endsWith('**') ? `${path}/*.test.ts` : path));

/** What takes longest, the longest first: a file that runs for a minute must not begin when all others are done. */
const longest = [
  'browser/print',
  'browser/pages',
  'package/new',
  'build/same-bytes',
  'build/interrupted',
  'browser/site',
  'build/links',
];

class LongestFirst extends BaseSequencer {
  /** Files with a process of their own come first, so that the short ones that share fill the time that is left. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at >= 0 ? at : longest.length + (project.name === 'alone' ? 0 : 1);
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
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
