/** A small, complete and correct workspace that tests bend out of shape one way at a time. */
export const smallWorkspace: Readonly<Record<string, string>> = {
  'standard.yaml': `kind: skill-standard
id: care-2019
title: 养老护理员
status: approved
scheme: national
code: 4-10-01-05
edition: 2019
levels:
  - level: 4
    basicsWeight:
      ethics: 5
      foundations: 15
    functions:
      - no: 1
        title: 基础照护
        theoryWeight: 80
        skillWeight: 100
        workContents:
          - no: 1.1
            title: 风险应对
            skills:
              - no: 1.1.1
                text: 能处置一起跌倒
            knowledge:
              - no: 1.1.1
                text: 跌倒的处置原则
`,
  'course.yaml': `kind: course
id: falls
title: 跌倒防护
status: approved
level: intermediate
hours: 6
workTask:
  description: 照护员处置老人跌倒并上报。
  objects:
    - 跌倒现场
  requirements:
    - 先评估后搬动
goals:
  - id: g1
    text: 能按规程处置一起跌倒
    aligns:
      - care-2019/4/1.1.1
tasks:
  - id: t1
    title: 跌倒处置
    hours: 6
    description: 处置一起跌倒。
    scenario: 老人在走廊跌倒。
    goals:
      - g1
    aligns:
      - care-2019/4/1.1.1
      - care-2019/4/K1.1.1
    stages:
      - id: s1
        kind: inform
        hours: 2
        activities:
          - id: a1
            title: 读懂任务单
            hours: 2
            worksheet:
              - id: w1
                kind: question
                prompt: 到场后第一件事是什么？
                answer: 先评估意识与伤情。
      - id: s2
        kind: implement
        hours: 4
    assessments:
      - id: e1
        title: 情景处置
        kind: process
        points: 100
        criteria:
          - text: 先评估意识与伤情
            points: 100
            aligns:
              - care-2019/4/1.1.1
        raters:
          self: 20
          peer: 20
          teacher: 60
`,
  'programme.yaml': `kind: programme
id: care
title: 老年服务与管理
status: approved
code: 0609-4
stages:
  - level: intermediate
    credentials:
      - care-2019-4
plan:
  - course: falls
    category: integrated
`,
};

/** The workspace with one text replaced in one file; throws when the text is not there. */
export function bent(file: string, from: string, to: string): Record<string, string> {
  const text = smallWorkspace[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`);
  return { ...smallWorkspace, [file]: text.replace(from, () => to) };
}

/** With a leaf for each part, so that tests can change one leaf alone. */
export const singleLeaves: Readonly<Record<string, string>> = {
  ...smallWorkspace,
  'ccstd.yaml': 'ccstd: 1\nleaves: single\nreview: not-required\n',
};
