/** 课程模块: hours and credits of each module in each stage that a route passes through. */
import type { CourseModule } from '../../generated/types.ts';
import type { PlanRow, Programme, Route } from '../../model/model.ts';
import { amountCell, sum as sumOfAll, textCell } from '../forms/cells.ts';
import type { Cell, Column, Form } from '../forms/form-view.ts';
import { type TableScope, tableBlock, tableForm } from './table-scope.ts';

const courseModules = [
  'ideology',
  'professional',
  'extension',
  'innovation',
] as const satisfies readonly CourseModule[];

export function modulesTable({ programme, words }: TableScope): Form | undefined {
  if (!programme.plan.some(({ module }) => module !== undefined)) return undefined;
  const routes = programme.routes.length > 0 ? programme.routes : [undefined];
  return tableForm(
    'modules',
    routes.map((route) => ({
      title: route?.title ?? programme.title,
      blocks: [ofRoute(programme, route, words)],
    })),
  );
}

function ofRoute(programme: Programme, route: Route | undefined, words: TableScope['words']) {
  const rows = programme.plan.filter((row) => route === undefined || row.hours[route.id] !== undefined);
  const stages = programme.stages.filter(({ id }) => rows.some(({ stage }) => stage === id));
  const hasCredits = rows.some(({ credits }) => credits !== undefined);
  const label = (name: string) => words.label(`table.head.${name}`);
  const group = (title: string): Column[] => [
    { label: label('hours'), size: 'narrow', group: title },
    ...(hasCredits ? [{ label: label('credits'), size: 'narrow', group: title } as const] : []),
  ];
  const whole = hoursOf(rows, route);
  const columns: Column[] = [
    { label: label('module'), size: 'middle' },
    { label: label('courses'), size: 'narrow' },
    ...stages.flatMap(({ title }) => group(title)),
    ...group(label('total')),
    { label: label('share'), size: 'narrow', group: label('total') },
  ];
  const line = (title: string, own: readonly PlanRow[]): Cell[] => {
    const amounts = (some: readonly PlanRow[]) => [
      amountCell(hoursOf(some, route)),
      ...(hasCredits ? [amountCell(creditsOf(some))] : []),
    ];
    return [
      textCell(title),
      amountCell(own.length),
      ...stages.flatMap(({ id }) => amounts(own.filter(({ stage }) => stage === id))),
      ...amounts(own),
      amountCell(whole === 0 ? '' : `${Math.round((hoursOf(own, route) / whole) * 1000) / 10}%`),
    ];
  };
  const without = rows.filter(({ module }) => module === undefined);
  const lines = [
    ...courseModules.map((module) =>
      line(
        words.word('CourseModule', module),
        rows.filter((row) => row.module === module),
      ),
    ),
    ...(without.length > 0 ? [line(words.label('table.no-module'), without)] : []),
  ];
  return tableBlock(words, columns, lines, { foot: line(label('total'), rows) });
}

function hoursOf(rows: readonly PlanRow[], route: Route | undefined): number {
  return rows.reduce(
    (sum, { hours, withoutRoute }) => sum + ((route ? hours[route.id] : withoutRoute.hours) ?? 0),
    0,
  );
}

function creditsOf(rows: readonly PlanRow[]): number | undefined {
  return sumOfAll(rows.flatMap(({ credits }) => (credits === undefined ? [] : [credits])));
}
