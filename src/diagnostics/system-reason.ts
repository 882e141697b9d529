/** The operating system's error codes, and what may be wrong with a browser, in words. */
import type { Language } from '../values/language.ts';

const reasons: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  EACCES: { 'zh-CN': '没有权限', en: 'permission denied' },
  EPERM: { 'zh-CN': '系统不允许', en: 'not permitted' },
  EBUSY: { 'zh-CN': '正被别的程序占用', en: 'in use by another program' },
  ENOSPC: { 'zh-CN': '磁盘已满', en: 'the disk is full' },
  EROFS: { 'zh-CN': '磁盘是只读的', en: 'the disk is read-only' },
  ENOENT: { 'zh-CN': '找不到', en: 'not found' },
  ENOTDIR: { 'zh-CN': '路径中有一段不是文件夹', en: 'part of the path is not a folder' },
  EEXIST: {
    'zh-CN': '那里已经有一个同名的文件，把它移走或改名',
    en: 'a file of that name is there already; move or rename it',
  },
  EISDIR: { 'zh-CN': '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  EMFILE: { 'zh-CN': '打开的文件太多', en: 'too many open files' },
  ENAMETOOLONG: { 'zh-CN': '路径太长', en: 'the path is too long' },
  ELOOP: { 'zh-CN': '链接绕成了圈', en: 'links lead in a circle' },
  ELINK: {
    'zh-CN': '这个文件夹是一个链接，指到外面；删去链接，换成文件夹',
    en: 'this folder is a link that leads outside; put a folder in the place of the link',
  },
  ENOWHERE: {
    'zh-CN': '这个名称是一个链接，它指向的地方不存在；删去链接，换成文件夹',
    en: 'there is a link of that name, and it leads nowhere; put a folder in the place of the link',
  },
  ELOCKED: {
    'zh-CN': '另一次生成一直没有结束；确认没有别的 ccstd 在运行后，删除这个文件',
    en: 'another build has not ended; delete this file once no other ccstd is running',
  },
  'not-started': { 'zh-CN': '浏览器没有启动', en: 'the browser did not start' },
  ended: { 'zh-CN': '浏览器中途退出', en: 'the browser ended' },
  'too-slow': { 'zh-CN': '浏览器太久没有印完', en: 'the browser took too long' },
  EIO: { 'zh-CN': '磁盘读写出错', en: 'the disk reports an error' },
};

/** Codes that are not known stay as they are. */
export function systemReason(code: string, language: Language): string {
  const words = Object.hasOwn(reasons, code) ? reasons[code]?.[language] : undefined;
  if (words === undefined) return code;
  return language === 'en' ? `${words} (${code})` : `${words}（${code}）`;
}
