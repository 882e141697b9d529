/** A small programme that keeps what the ministry sets for vocational colleges: profile `moe`. */
export const ministryWorkspace: Readonly<Record<string, string>> = {
  'ccstd.yaml': 'ccstd: 1\nprofile: moe\nrules:\n  text/placeholder: warning\n',
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
    category: public
    hours: 700
    practiceHours: 400
  - title: 专业课程
    category: core
    stage: intermediate
    hours: 1000
    practiceHours: 750
  - title: 选修课程
    category: elective
    hours: 300
    practiceHours: 200
  - title: 岗位实习
    category: practice
    stage: intermediate
    hours: 700
    practiceHours: 700
`,
};
