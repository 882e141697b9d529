/** A workspace in which everything is named from everywhere, written with the ids that one likes. */
import { digestOf } from '../../src/3-bind/digest.ts';
import { reviewedSubjects } from '../../src/3-bind/latest-reviews.ts';
import type { MemoryHost } from '../../src/host/memory-host.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { releaseWorkspace } from '../../src/workspace/release-workspace.ts';
import { machine } from '../support/bundled-standards.ts';
import { translateKeys } from '../support/translate-keys.ts';

/** What has an id → the id; `as` is how the command line calls it, with the names of these for ids. */
export const things = {
  std: 'skill-standard/std',
  other: 'skill-standard/other',
  cred: 'credential/cred',
  prog: 'programme/prog',
  low: 'programme/prog/stages/low',
  way: 'programme/prog/routes/way',
  c1: 'course/c1',
  c2: 'course/c2',
  g1: 'course/c1/goals/g1',
  e1: 'course/c1/assessments/e1',
  t1: 'course/c1/tasks/t1',
  s1: 'course/c1/tasks/t1/stages/s1',
  a1: 'course/c1/tasks/t1/stages/s1/activities/a1',
  k1: 'course/c1/tasks/t1/cards/k1',
  e2: 'course/c1/tasks/t1/assessments/e2',
  t2: 'learning-task/t2',
  g2: 'learning-task/t2/goals/g2',
  s2: 'learning-task/t2/stages/s2',
  ov: 'overlay/ov',
  ovp: 'overlay/ovp',
  t3: 'course/ov/tasks/t3',
  rev: 'review/rev',
  bk: 'question-bank/bk',
  q1: 'question-bank/bk/questions/q1',
} as const;

export type Thing = keyof typeof things;
export type Ids = Readonly<Record<Thing, string>>;

const stages = (id: string, goal: string, activity = 'a1') => `    stages:
      - id: ${id}
        kind: inform
        hours: 2
        goals: [ ${goal} ]
        activities:
          - id: ${activity}
            title: 读懂任务单
            hours: 2
            info: 先评估，再搬动。
      - id: plain
        kind: implement
        hours: 4
`;

const assessment = (id: string, indent: string) =>
  `assessments:
  - id: ${id}
    title: 情景处置
    kind: process
    points: 100
    criteria:
      - text: 先评估
        points: 100
        aligns: ["$std/4/1.1.1"]
    raters: { self: 20, peer: 20, teacher: 60 }
`.replaceAll(/^(?=.)/gm, indent);

const bank = (id: string, question: string) => `kind: question-bank
id: ${id}
title: 理论题库
course: $c1
questions:
  - id: ${question}
    kind: judge
    prompt: 先评估后搬动。
    correct: 对
    aligns: ["$std/4/K1.1.1"]
`;

