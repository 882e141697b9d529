/** Settings of which a schema refuses a part → the rest, which it accepts. */

import type { Workspace } from '../generated/types.ts';
import * as validators from '../generated/validators.js';
import type { Path } from '../source/place.ts';
import type { SchemaError } from './error-finding.ts';

/** What is gone may leave something else incomplete. */
const mostRounds = 8;

export function usableSettings(given: unknown): Workspace {
  let value = given;
  for (let round = 0; round < mostRounds; round++) {
    if (validators.workspace(value)) return value as Workspace;
    value = without(value, (validators.workspace.errors ?? []).map(refusedPath));
  }
  return {};
}

function refusedPath({ instancePath, keyword, params }: SchemaError): Path {
  const steps = instancePath.split('/').slice(1);
  const path = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keyword === 'additionalProperties' ? [...path, String(params.additionalProperty)] : path;
}

/** A copy without what stands at these paths; nothing is left where one of them is all of it. */
function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0) return value;
  if (typeof value !== 'object' || value === null || paths.some((path) => path.length === 0)) return {};
  const below = (step: string) => paths.filter((path) => path[0] === step).map((path) => path.slice(1));
  const isKept = (step: string) => !below(step).some((path) => path.length === 0);
  if (Array.isArray(value)) {
    return value.flatMap((item, at) => (isKept(String(at)) ? [without(item, below(String(at)))] : []));
  }
  const kept = Object.entries(value).filter(([key]) => isKept(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, without(item, below(key))]));
}
