/**
 * A small programme that keeps what the ministry sets for vocational colleges, profile `moe`, and a professional
 * standard whose levels have directions.
 */
export const ministryWorkspace: Readonly<Record<string, string>> = {
  'ccstd.yaml':
    'ccstd: 1\nprofile: moe\nreview: not-required\ncalendar:\n  weeks: 20\nrules:\n  text/placeholder: warning\n',
  'standard.yaml': `kind: skill-standard
id: ageing-engineer
title: 适老化工程技术人员
status: approved
scheme: professional
code: 2-02-99-01
edition: 2024
levels:
  - level: junior
    functions:
      - no: 1
        title: 需求调查
        theoryWeight: 40
        skillWeight: 40
        workContents:
          - no: 1.1
            title: 入户评估
            skills:
              - no: 1.1.1
                text: 能评估居家环境的风险
            knowledge:
              - no: 1.1.1
                text: 居家环境的评估量表
      - no: 2
        title: 方案设计
        direction: 居家
        theoryWeight: 60
        skillWeight: 60
        workContents:
          - no: 2.1
            title: 改造设计
            skills:
              - no: 2.1.1
                text: 能绘制卫生间改造图
            knowledge:
              - no: 2.1.1
                text: 扶手安装的尺寸
      - no: 2
        title: 方案设计
        direction: 社区
        theoryWeight: 60
        skillWeight: 60
        workContents:
          - no: 2.1
            title: 坡道设计
            skills:
              - no: 2.1.1
                text: 能计算坡道的坡度
            knowledge:
              - no: 2.1.1
                text: 坡道的坡度限值
`,
  'credential.yaml': `kind: credential
id: ageing-engineer-home
standard: ageing-engineer
level: junior
direction: 居家
`,
  'programme.yaml': `kind: programme
id: care-college
title: 智慧健康养老服务与管理
status: approved
code: "590302"
stages:
  - level: intermediate
routes:
  - id: r1
    entry: senior-middle
    years: 3
    stage: intermediate
plan:
  - title: 公共课程
    code: G001
    category: public
    required: required
    exam: exam
    credits: 42
    hours: 700
    weeklyHours:
      r1: [20, 20, 10, 0, 0, 0]
    practiceHours: 400
  - title: 专业课程
    category: core
    required: required
    exam: exam
    stage: intermediate
    credits: 60
    hours: 1000
    practiceHours: 750
  - title: 选修课程
    category: elective
    required: elective
    exam: check
    credits: 18
    hours: 300
    practiceHours: 200
    note: 四门选两门
  - title: 岗位实习
    category: practice
    required: required
    exam: check
    stage: intermediate
    credits: 28
    hours: 700
    practiceHours: 700
weeks:
  - title: 课堂教学
    weeks: [17, 18, 18, 18, 10, 0]
  - title: 岗位实习
    weeks: [0, 0, 0, 0, 8, 18]
  - title: 考试
    weeks: [1, 1, 1, 1, 1, 1]
  - title: 机动
    weeks: [2, 1, 1, 1, 1, 1]
minimumCredits: 148
`,
};
