/** A workshop with dangerous equipment, and a joint programme of two schools that recognize courses. */
export const workshopWorkspace: Readonly<Record<string, string>> = {
  'course.yaml': `kind: course
id: soldering
title: 电子焊接
status: approved
category: core
hours: 4
credits: 2
places:
  - name: 焊接实训室
    stations: 20
tasks:
  - id: t1
    title: 焊一块电路板
    hours: 4
    description: 按图焊好一块电路板。
    safety: 烙铁不用时放回支架。
    emergency: 烫伤后立即用流动凉水冲，报告教师。
    kit:
      - name: 电烙铁
        hazard: 烫伤
`,
  'programme.yaml': `kind: programme
id: joint
title: 电子技术
status: approved
code: 0209-4
stages:
  - level: intermediate
    school: 示例中等职业学校
    handover: 两门课程合格，转段考核不低于 60 分。
plan:
  - course: soldering
    category: core
    credits: 2
recognition:
  - course: soldering
    with: 焊接工艺
    school: 示例中等职业学校
    credits: 2
    creditsThere: 2
`,
};
