/** Decides whether an address an author wrote may become a link, an image or a QR code. */

/** Browsers drop control characters and spaces before they read the scheme, and read `\` as `/`. */
const ignored = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff]/g;
const anyScheme = /^[^/?#]*:/;
const safeScheme = /^(?:https?|mailto):/i;

/** Relative addresses and fragments are safe, and so are http, https and mailto; `//host` is not, as its scheme is open. */
export function isSafeUrl(url: string): boolean {
  const bare = url.replace(ignored, '').replaceAll('\\', '/');
  if (bare.startsWith('//')) return false;
  return !anyScheme.test(bare) || safeScheme.test(bare);
}

export function isWebUrl(url: string): boolean {
  return /^https?:\/\/[^\s/?#"“”‘’]+/i.test(url) && isSafeUrl(url) && URL.canParse(url);
}
