/**
 * A reference in full-width characters → the id it means; one that is misspelt → the only id that is near;
 * the same wherever else in the file that name stands.
 */
import type { FixFor } from '../../../fix/fix-for.ts';
import { narrow, onlyOne, replaceValue, writtenAt } from '../../../fix/replace-value.ts';

export const fix: FixFor<'ref/unresolved'> = (request) => {
  const { diagnostic, text, tree, spanOf } = request;
  const { id, suggestions } = diagnostic.params;
  const half = narrow(id);
  const wanted = half === id ? onlyOne(suggestions) : half;
  const first = replaceValue(request, wanted, half !== id);
  if (!first || wanted === undefined) return first;
  const [was = '', is = ''] = [id, wanted].map((one) => one.split('/')[0]);
  const others = diagnostic.related.flatMap(({ note, where }) => {
    if (note !== 'again' || where.file !== diagnostic.where.file) return [];
    const span = spanOf(where);
    const written = writtenAt({ tree, span });
    const meant =
      half === id ? (written === id ? wanted : written?.replace(was, is)) : written && narrow(written);
    return replaceValue({ text, tree, span }, meant, first.safe)?.edits ?? [];
  });
  return { ...first, edits: [...first.edits, ...others] };
};
