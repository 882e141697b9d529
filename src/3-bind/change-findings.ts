/** What is wrong with a change → the finding about it, in the words of its target. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { OverlayChange } from '../generated/types.ts';
import { placeOf } from '../source/located.ts';
import type { Path, Place } from '../source/place.ts';
import type { Draft } from './overlay-draft.ts';
import { type Astray, namesOf, type Part } from './overlay-target.ts';

export class ChangeFindings {
  readonly at: Place;

  constructor(
    readonly draft: Draft,
    readonly index: number,
    readonly change: OverlayChange,
    readonly steps: readonly string[],
  ) {
    this.at = placeOf(draft.overlay, 'changes', index, 'target');
  }

  valuePlace(...below: Path): Place {
    return placeOf(this.draft.overlay, 'changes', this.index, 'value', ...below);
  }

  astray({ at, known, path }: Astray): Diagnostic {
    const { target } = this.change;
    const step = this.steps[at] ?? '';
    const spelled = (name: string) =>
      [...this.steps.slice(0, at), name, ...this.steps.slice(at + 1)].join('/');
    const related = [{ where: this.draft.origin.below(path).place, note: 'end' }];
    return report(
      'overlay/no-such-target',
      this.at,
      { target, step, suggestions: suggest(step, known).map(spelled) },
      { related },
    );
  }

  notStated({ path, holder, key }: Part): Diagnostic {
    const { target, op } = this.change;
    if (Array.isArray(holder)) {
      const known = holder.map((item, index) => namesOf(item)[0] ?? String(index + 1));
      return this.astray({ at: path.length - 1, known, path: path.slice(0, -1) });
    }
    return report('overlay/not-stated', this.at, { target, key: this.steps.at(-1) ?? String(key), op });
  }

  exists(part: Part): Diagnostic {
    const related = [{ where: this.draft.origin.below(part.path).place, note: 'there' }];
    return report('overlay/target-exists', this.at, { target: this.change.target }, { related });
  }

  /** An item with an id that the list has already. */
  taken(items: readonly unknown[], value: unknown): Diagnostic | undefined {
    const id = idOf(value);
    if (id === undefined || !items.some((item) => idOf(item) === id)) return undefined;
    return report('overlay/target-exists', this.valuePlace(), { target: `${this.change.target}/${id}` });
  }

  otherId(value: unknown, id: string | undefined): Diagnostic | undefined {
    const given = typeof value === 'object' ? idOf(value) : undefined;
    if (id === undefined || given === undefined || given === id) return undefined;
    return report('overlay/id-differs', this.valuePlace('id'), { target: this.change.target, id, given });
  }

  /**
   * What is added as `goals/g9` is g9; a plan row is called by its course. A text has no name: it is
   * appended, or put at a place.
   */
  otherName(value: unknown, name: string, takesId: boolean, path: Path): Diagnostic | undefined {
    if (typeof value === 'string' && value !== name)
      return this.astray({ at: this.steps.length - 1, known: [], path });
    if (takesId) return this.otherId(value, name);
    const [given] = namesOf(value);
    if (given === undefined || namesOf(value).includes(name)) return undefined;
    return report('overlay/id-differs', this.valuePlace(), { target: this.change.target, id: name, given });
  }

  noEffect(there: Place): Diagnostic {
    const related = [{ where: there, note: 'there' }];
    return report('overlay/no-effect', this.valuePlace(), { target: this.change.target }, { related });
  }
}

export function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const id =
    typeof value === 'object' && value !== null ? (value as { readonly id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : undefined;
}
