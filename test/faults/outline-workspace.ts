/** A course whose contents are told in several depths, with a paper in parts and marks that are taken away, taught to two classes. */
export const outlineWorkspace: Readonly<Record<string, string>> = {
  'course.yaml': `kind: course
id: sounding
title: 水深测量
status: approved
category: core
hours: 16
goals:
  - id: g1
    text: 能测定港池的水深
contents:
  - text: 测深仪
    depth: master
    hours: 12
    contents:
      - text: 换能器的安装
        depth: apply
        hours: 4
        contents:
          - text: 吃水改正
            depth: master
          - 姿态改正
      - 声速改正
  - 潮位改正
assessments:
  - id: e1
    title: 测深考核
    kind: final
    goals:
      - g1
    points: 100
    bands:
      - title: 优秀
        from: 90
      - title: 合格
        from: 60
    criteria:
      - group: 外业
        text: 测得一个断面的水深
        points: 80
        deduct:
          - text: 漏测一个点
            points: 2
    sections:
      - title: 判断题
        kind: judge
        count: 2
        each: 5
        points: 10
      - title: 问答题
        kind: question
        points: 10
    questions:
      - kind: judge
        prompt: 声速改正与水温有关。
        correct: 对
      - kind: judge
        prompt: 换能器吃水不必改正。
        correct: 错
      - kind: question
        prompt: 写出潮位改正的步骤。
        answer: 读潮位、算改正数、改水深。
`,
  'bank.yaml': `kind: question-bank
id: bank
title: 测深题库
status: approved
course: sounding
questions:
  - kind: judge
    prompt: 测前要校准声速仪。
    correct: 对
  - kind: judge
    prompt: 涌浪不影响测深。
    correct: 错
blueprints:
  - id: p1
    title: 理论试卷
    sections:
      - title: 判断题
        kind: judge
        count: 2
        each: 50
`,
  'delivery-a.yaml': `kind: delivery
id: a
status: approved
course: sounding
classes: 航道 1 班
teachers: 李老师
start: 2026-09-01
weeks: 4
lessons:
  - weekday: tuesday
    periods: 1-4
`,
  'delivery-b.yaml': `kind: delivery
id: b
status: approved
course: sounding
classes: 航道 2 班
teachers: 李老师
start: 2026-09-01
lessons:
  - weekday: tuesday
    periods: 5-6
  - weekday: friday
    periods: 1-2
    weeks: 1-2
`,
};
