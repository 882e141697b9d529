/** An id → a file name that Windows accepts too. */
export function fileName(id: string): string {
  return device.test(id) ? `${id}_` : id;
}

const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether a file or folder of that name can be made on every system, and has it there. */
export function isPortable(name: string): boolean {
  return !device.test(name) && !/[<>:"|?*\p{Cc}]|[. ]$/u.test(name);
}
