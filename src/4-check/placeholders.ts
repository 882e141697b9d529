/** Finds what was never meant to be printed: placeholders, and what a language model says before it begins. */

export interface Placeholder {
  readonly words: string;
  readonly start: number;
}

/** 待定 but not 等待定位, and not one of several states (待定、通过). */
const before = '(?<![等期接对招善看优、/或])';
const after = String.raw`(?=$|[^\p{L}\p{N}、/或])`;
const open = '待(?:定|补充|补|填写|完善|编写)';
/** These words are also states of real work (工单：待分配): only in brackets or as a text of its own do they stand for something missing. */
const perhapsOpen = '待(?:定|补充|补|分配|填写|填|完善|编写|撰写|录入|更新|插入|上传|添加)';

const patterns: readonly RegExp[] = [
  new RegExp(`${before}待(?:定|补充)${after}`, 'gmu'),
  new RegExp(`(?:^[ \\t]*${perhapsOpen}|(?<=[：:])[ \\t]*${open})[ \\t]*[。.]?[ \\t]*$`, 'gmu'),
  new RegExp(`[【［[〔<〈][^【［[〔<〈】］\\]〕>〉\\s]{0,8}?${perhapsOpen}[^【［[〔<〈】］\\]〕>〉\\s]{0,6}[】］\\]〕>〉]`, 'gu'),
  new RegExp(`[（(][^（(）)\\s]{0,6}?${open}[^（(）)\\s]{0,2}[）)]`, 'gu'),
  /【\s*(?:请|需|此处|这里|在此|由[^】]{1,8})?\s*(?:填写|填入|补充|插入|输入)[^】]{0,20}】/gu,
  /(?<!在)此处(?:填写|填入|插入|补充|输入|省略|待)/gu,
  /(?<![A-Za-z0-9_])(?:TODO|TBD|FIXME)(?![A-Za-z0-9_])/gu,
  /(?<![A-Za-z0-9\-/.])X{3,}(?![A-Za-z0-9\-/.年])/gu,
  /lorem ipsum/giu,
  /作为(?:一个|一款|一名)?(?:AI|人工智能)?大?语言模型/gu,
  /作为(?:一个|一款|一名)?(?:AI|人工智能)(?:大?模型|助手)?(?=[，,]\s*我)/gu,
  /作为(?:一个|一款)AI(?=[，,。\s]|$)/gu,
  /以下是我?(?:为|帮)[您你](?:生成|撰写|编写|整理|准备|创作)/gu,
  /\bAs an AI\b|\bSure, here(?:'s|’s| is| are)\b|\bCertainly! Here(?:'s|’s| is| are)\b|\bI cannot browse\b/giu,
];

/** Nearly every text has none of these, and is done with after one look. */
const trigger =
  /待[定补分填完编撰录更插上添]|填[写入]|【|此处|语言模型|作为.{0,4}(?:AI|人工智能)|以下是我?[为帮]|TODO|TBD|FIXME|XXX|[Ll]orem|an AI|, here|! Here|cannot browse/;

export function findPlaceholders(text: string): Placeholder[] {
  if (!trigger.test(text)) return [];
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({ words: match[0].trim(), start: match.index })));
  found.sort((a, b) => a.start - b.start || b.words.length - a.words.length);
  // Two patterns may see the same words: 【待定】 is one placeholder.
  return found.filter(({ start: from }, index) => !found.slice(0, index).some((earlier) => from < earlier.start + earlier.words.length));
}
