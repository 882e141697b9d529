/** What people and machines do to a workspace between two runs. */
import type { MemoryHost } from '../../src/host/memory-host.ts';
import { ownFolder } from '../../src/workspace/kept-state.ts';
import type { Random } from '../support/random.ts';
import { tinyPicture } from '../support/tiny-pictures.ts';
import { filesOf, randomWorkspace } from './typed-workspace.ts';

/** Not the output, and not what the product keeps for itself. */
export function sourcesOf(host: MemoryHost): [path: string, bytes: Uint8Array][] {
  return [...host.files].filter(([path]) => !path.startsWith('/dist/') && !path.startsWith(`/${ownFolder}/`));
}

export type Edit = (host: MemoryHost, random: Random) => string;

const text = (host: MemoryHost, path: string) => new TextDecoder().decode(host.files.get(path));
const put = (host: MemoryHost, path: string, content: string) =>
  host.write(path, new TextEncoder().encode(content));

function pickFile(host: MemoryHost, random: Random, kind: RegExp): string {
  const paths = sourcesOf(host).map(([path]) => path);
  return random.pick(paths.filter((path) => kind.test(path)).sort()) ?? '/none.yaml';
}

export const edits: Readonly<Record<string, Edit>> = {
  'a word is another': (host, random) => {
    const path = pickFile(host, random, /\.(ya?ml|md)$/);
    const words = [...text(host, path).matchAll(/\p{Script=Han}{2,}/gu)];
    const word = random.pick(words);
    if (!word) return `nothing in ${path}`;
    const other = random.pick(['改过的话', '新', `${word[0]}和别的`, '2~3 秒']) ?? '';
    put(
      host,
      path,
      text(host, path).slice(0, word.index) + other + text(host, path).slice(word.index + word[0].length),
    );
    return `${word[0]} → ${other} in ${path}`;
  },
  'a number is another': (host, random) => {
    const path = pickFile(host, random, /\.ya?ml$/);
    const number = random.pick([...text(host, path).matchAll(/(?<=: )\d+$/gm)]);
    if (!number) return `no number in ${path}`;
    put(
      host,
      path,
      `${text(host, path).slice(0, number.index)}${1 + random.below(60)}${text(host, path).slice(number.index + number[0].length)}`,
    );
    return `${number[0]} in ${path}`;
  },
  'a line is gone': (host, random) => {
    const path = pickFile(host, random, /\.(ya?ml|md)$/);
    const lines = text(host, path).split('\n');
    const [gone] = lines.splice(random.below(lines.length), 1);
    put(host, path, lines.join('\n'));
    return `${gone} of ${path}`;
  },
  'a file is broken': (host, random) => {
    const path = pickFile(host, random, /\.ya?ml$/);
    put(host, path, `${text(host, path)}\n  [ : }\n`);
    return path;
  },
  'a file is gone': (host, random) => {
    const path = pickFile(host, random, /\.(ya?ml|md|svg|png)$/);
    host.remove(path);
    return path;
  },
  'a file has another name': (host, random) => {
    const path = pickFile(host, random, /\.(ya?ml|md)$/);
    if (host.files.has(path)) host.move(path, path.replace(/\/([^/]+)$/, '/other-$1'));
    return path;
  },
  'an entity is there twice, with an id of its own': (host, random) => {
    const path = pickFile(host, random, /\.ya?ml$/);
    put(host, path.replace(/\.ya?ml$/, '-copy.yaml'), text(host, path).replace(/^(id: .+)$/m, '$1-copy'));
    return path;
  },
  'the settings are others': (host, random) => {
    const settings = [
      'title: 另一个名字',
      'organization: {name: 某学院}',
      'language: en',
      'calendar: {start: 2026-09-07}',
    ];
    put(host, '/ccstd.yaml', `${random.pick(settings)}\n`);
    return text(host, '/ccstd.yaml');
  },
  'a label of the theme is another': (host, random) => {
    put(host, '/theme/labels/zh-CN.json', JSON.stringify({ whole: random.pick(['整本', '全书', '合订']) }));
    return text(host, '/theme/labels/zh-CN.json');
  },
  'a style of the theme is another': (host, random) => {
    put(host, '/theme/assets/theme.css', `p { margin: ${random.below(9)}mm }\n`);
    return text(host, '/theme/assets/theme.css');
  },
  'a picture appears or is another': (host, random) => {
    const path = pickFile(host, random, /\.(svg|png)$/).replace('none.yaml', 'a.png');
    const png = tinyPicture('png');
    host.write(path, png);
    return path;
  },
  'a file of the output is damaged': (host, random) => {
    const path = random.pick([...host.files.keys()].filter((one) => one.startsWith('/dist/')).sort());
    if (path && random.below(2) === 0) host.remove(path);
    else if (path) put(host, path, 'damaged');
    return path ?? 'no output';
  },
  'what is kept is damaged': (host, random) => {
    const path = random.pick([...host.files.keys()].filter((one) => one.startsWith(`/${ownFolder}/`)).sort());
    const bytes = path && host.files.get(path);
    if (path && bytes) host.write(path, bytes.slice(0, random.below(bytes.length)));
    return path ?? 'nothing kept';
  },
  'a part was built in between': () => '--course',
  'every field may be another': (host, random) => {
    for (const [path] of sourcesOf(host)) host.remove(path);
    for (const [path, content] of Object.entries(filesOf(randomWorkspace(random))))
      host.write(`/${path}`, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return 'anew';
  },
};
