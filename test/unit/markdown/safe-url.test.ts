import { describe, expect, it } from 'vitest';
import { isLinkAddress, isSafeUrl, isWebUrl } from '../../../src/markdown/safe-url.ts';

describe('addresses that may be followed', () => {
  it.each([
    'http://a.cn',
    'HTTPS://a.cn',
    'mailto:a@b.cn',
    'a.png',
    './a/b.md',
    '../图 1.png',
    '#part',
    '?q=a:b',
    'a/b:c',
    '',
  ])('%j', (url) => expect(isSafeUrl(url)).toBe(true));
});

describe('addresses that may not', () => {
  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'java\u200bscript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.cn',
    '\\\\evil.cn',
    '/\\evil.cn',
    ' //evil.cn',
    'tel:123',
    'javascript&colon;:x',
  ])('%j', (url) => expect(isSafeUrl(url)).toBe(false));
});

describe('addresses that a link of a book may have', () => {
  it.each([
    ['http://a.cn', true],
    ['HTTPS://a.cn/b.pdf', true],
    ['mailto:a@b.cn', true],
    ['tel:+86-10-1234', true],
    ['#part', true],
    ['a.pdf', false],
    ['../a.pdf#page=2', false],
    ['/a.pdf', false],
    ['?q=a', false],
    ['', false],
    ['C:\\a.pdf', false],
    ['file:///C:/a.pdf', false],
    ['//evil.cn', false],
    ['javascript:alert(1)', false],
    ['java\nscript:alert(1)', false],
  ])('%j: %s', (url, expected) => expect(isLinkAddress(url)).toBe(expected));
});

describe('addresses for a QR code', () => {
  it.each([
    ['https://a.cn/b?c=1', true],
    ['a.html', false],
    ['mailto:a@b.cn', false],
    ['https:a', false],
    ['“https://a.cn”', false],
  ])('%j: %s', (url, expected) => expect(isWebUrl(url)).toBe(expected));
});
