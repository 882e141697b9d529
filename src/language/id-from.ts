/** A text that cannot be an id → the nearest that can: `家居 整理（一）` → `家居-整理-一`; empty where nothing is left. */
export function idFrom(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/[-._]{2,}/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '')
    .slice(0, 64);
}
