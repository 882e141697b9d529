/**
 * A programme of two stages and two routes with one course, small enough to know by heart; parts of the form
 * are left out on purpose.
 */
export const smallProgramme: Readonly<Record<string, string>> = {
  'ccstd.yaml': 'title: 小标准库\n',
  'standard.yaml': `kind: skill-standard
id: S
title: 护理员
version: 1.0.0
status: approved
scheme: national
code: 4-10-01-05
edition: 2019
documentNo: 人社厅发〔2019〕92号
levels:
  - level: 4
    basicsWeight: {ethics: 20}
    functions:
      - no: 1
        title: 照护
        skillWeight: 60
        theoryWeight: 80
        workContents:
          - no: 1.1
            title: 风险应对
            skills:
              - {no: 1.1.1, text: 能处置跌倒, key: true}
              - {no: 1.1.2, text: 能处置噎食}
            knowledge:
              - {no: 1.1.1, text: 跌倒的原因}
      - no: 2
        title: 指导
        skillWeight: 40
        workContents:
          - no: 2.1
            title: 培训
            skills:
              - {no: 2.1.1, text: 能指导 <新手> | 同伴}
  - level: 3
    functions:
      - no: 1
        title: 管理
        workContents:
          - no: 1.1
            title: 评估
            skills:
              - {no: 1.1.1, text: 能组织评估}
`,
  'course.yaml': `kind: course
id: falls
title: 跌倒防护
status: in-review
level: intermediate
hours: 30
workTask:
  title: 跌倒的防范
  description: 照护员评估风险并处置跌倒。
  objects: [跌倒现场]
  resources:
    tools: [血压计, 手电筒]
    documents: [评估量表]
  methods: [床旁观察]
  organization: [两人一组]
  requirements: [先评估后搬动]
goals:
  - {id: g1, text: 能按规程处置跌倒, aligns: [{to: S/4/2, relation: none, rationale: 只作展望}]}
contents: [五步处置法]
tasks:
  - id: t1
    title: 跌倒的处置
    hours: 20
    description: 按五步法处置一起跌倒。
    aligns: [S/4/1.1.1, {to: S/3/1.1.1}]
    stages:
      - id: s1
        kind: inform
        activities:
          - id: a1
            title: 读懂任务单
            hours: 2
            aligns: [{to: S/4/1.1.2, relation: subset, coverage: 0.5}]
    assessments:
      - id: e1
        title: 情景处置
        kind: process
        points: 100
        criteria:
          - {text: 先评估意识与伤情, points: 60, aligns: [S/4/1.1.1]}
          - {text: 记录齐全, points: 40}
  - id: t2
    title: 预防
    hours: 10
    description: 排查隐患。
    aligns: [{to: S/4/K1.1, relation: none, rationale: 由理论课讲授}]
teaching: 分组教学。
grading:
  process: 60
  final: 40
  components:
    - {title: 任务单, kind: process, weight: 60, text: 按要点计分}
    - {title: 实操, kind: final, weight: 40}
`,
  'programme.yaml': `kind: programme
id: care
title: 老年服务
version: 2.1.0
status: approved
effective: 2026-09-01
code: 0609-4/0609-3
occupations: [S]
posts: [照护员]
goal: 培养照护人才。
stages:
  - {id: first, level: intermediate, schooling: 中职学历, credentials: [S-4, S-3], goal: 守住一个单元。, requirements: [{task: 日常照护, abilities: [能清洁, 能喂食]}, {task: 安全照护, abilities: [能处置跌倒]}]}
  - {id: second, level: advanced, credentials: [S-3], requirements: [{task: 照护管理, abilities: [能组织评估]}]}
routes:
  - {id: r3, entry: junior-middle, years: 3, stage: first}
  - {id: r5, entry: junior-middle, years: 5, stage: second}
plan:
  - {course: falls, category: integrated, hours: 30, hoursBySemester: {r3: [0, 10, 20, 0, 0, 0], r5: [0, 30, 0, 0, 0, 0, 0, 0, 0, 0]}}
  - {title: 语文, category: public, stage: first, hours: {r3: 100, r5: 120}, hoursBySemester: {r3: [60, 40, 0, 0, 0, 0], r5: [60, 60, 0, 0, 0, 0, 0, 0, 0, 0]}}
  - {title: 管理实务, category: integrated, stage: second, hours: 40}
implementation:
  facilities: 模拟照护单元。
evaluation:
  skillLevel: 参加等级评价。
`,
};
