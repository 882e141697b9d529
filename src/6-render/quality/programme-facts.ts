/** A programme → what a supervisor asks of it: its courses, hours, certificates and standards. */
import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import type { PlanRow, Programme, StandardModel } from '../../model/model.ts';
import { byId } from '../../values/by-id.ts';
import { groupBy } from '../../values/group-by.ts';
import { agesOf } from './course-facts.ts';

export type ProgrammeFacts = ReturnType<typeof factsOf>;

export function programmeFacts(model: StandardModel, crosswalks: readonly Crosswalk[]): ProgrammeFacts[] {
  const byProgramme = groupBy(crosswalks, ({ programme }) => programme);
  return model.programmes.map((one) => factsOf(one, byProgramme.get(one.id) ?? [], model));
}

function factsOf(programme: Programme, crosswalks: readonly Crosswalk[], model: StandardModel) {
  const { id, title, code, status = 'draft', version, plan, routes, occupations } = programme;
  const written = [...new Set(plan.flatMap(({ course }) => course ?? []))];
  const courses = written.flatMap((course) => byId(model.courses).get(course) ?? []);
  return {
    ...{ programme: id, title, code, status, version },
    planned: plan.length,
    written: written.length,
    approved: courses.filter((course) => course.status === 'approved').length,
    routes: (routes.length > 0 ? routes : [undefined]).map((route) => ({
      route: route?.id,
      title: route?.title,
      ...hoursOn(route?.id, plan),
    })),
    credentials: crosswalks.map(({ stage, credential, skillCoverage, theoryCoverage }) => ({
      stage,
      credential,
      title: byId(model.credentials).get(credential)?.title ?? credential,
      skill: Number(oneDecimal(skillCoverage)),
      theory: Number(oneDecimal(theoryCoverage)),
    })),
    standards: agesOf([...occupations, ...crosswalks.map(({ standard }) => standard)], model),
  };
}

function hoursOn(route: string | undefined, plan: readonly PlanRow[]) {
  const rows = plan.map((row) => ({
    row,
    hours: (route === undefined ? row.withoutRoute.hours : row.hours[route]) ?? 0,
  }));
  const sumBy = <K extends string>(keyOf: (row: PlanRow) => K | undefined) => {
    const groups = groupBy(
      rows.filter(({ row, hours }) => hours > 0 && keyOf(row) !== undefined),
      ({ row }) => keyOf(row) as K,
    );
    return [...groups].map(([name, own]) => ({ name, hours: total(own) }));
  };
  return {
    hours: total(rows),
    byCategory: sumBy(({ category }) => category),
    byModule: sumBy(({ module }) => module),
  };
}

function total(rows: readonly { readonly hours: number }[]): number {
  return rows.reduce((sum, { hours }) => sum + hours, 0);
}
