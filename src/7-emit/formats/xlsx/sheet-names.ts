/** Names → names that Excel accepts for worksheets: short, without its own signs, none twice. */

const longest = 31;

export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = accepted(name);
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : ` (${count})`;
      const candidate = `${plain.slice(0, longest - suffix.length).trim()}${suffix}`;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

function accepted(name: string): string {
  const plain = name
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  // Excel keeps this name for itself.
  return plain === '' || plain.toLowerCase() === 'history' ? 'ccstd' : plain;
}
