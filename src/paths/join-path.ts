/** A path written in a file → the path from the workspace root; undefined when it leads outside. */
export function joinPath(from: string, path: string): string | undefined {
  const typed = path.replaceAll('\\', '/');
  if (typed.startsWith('/') || /^[a-zA-Z]:/.test(typed) || typed.includes('\0')) return undefined;
  const steps = from.split('/').slice(0, -1);
  for (const step of typed.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/');
}
