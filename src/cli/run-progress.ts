/** How far a run is: a line on the terminal while it works, and a table of its stages at the end. */
import { type Progress, type Stage, stages } from '../host/progress.ts';
import { displayWidth } from '../values/display-width.ts';
import type { Bilingual, Language } from '../values/language.ts';
import type { Io } from './shell.ts';

/** Milliseconds: shorter work needs no word, and a line that changes more often cannot be read. */
const quiet = 500;
const pause = 100;

const eraseLine = '\r\u001b[2K';

export class RunProgress implements Progress {
  readonly #isSeen: boolean;
  readonly #started: number;
  readonly #took = new Map<Stage, number>();
  /** The stages that are at work, the outermost first. */
  readonly #open: Stage[] = [];
  /** Since when the innermost of them, or none, is at work. */
  #since: number;
  /** Of the outermost stage. */
  #outer = { began: 0, done: 0, total: undefined as number | undefined };
  #drawn: number | undefined;

  constructor(
    readonly io: Pick<Io, 'host' | 'err' | 'errIsTerminal' | 'columns' | 'now'>,
    readonly language: Language,
  ) {
    this.#isSeen = io.errIsTerminal && io.host.env.TERM !== 'dumb';
    this.#started = io.now();
    this.#since = this.#started;
  }

  during<T>(stage: Stage, work: () => T): T {
    this.#enter(stage);
    let isPending = false;
    try {
      const result = work();
      if (!(result instanceof Promise)) return result;
      isPending = true;
      return result.finally(() => this.#leave()) as T;
    } finally {
      if (!isPending) this.#leave();
    }
  }

  step(total?: number): void {
    this.#outer.done++;
    this.#outer.total = total;
    this.#draw();
  }

  /** The terminal is as if nothing had been said. */
  erase(): void {
    if (this.#drawn !== undefined) this.io.err(eraseLine);
    this.#drawn = undefined;
  }

  /** A table of the stages that were at work; in milliseconds, with what belongs to none of them. */
  timings(): string {
    const { language } = this;
    const whole = this.io.now() - this.#started;
    const rows = stages.flatMap((stage) => {
      const took = this.#took.get(stage);
      return took === undefined ? [] : [[stageWords[stage][language], took] as const];
    });
    const rest = whole - rows.reduce((sum, [, took]) => sum + took, 0);
    const all = [...rows, [tableWords.rest[language], rest], [tableWords.whole[language], whole]] as const;
    const cells = [
      [tableWords.stage[language], tableWords.milliseconds[language]] as const,
      ...all.map(([name, took]) => [name, String(Math.round(took))] as const),
    ];
    const [left, right] = [0, 1].map((at) => Math.max(...cells.map((row) => displayWidth(row[at] ?? ''))));
    const line = ([name, took]: (typeof cells)[number]): string =>
      `${name}${' '.repeat((left ?? 0) - displayWidth(name))}  ${' '.repeat((right ?? 0) - displayWidth(took))}${took}\n`;
    return cells.map(line).join('');
  }

  #enter(stage: Stage): void {
    const now = this.#charge();
    this.#open.push(stage);
    if (this.#open.length > 1) return;
    this.#outer = { began: now, done: 0, total: undefined };
    this.#draw();
  }

  #leave(): void {
    this.#charge();
    this.#open.pop();
  }

  /** The time since the last look belongs to the innermost stage. */
  #charge(): number {
    const now = this.io.now();
    const stage = this.#open.at(-1);
    if (stage) this.#took.set(stage, (this.#took.get(stage) ?? 0) + now - this.#since);
    this.#since = now;
    return now;
  }

  #draw(): void {
    const stage = this.#open[0];
    if (!this.#isSeen || !stage) return;
    const now = this.io.now();
    if (now - this.#started < quiet || now - (this.#drawn ?? Number.NEGATIVE_INFINITY) < pause) return;
    const text = this.#words(stage, now);
    // A line that is broken in two cannot be erased.
    if (displayWidth(text) >= (this.io.columns ?? 80)) return;
    this.io.err(`${eraseLine}${text}`);
    this.#drawn = now;
  }

  #words(stage: Stage, now: number): string {
    const { done, total, began } = this.#outer;
    const name = stageWords[stage][this.language];
    if (done === 0) return `${name}…`;
    const count = total === undefined ? String(done) : `${done}/${total}`;
    const rate = now - began < quiet ? undefined : String(Math.round((done * 1000) / (now - began)));
    return `${name} ${count}${rate === undefined ? '' : tableWords.rate[this.language].replace('…', rate)}`;
  }
}

const stageWords: Readonly<Record<Stage, Bilingual>> = {
  compare: { 'zh-CN': '看有没有变化', en: 'looking for changes' },
  read: { 'zh-CN': '读取文件', en: 'reading files' },
  parse: { 'zh-CN': '解析 YAML', en: 'parsing YAML' },
  validate: { 'zh-CN': '对照字段定义', en: 'validating fields' },
  bind: { 'zh-CN': '连接引用', en: 'resolving references' },
  theme: { 'zh-CN': '检查模板', en: 'checking templates' },
  check: { 'zh-CN': '检查内容', en: 'checking rules' },
  settle: { 'zh-CN': '整理检查结果', en: 'sorting findings' },
  lower: { 'zh-CN': '整理内容', en: 'preparing the model' },
  view: { 'zh-CN': '准备页面', en: 'preparing pages' },
  emit: { 'zh-CN': '生成页面', en: 'making pages' },
  search: { 'zh-CN': '建立搜索索引', en: 'indexing for search' },
  inspect: { 'zh-CN': '检查有无泄漏', en: 'looking for leaks' },
  write: { 'zh-CN': '写入文件', en: 'writing files' },
};

const tableWords: Readonly<Record<'stage' | 'milliseconds' | 'rest' | 'whole' | 'rate', Bilingual>> = {
  stage: { 'zh-CN': '阶段', en: 'stage' },
  milliseconds: { 'zh-CN': '毫秒', en: 'ms' },
  rest: { 'zh-CN': '其余', en: 'everything else' },
  whole: { 'zh-CN': '合计', en: 'in all' },
  rate: { 'zh-CN': '，每秒 …', en: ', … a second' },
};
