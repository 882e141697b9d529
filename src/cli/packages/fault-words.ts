/** Why a package cannot be had → a sentence that says so and what to do. */
import type { Language } from '../../values/language.ts';
import type { FetchFault } from '../../workspace/fetch-packages.ts';
import type { Gathered } from '../../workspace/gather-package.ts';

type Fault = Exclude<Gathered, { is: 'package' }>;

export function packageFault(fault: Fault, folder: string, language: Language): string {
  const zh = language === 'zh-CN';
  switch (fault.is) {
    case 'missing':
      return zh ? `${folder} 里没有 ccstd.yaml` : `${folder} has no ccstd.yaml`;
    case 'no-name':
      return zh
        ? `${folder}/ccstd.yaml 没有写“标准包”：写上名称和版本，例如 标准包: {名称: national, 版本: 2026.1}`
        : `${folder}/ccstd.yaml says no package: add its name and version, such as package: {name: national, version: 2026.1}`;
    case 'too-large':
      return zh
        ? `${folder} 里的文件太多或太大（最多 5000 个、200 MB）`
        : `${folder} holds too much (at most 5000 files and 200 MB)`;
    case 'errors':
      return zh
        ? `${folder} 有 ${fault.count} 个错误；改好才能给别人用（ccstd check -C ${folder}）`
        : `${folder} has ${fault.count} error${fault.count === 1 ? '' : 's'}; correct them before others use it (ccstd check -C ${folder})`;
  }
}

export function fetchFault(fault: FetchFault, language: Language): string {
  const zh = language === 'zh-CN';
  const { name, from } = fault;
  switch (fault.is) {
    case 'other-name':
      return zh
        ? `${from} 里的标准包叫 ${fault.own}，不叫 ${name}：依赖里写它自己的名称`
        : `the package in ${from} calls itself ${fault.own}, not ${name}: name it so in the dependencies`;
    case 'changed':
      return zh
        ? `${name} 锁定的是 ${fault.locked}，${from} 里已是 ${fault.version}，内容不同，取不回原来的：找回 ${fault.locked}，或运行 ccstd fetch --update ${name}`
        : `${name} is pinned at ${fault.locked}, but ${from} now holds ${fault.version} with another content: bring ${fault.locked} back, or run ccstd fetch --update ${name}`;
    case 'taken':
      return zh
        ? `packages/${name} 里有不是 ccstd fetch 取来的文件：挪到别处，再运行 ccstd fetch`
        : `packages/${name} holds files that ccstd fetch did not bring: move them elsewhere, and run ccstd fetch again`;
    case 'linked':
      return zh
        ? `${name} 是一个链接：换成普通的文件夹，再运行 ccstd fetch`
        : `${name} is a link: make it an ordinary folder, and run ccstd fetch again`;
    default:
      return packageFault(fault, from, language);
  }
}
