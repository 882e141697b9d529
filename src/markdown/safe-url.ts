/** Decides whether an address an author wrote may become a link, an image or a QR code. */

/** Browsers drop control characters and spaces before they read the scheme, and read `\` as `/`. */
const ignored =
  /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff]/g;
const anyScheme = /^[^/?#]*:/;
const safeScheme = /^(?:https?|mailto):/i;
const followed = /^(?:https?:\/\/|mailto:|tel:|#)/i;

/**
 * Relative addresses and fragments are safe, and so are http, https and mailto; `//host` is not, as its
 * scheme is open.
 */
export function isSafeUrl(url: string): boolean {
  const bare = bareOf(url);
  if (bare.startsWith('//')) return false;
  return !anyScheme.test(bare) || safeScheme.test(bare);
}

/**
 * What a reader can follow from a book: the web, a mailbox, a telephone, a place on the page. Files beside
 * the source are not in the book.
 */
export function isLinkAddress(url: string): boolean {
  return followed.test(bareOf(url));
}

export function isWebUrl(url: string): boolean {
  return /^https?:\/\/[^\s/?#"“”‘’]+/i.test(url) && isSafeUrl(url) && URL.canParse(url);
}

function bareOf(url: string): string {
  return url.replace(ignored, '').replaceAll('\\', '/');
}
