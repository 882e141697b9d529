/**
 * Programmes → the model's: stages with their ids, and plan rows with stage, title and hours for each route.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { findStage, stageId, stageOfRow, trainsTo } from '../3-bind/stages.ts';
import type * as Lowered from '../generated/lowered.ts';
import { wordTables } from '../generated/shapes.ts';
import type { Programme as Written, PlanRow as WrittenRow } from '../generated/types.ts';
import type { PlanRow, Programme, Route, Stage } from '../model/model.ts';
import type { Located } from '../source/located.ts';
import { withOriginalFiles } from './adoptions.ts';
import { plainContext } from './context.ts';
import { lowerObject } from './lower-object.ts';
import { sortedById } from './sorted.ts';

export function lowerProgrammes(workspace: BoundWorkspace): Programme[] {
  return sortedById(workspace.programmes).map((programme) => {
    const lowered = lowerProgramme(programme, workspace);
    const adoption = workspace.adoptions.get(programme.file);
    return adoption ? withOriginalFiles(lowered, programme.file, adoption.origin) : lowered;
  });
}

function lowerProgramme({ value, file }: Located<Written>, workspace: BoundWorkspace): Programme {
  const english = workspace.config.language === 'en';
  const written = lowerObject<Lowered.Programme>(value, 'Programme', plainContext(workspace, file));
  const stages = value.stages.map((stage, index): Stage => {
    const title =
      stage.title ??
      (stage.level ? (english ? stage.level : wordTables.StageLevel.zh[stage.level]) : stageId(stage));
    return {
      ...(written.stages[index] as Lowered.Stage),
      id: stageId(stage),
      title,
      level: stage.level,
      trainsTo: trainsTo(stage),
    };
  });
  const routes = written.routes.map((route): Route => {
    const stage = findStage(value, route.stage);
    const entry = english
      ? `${route.entry} entry, ${route.years} years`
      : `${wordTables.RouteEntry.zh[route.entry]}${route.years}年`;
    return {
      ...route,
      stage: stage ? stageId(stage) : route.stage,
      semesters: Math.round(route.years * 2),
      title: entry,
    };
  });
  const plan = value.plan.map((row) => lowerRow(row, value, stages, routes, workspace));
  return { ...written, stages, routes, plan };
}

function lowerRow(
  row: WrittenRow,
  programme: Written,
  stages: readonly Stage[],
  routes: readonly Route[],
  workspace: BoundWorkspace,
): PlanRow {
  const course = row.course === undefined ? undefined : workspace.courses.get(row.course)?.value;
  const found = stageOfRow(programme, row, course);
  const stage = found ? stageId(found) : (stages[0]?.id ?? '');
  const reached = routesThrough(stage, stages, routes);
  const perRoute = (given: WrittenRow['hours'], fallback: number | undefined) => {
    const pairs = reached.flatMap(({ id }) => {
      const hours = typeof given === 'object' ? given[id] : (given ?? fallback);
      return hours === undefined ? [] : [[id, hours] as const];
    });
    return Object.fromEntries(pairs);
  };
  return {
    course: course?.id,
    title: row.title ?? course?.title ?? row.course ?? '',
    code: states(programme, 'code') ? (row.code ?? course?.code) : undefined,
    category: row.category,
    module: row.module ?? course?.module,
    required: row.required,
    exam: row.exam,
    credits: states(programme, 'credits') ? (row.credits ?? course?.credits) : undefined,
    stage,
    // What is taught outside class alone has a row, too.
    hours: perRoute(row.hours, course?.hours ?? (row.outsideHours === undefined ? undefined : 0)),
    hoursBySemester: row.hoursBySemester ?? {},
    weeklyHours: row.weeklyHours ?? {},
    practiceHours: perRoute(row.practiceHours, course?.practiceHours),
    outsideHours: row.outsideHours,
    note: row.note,
    withoutRoute: {
      hours: ofAll(row.hours, course?.hours),
      practiceHours: ofAll(row.practiceHours, course?.practiceHours),
    },
  };
}

/** A column that nearly all rows would leave empty is none: a plan has it where its author fills it in. */
function states({ plan }: Written, key: 'code' | 'credits'): boolean {
  return plan.some((row) => row[key] !== undefined);
}

function ofAll(given: WrittenRow['hours'], fallback: number | undefined): number | undefined {
  return typeof given === 'object' ? undefined : (given ?? fallback);
}

/** A route that trains to a stage passes through the stages before it. */
function routesThrough(stage: string, stages: readonly Stage[], routes: readonly Route[]): Route[] {
  const place = (id: string) => stages.findIndex((candidate) => candidate.id === id);
  return routes.filter((route) => place(route.stage) >= place(stage));
}
