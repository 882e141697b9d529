/** What was printed is printed again only when the page, the browser or the file is another one. */
import { describe, expect, it } from 'vitest';
import type { MemoryHost } from '../../../src/host/memory-host.ts';
import { Session } from '../../../src/workspace/session.ts';
import { machine } from '../../support/bundled-standards.ts';
import { smallWorkspace } from '../../support/small-course.ts';

/** One page that is empty, as browsers of the Chromium family write it. */
const empty = (() => {
  const objects = [
    "<</CreationDate (D:20260101120000+00'00')>>",
    '<</Type /Catalog /Pages 3 0 R>>',
    '<</Type /Pages /Kids [4 0 R] /Count 1>>',
    '<</Type /Page /Parent 3 0 R /MediaBox [0 0 595 842]>>',
  ];
  let text = '%PDF-1.4\n';
  const lines = objects.map((body, at) => {
    const line = `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return line;
  });
  const start = text.length;
  text += `xref\n0 5\n0000000000 65535 f \n${lines.join('')}trailer\n<</Size 5 /Root 2 0 R /Info 1 0 R>>\n`;
  return new TextEncoder().encode(`${text}startxref\n${start}\n%%EOF\n`);
})();

class Machine {
  readonly printed: string[] = [];
  stamp = 'first';
  readonly host: MemoryHost = {
    ...machine(smallWorkspace),
    browser: () => ({ path: '/browser', stamp: this.stamp }),
    openBrowser: async () => ({
      version: '156.0',
      print: async ({ path }) => {
        this.printed.push(path);
        return { pdf: empty, answer: '{"marks":[],"contents":[],"undrawn":[]}' };
      },
      close: async () => {},
    }),
  };

  /** Paths of what goes to the browser. */
  async build(): Promise<string[]> {
    this.printed.length = 0;
    const options = { formats: ['pdf'], documents: ['worksheet', 'forms'], editions: ['student'] } as const;
    expect((await Session.at(this.host).build(options)).made?.said ?? []).toEqual([]);
    return this.printed.map((path) => path.replace(/^student\//, ''));
  }

  text(path: string): string {
    return new TextDecoder().decode(this.host.files.get(path));
  }

  write(path: string, text: string): void {
    this.host.files.set(path, new TextEncoder().encode(text));
  }
}

describe('a build after a build', () => {
  it('prints the pages of which something that is printed is another, and no others', async () => {
    const one = new Machine();
    const all = await one.build();
    expect(all.length).toBeGreaterThan(4);
    expect(await one.build()).toEqual([]);
    one.write('/course.yaml', one.text('/course.yaml').replace('老人在走廊跌倒。', '老人在卫生间跌倒。'));
    const again = await one.build();
    expect(again).toContain('worksheet/falls/t1.html');
    expect(again.length).toBeLessThan(all.length);
    expect(await one.build()).toEqual([]);
  });

  it('prints all of them with another browser, and one whose file somebody changed', async () => {
    const one = new Machine();
    const all = await one.build();
    const file = '/dist/student/worksheet/falls/t1.pdf';
    const made = one.text(file);
    one.write(file, 'changed by hand');
    expect(await one.build()).toEqual(['worksheet/falls/t1.html']);
    expect(one.text(file)).toBe(made);
    one.stamp = 'second';
    expect(await one.build()).toEqual(all);
  });

  it('says the day of the source in place of that of the clock', async () => {
    const one = new Machine();
    await one.build();
    const file = one.text('/dist/student/worksheet/falls/t1.pdf');
    expect(file).toContain("/CreationDate (D:19700101000000+00'00')>>\nendobj");
    expect(file).not.toContain('D:2026');
  });
});