const sources: Readonly<Record<string, string>> = {
  'bank.yaml': bank('$bk', '$q1'),
  'delivery.yaml': `kind: delivery
id: tuesday
course: $c1
classes: 一班
start: 2026-09-08
lessons:
  - weekday: tuesday
    periods: 1-4
`,
  // A question of another bank has an id of its own, though it is the same.
  'bank-2.yaml': bank('another-bank', 'q1'),
  'std.yaml': `kind: skill-standard
id: $std # 国家标准
title: 养老护理员
status: approved
scheme: national
code: 4-10-01-05
edition: 2019
levels:
  - level: 4
    functions:
      - no: 1
        title: 照护
        theoryWeight: 100
        skillWeight: 100
        workContents:
          - no: 1.1
            title: 应对
            skills:
              - {no: 1.1.1, text: 能处置跌倒}
            knowledge:
              - {no: 1.1.1, text: 处置原则}
`,
  'other.yaml': `kind: skill-standard
id: '$other'
title: 企业岗位
status: approved
scheme: post
supersedes: $std
levels:
  - level: all
    functions:
      - no: 1
        title: 照护
        workContents:
          - no: 1.1
            title: 应对
            skills:
              - {no: 1.1.1, text: 能处置跌倒}
`,
  'national.yaml': `kind: credential
id: $std-4
title: 四级证书
status: approved
standard: $std
level: 4
issuer: 评价机构
recognition:
  - kind: exempt
    courses: [$c1, $c2]
`,
  'own.yaml': `kind: credential
id: $cred
title: 校内证书
status: approved
standard: $other
level: all
issuer: 学校
recognition:
  - kind: deemed
    after:
      - $std-4
`,
  'programme.yaml': `kind: programme
id: $prog
title: 老年服务
status: approved
code: 0609-4
occupations: [$std]
routes:
  - id: $way
    entry: junior-middle
    years: 3
    stage: $low
stages:
  - id: $low
    level: intermediate
    credentials: [$std-4, "$cred"]
plan:
  - course: $c1
    category: integrated
    stage: $low
    hours: { $way: 12 }
  - course: $c2   # 选修
    category: elective
    hours: 6
locked:
  - target: plan/$c1/tasks/$t1/hours
    minimum: 1
  - target: plan/$c1/goals/$g1
    required: true
  - target: plan/$c1/hours/$way
    minimum: 1
`,
  'c1.yaml': `kind: course
id: $c1
title: 跌倒防护
version: 1.0.0
status: approved
category: integrated
level: intermediate
hours: 12
workTask:
  description: 处置跌倒。
  objects: [现场]
  requirements: [先评估]
followUps: ['$c2']
goals:
  - id: $g1
    text: 能处置跌倒
    aligns:
      - $std/4/1.1.1
      - to: $std/四级/K1.1.1
grading:
  process: 60
  final: 40
  components:
    - {title: 过程, kind: process, weight: 60, assessments: [$e2], tasks: [$t1, $t2]}
    - {title: 终结, kind: final, weight: 40, assessments: [$e1]}
${assessment('$e1', '').replace('kind: process', 'kind: final')}tasks:
  - id: "$t1"
    title: 跌倒处置
    hours: 6
    description: 处置一起跌倒。
    scenario: 老人跌倒。
    goals:
      - $g1
    aligns: [$std/4/1.1, $other/all/1]
    cards:
      - {id: $k1, kind: spec, title: 卡, text: 写好记录。}
${stages('$s1', '$g1', '$a1')}${assessment('$e2', '    ')}  - $t2
`,
  't2.yaml': `kind: learning-task
id: $t2
title: 跌倒记录
status: approved
hours: 6
description: 记录。
scenario: 老人跌倒之后。
goals:
  - {id: $g2, text: 能记录}
  - $g1
aligns:
  - {to: $other/all/1.1.1, relation: none, rationale: 不教, coveredBy: $c2}
${stages('$s2', '$g2').replaceAll(/^ {4}/gm, '')}${assessment('e3', '')}`,
  // Its parts are called as those of the other course are, and are others.
  'c2.yaml': `kind: course
id: $c2
title: 防滑
status: approved
category: elective
hours: 6
prerequisites: [$c1]
goals:
  - {id: g1, text: 能防滑}
tasks:
  - id: t1
    title: 防滑处置
    hours: 6
    description: 防滑。
    scenario: 走廊。
    goals: [g1]
    aligns: [$std/4/1]
${stages('s1', 'g1')}${assessment('e1', '    ')}`,
  'ov.yaml': `kind: overlay
id: $ov
title: 校本
status: approved
extends: course/$c1
school: 示例学校
changes:
  - {target: tasks/$t1/description, op: replace, value: 处置并记录。, reason: 共用记录表}
  - target: 学习任务／$t2／stages／$s2／title
    op: add
    value: 明确
    reason: 本校说法
  - target: goals/$g1/text
    op: replace
    value: 会处置跌倒
    reason: 本校要求
  - target: tasks/$t1/stages/$s1
    op: replace
    value:
      id: $s1
      kind: inform
      hours: 2
      goals: [$g1]
    reason: 少一项活动
  - target: tasks
    op: add
    value:
      id: $t3
      title: 跌倒复盘
      hours: 2
      description: 复盘。
      scenario: 第二天。
      goals: [$g1]
      aligns: [$std/4/1.1.1]
      stages: [{id: only, kind: inform, hours: 2}]
    reason: 本校增加
  - {target: tasks/$t3/description, op: replace, value: 复盘并改进。, reason: 要改进}
  - {target: hours, op: replace, value: 14, reason: 多两学时}
`,
  'ovp.yaml': `kind: overlay
id: $ovp
title: 本校方案
status: approved
extends: 专业/$prog
school: 示例学校
changes:
  - {target: plan/$c1/course, op: replace, value: $ov, reason: 用校本课程}
  - {target: plan/$c2/hours, op: replace, value: 8, reason: 多练}
`,
  'rev.yaml': `kind: review
id: $rev
subject: course/$c1
digest: 0000000000000000
on: 2026-06-30
round: 1
reviewers: [{name: 王老师, role: 审核}]
conclusion: pass
`,
  'old.yaml': `kind: review
id: old
subject: course/$c1
digest: fedcba9876543210
on: 2025-06-30
round: 1
reviewers: [{name: 王老师, role: 审核}]
conclusion: pass
`,
  'rev-ov.yaml': `kind: review
id: second
subject: course/$ov
digest: "0000000000000000"
on: 2026-06-30
round: 1
reviewers: [{name: 王老师, role: 审核}]
conclusion: pass
`,
};

/** With reviews that count, and two releases in the ledger. `chinese`: files whose keys are Chinese. */
export function namedWorld(ids: Ids, chinese: ReadonlySet<string>): MemoryHost {
  const written = Object.entries(sources).map(([file, text]): [string, string] => {
    const named = text.replaceAll(/\$([a-z]\w*)/g, (_, name: Thing) => ids[name]);
    return [file, chinese.has(file) ? translateKeys(named, 'zh') : named];
  });
  const host = machine({
    ...Object.fromEntries(written),
    'ccstd.yaml': 'ccstd: 1\nleaves: single\nreview: not-required\nrules: { review/stale: off }\n',
  });
  release(host, '2026-09-01');
  edit(host, 't2.yaml', '老人跌倒之后。', '老人跌倒之后，家属在场。');
  release(host, '2027-03-01');
  writeDigests(host);
  return host;
}

function release(host: MemoryHost, effective: string): void {
  const { stopped } = releaseWorkspace(host, { from: '/', effective });
  const [first] = stopped;
  if (first) throw new Error(`the world is not whole: ${JSON.stringify(first)}`);
}

function writeDigests(host: MemoryHost): void {
  const { workspace } = checkSources(host);
  if (!workspace)
    throw new Error(JSON.stringify(checkSources(host).diagnostics.filter((one) => one.severity === 'error')));
  const subjectOf = reviewedSubjects(workspace);
  for (const { file, value } of workspace.reviews.values()) {
    const subject = subjectOf(value.subject);
    if (subject) edit(host, file, '0000000000000000', digestOf(subject, workspace));
  }
}

function edit(host: MemoryHost, file: string, from: string, to: string): void {
  host.write(`/${file}`, new TextEncoder().encode(textIn(host, file).replace(from, () => to)));
}

export function textIn(host: MemoryHost, file: string): string {
  return new TextDecoder().decode(host.files.get(`/${file}`));
}
