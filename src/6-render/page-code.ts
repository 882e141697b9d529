/**
 * The code that Handlebars makes of a template, with shorter ways for what pages do most: helpers of the
 * product are called as they are, and a condition is one of JavaScript. What is shown is the same.
 */
import Handlebars from 'handlebars';

/** Under this name, which no template can write, code finds the helpers among the data of a page. */
export const ownHelpers = '=helpers';

/** What is used of the class, which Handlebars exports without a type. */
interface CodeMaker {
  readonly source: { functionCall(name: unknown, how: string, given: readonly unknown[]): unknown };
  readonly environment: { readonly children: readonly { readonly useDecorators?: boolean }[] };
  popStack(): unknown;
  push(code: unknown): void;
  useRegister(name: string): void;
  aliasable(code: string): string;
  contextName(depth: number): string;
  quotedString(text: string): string;
  invokeKnownHelper(count: number, name: string): void;
}

const { JavaScriptCompiler } = Handlebars as unknown as { readonly JavaScriptCompiler: new () => CodeMaker };

/** A block as Handlebars calls it where it needs nothing of the data of its own. */
const block = /^container\.program\((\d+), data, 0(, blockParams)?(, depths)?\)$/;

/** The code of a template has its blocks at their numbers under this name. */
const blocksOfTemplate = 'blocks';

/** Such code of a template, as an expression. */
export function withBlocks(code: string): string {
  return `(() => { const ${blocksOfTemplate} = ${code}; return ${blocksOfTemplate}; })()`;
}

/** Handlebars that makes such code; `own` are the helpers that stand among the data. */
export function codeMaker(own: ReadonlySet<string>): typeof Handlebars {
  class PageCode extends JavaScriptCompiler {
    override invokeKnownHelper(count: number, name: string): void {
      if (name === 'eq' && count === 2) this.#equality();
      else if ((name === 'if' || name === 'unless') && count === 1) this.#condition(name);
      else if (own.has(name)) this.#ownHelper(count, name);
      else super.invokeKnownHelper(count, name);
    }

    #equality(): void {
      const { given } = this.#call(2);
      this.push(['(', given[0], ' === ', given[1], ')']);
    }

    #ownHelper(count: number, name: string): void {
      const { hash, given } = this.#call(count);
      const helper = `data[${this.quotedString(ownHelpers)}][${this.quotedString(name)}]`;
      this.push(this.source.functionCall(helper, '', [...given, ['{hash:', hash, ',data:data}']]));
    }

    /** Nothing, 0 and an empty list are as good as false. */
    #condition(name: 'if' | 'unless'): void {
      const { hash, given, program, inverse } = this.#call(1);
      const [yes, no] = (name === 'if' ? [program, inverse] : [inverse, program]).map((of) =>
        this.#shown(of),
      );
      this.useRegister('condition');
      const isFull = 'condition && !(Array.isArray(condition) && condition.length === 0)';
      const isZero = String(hash) === '{}' ? '' : [' || ', hash, '.includeZero && condition === 0'];
      this.push(['(condition = ', given[0], ', ', isFull, isZero, ' ? ', yes, ' : ', no, ')']);
    }

    #shown(program: unknown): string {
      const [, number, blocks = '', depths = ''] = block.exec(String(program)) ?? [];
      if (program === null || program === undefined) return '""';
      const here = this.contextName(0);
      const context = this.aliasable(`${here} != null ? ${here} : (container.nullContext || {})`);
      const levels = blocks && ', blockParams && [undefined].concat(blockParams)';
      return number === undefined || this.environment.children[Number(number)]?.useDecorators
        ? `${program}.call(null, ${context})`
        : `${blocksOfTemplate}[${number}](container, ${context}, helpers, partials, data${levels}${depths})`;
    }

    #call(count: number) {
      const [hash, inverse, program] = [this.popStack(), this.popStack(), this.popStack()];
      const given = Array.from({ length: count }, () => this.popStack()).reverse();
      return { hash, inverse, program, given };
    }
  }
  // Blocks are made by the same.
  Object.assign(PageCode.prototype, { compiler: PageCode });
  return Object.assign(Handlebars.create(), { JavaScriptCompiler: PageCode });
}
