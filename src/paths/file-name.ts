/** An id → a file name that Windows accepts too. */
export function fileName(id: string): string {
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(id) ? `${id}_` : id;
}
