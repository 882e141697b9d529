/** A generated repository of as many courses as wanted, of the size of real ones, in programmes of twenty. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const standards = join(import.meta.dirname, '..', '..', 'standards');
const coursesOfProgramme = 20;

/** A fault that was put there on purpose, and the line at which a check must find it. */
export interface PlantedFault {
  readonly code: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/**
 * Writes `ccstd.yaml`, the standards, the programmes and the courses. Each course is that of a bundled one
 * with an id and a title of its own. Every `faultEvery`-th course says a sum of hours that its tasks
 * contradict; 0 plants none.
 */
export function writeRepository(folder: string, courses: number, faultEvery = 0): PlantedFault[] {
  for (const name of ['courses', 'programmes']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['electrician.yaml', 'control-competition.yaml'])
    cpSync(join(standards, 'electrical', name), join(folder, name));
  cpSync(join(standards, 'ccstd.yaml'), join(folder, 'ccstd.yaml'));
  const original = readFileSync(join(standards, 'electrical', 'courses', 'plc-control.yaml'), 'utf8');
  const faults: PlantedFault[] = [];
  for (let at = 0; at < courses; at++) {
    const file = courseFile(at);
    const isFaulty = faultEvery > 0 && at % faultEvery === 0;
    const text = courseText(original, at, isFaulty ? 121 : 120);
    writeFileSync(join(folder, file), text);
    if (isFaulty) faults.push({ code: 'hours/sum-mismatch', file, line: lineOf(text, 'hours: ') });
  }
  for (let at = 0; at * coursesOfProgramme < courses; at++) {
    const first = at * coursesOfProgramme;
    const count = Math.min(coursesOfProgramme, courses - first);
    writeFileSync(join(folder, 'programmes', `programme-${at}.yaml`), programmeText(at, first, count));
  }
  return faults;
}

/** Path of a course from the root of the repository. */
export function courseFile(at: number): string {
  return `courses/course-${at}.yaml`;
}

function courseText(original: string, at: number, hours: number): string {
  return original
    .replace(/^id: .*$/m, `id: plc-${at}`)
    .replace(/^title: (.*)$/m, `title: $1（${at}）`)
    .replace(/^hours: .*$/m, `hours: ${hours}`)
    .replace(/^theoryHours: .*\n/m, '')
    .replace(/^practiceHours: .*\n/m, '')
    .replace(/^prerequisites:\n(?: {2}- .*\n)+/m, '');
}

function programmeText(at: number, first: number, count: number): string {
  const courses = Array.from(
    { length: count },
    (_, index) => `  - { course: plc-${first + index}, category: integrated, stage: advanced }\n`,
  );
  return `kind: programme
id: programme-${at}
title: 专业 ${at}
version: 1.0.0
status: approved
code: 0203-3
occupations:
  - electrician-2018
goal: 培养能独立完成岗位工作的技能人员。
stages:
  - level: intermediate
    requirements:
      - task: 设备的日常点检
        abilities:
          - 能按点检表检查设备并记录
  - id: advanced
    level: advanced
    credentials:
      - electrician-2018-3
    requirements:
      - task: 小型自动化设备可编程控制系统的安装与调试
        abilities:
          - 能安装并调试可编程控制系统
plan:
${courses.join('')}`;
}

function lineOf(text: string, start: string): number {
  return text.split('\n').findIndex((line) => line.startsWith(start)) + 1;
}
