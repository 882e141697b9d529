/** The parts (大题) of a paper → which questions each takes, and how many points each question has. */

interface Question {
  readonly kind?: string;
  readonly points?: number;
}

interface Part {
  readonly kind?: string;
  readonly count?: number;
  readonly each?: number;
  readonly points?: number;
}

interface Paper<Q, P> {
  readonly questions?: readonly Q[];
  readonly sections?: readonly P[];
}

export interface PaperPart<P> {
  readonly section: P;
  /** Places of its questions among those of the paper. */
  readonly places: readonly number[];
}

export interface PaperParts<P> {
  readonly parts: readonly PaperPart<P>[];
  /** Places of questions that no part takes. */
  readonly outside: readonly number[];
}

/**
 * A part of a kind takes all questions of this kind that no part before it took; one without a kind those that
 * follow, up to its count. A count never cuts a part of a kind short where it is the last of its kind: then it is
 * only compared.
 */
export function paperParts<Q extends Question, P extends Part>({
  questions = [],
  sections = [],
}: Paper<Q, P>): PaperParts<P> {
  const left = new Set(questions.keys());
  const parts = sections.map((section, at) => {
    const isLast = !sections.slice(at + 1).some(({ kind }) => kind === undefined || kind === section.kind);
    const fitting = [...left].filter(
      (place) => (section.kind ?? questions[place]?.kind) === questions[place]?.kind,
    );
    const places = isLast ? fitting : fitting.slice(0, section.count ?? fitting.length);
    for (const place of places) left.delete(place);
    return { section, places };
  });
  return { parts, outside: [...left] };
}

/** By place; undefined where neither the question nor its part says. */
export function questionPoints<Q extends Question, P extends Part>(
  paper: Paper<Q, P>,
): readonly (number | undefined)[] {
  const points = (paper.questions ?? []).map((question) => question.points);
  for (const { section, places } of paperParts(paper).parts) {
    const open = places.filter((place) => points[place] === undefined);
    const each = section.each ?? shareOf(section, places.length, open.length);
    if (each !== undefined) for (const place of open) points[place] = each;
  }
  return points;
}

/** Points of a part are shared alike where none of its questions says more. */
function shareOf({ points }: Part, all: number, open: number): number | undefined {
  return points !== undefined && open > 0 && open === all ? points / all : undefined;
}
