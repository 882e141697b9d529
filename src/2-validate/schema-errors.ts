/** What ajv says of a value → findings in the author's words, one for each slip. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findingOf, type SchemaError } from './error-finding.ts';
import type { SchemaContext } from './error-site.ts';

/** `isOwed`: false for what only seems wrong, because a part of the file could not be read. */
export function schemaDiagnostics(
  errors: readonly SchemaError[],
  context: SchemaContext,
  isOwed: (error: SchemaError) => boolean = () => true,
): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const moved = new Set<string>();
  for (const error of keysFirst(withoutOtherBranches(errors)).filter(isOwed)) {
    const diagnostic = findingOf(error, context, moved);
    // A word that the whole table refuses need not hear that a part of it does, too.
    const details = diagnostic?.code === 'schema/unknown-word' ? '' : JSON.stringify(diagnostic?.params);
    if (diagnostic) found.set(`${diagnostic.code} ${error.instancePath} ${details}`, diagnostic);
  }
  return [...found.values()];
}

/** A key that stands elsewhere is not missing where it belongs. */
function keysFirst(errors: readonly SchemaError[]): SchemaError[] {
  const isKey = ({ keyword }: SchemaError): number => (keyword === 'additionalProperties' ? 0 : 1);
  return [...errors].sort((a, b) => isKey(a) - isKey(b));
}

/**
 * Branches of a union differ by JSON type: where one fits the type that was given, what the others say is
 * noise.
 */
function withoutOtherBranches(errors: readonly SchemaError[]): SchemaError[] {
  const unions = new Set<string>();
  const fitting = new Set<string>();
  /** Where a list or map was given, of which something else is said. */
  const opened = new Set<string>();
  for (const { keyword, instancePath } of errors) {
    if (keyword === 'anyOf') unions.add(instancePath);
    else if (keyword !== 'type') fitting.add(instancePath);
    if (/^(?:m\w+(?:Items|Properties)|required|additionalProperties)$/.test(keyword))
      opened.add(instancePath);
    for (let end = instancePath.lastIndexOf('/'); end > 0; end = instancePath.lastIndexOf('/', end - 1)) {
      fitting.add(instancePath.slice(0, end));
      opened.add(instancePath.slice(0, end));
    }
  }
  const reported = new Set<string>();
  return errors.filter(({ keyword, instancePath }) => {
    if (keyword === 'if' || keyword === 'anyOf') return false;
    if (keyword === 'enum' && unions.has(instancePath) && opened.has(instancePath)) return false;
    if (keyword !== 'type' || !unions.has(instancePath)) return true;
    const first = !fitting.has(instancePath) && !reported.has(instancePath);
    reported.add(instancePath);
    return first;
  });
}
