/** A course whose contents are told in several depths. */
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
    criteria:
      - text: 测得一个断面的水深
`,
};
