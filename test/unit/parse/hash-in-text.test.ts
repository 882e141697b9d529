/** A `#` inside a text is told from one that begins a comment. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { fixWorkspace } from '../../../src/workspace/fix-workspace.ts';

const course = (lines: string): string =>
  `类型: 课程\n标识: 泵站\n名称: 泵站运行\n课程类别: 专业核心\n基准学时: 8\n版本: '1'\n${lines}\n`;

function found(lines: string): string[] {
  return checkSources(memoryHost({ 'a.yaml': course(lines) })).diagnostics.map(({ code }) => code);
}

const cut = [
  '课程性质: 使用 2 #泵',
  '课程性质: 检查 #2 电动机的绝缘',
  '课程性质: #1 泵的作用',
  '课程性质: 启动 #3 机组前先盘车',
  '课程性质: 合上 #1、#2 主变的中性点刀闸',
  '课程性质: 巡视 #10 杆至 #24 杆',
  '课程性质: 使用 2  #泵',
  '课程性质: 由 A #柜供电',
  '课程性质: 更换 #Ⅱ 段母线的熔断器',
  '课程性质: 打开 #① 阀',
  '课程性质: 单元格显示 #N/A 时检查引用',
  '课程性质: 出现 #DIV/0! 说明除数为零',
  '课程性质: 说明 #REF! 的成因',
  '课程性质: 写出 #include <stdio.h> 的作用',
  '课程性质: 用 #define 定义常量',
  '课程性质: 主色用 #FF6600',
  '课程性质: 背景色 #0a0a0a 与文字对比',
  '课程性质: 选择器 #main 选中哪个元素',
  '课程性质: 汽油 #92 与 #95 的区别',
  '课程性质: 列宽不够时显示 ##### 要加宽',
  '课程性质: 加 #（1）号砂',
  '课程性质: 检查（见 2 # 泵的记录）',
  '课程性质: 使用 2 # 泵',
  '课程性质: 停 1 # 炉',
  '课程性质: 为 3 # 输送线装两只接近开关，检测距离 2~3 mm。',
  '课程性质: 检修 3 # 传送带',
  '课程性质: 标定 4 # 传感器',
  '课程性质: 加 95 # 汽油',
  '课程性质: 启动 A # 泵',
  '课程性质: 用 C # 语言写',
  '课程性质: 按 # 键结束',
  '课程性质: 画出 # 号梯形图',
  '课程性质: 把工件送到检验台 # 合格的放左边。',
  '课程性质: 依次检查 1#、 # 2 两台',
  '课程性质: 螺纹规格 #8-32 的底孔',
  '课程性质: 砂纸 #400 打磨后用 #800',
  '课程性质: 铝线 #4 的截面',
  '课程性质: 打开 #A 阀',
  '课程性质: 送 #B2 包装线',
  '课程性质: 打电话按 #键结束',
  '课程性质: 取件码以 #号结尾',
  '课程性质: 说明 C 语言里 #if 的用法',
  '课程性质: 参加 #工匠精神# 的话题讨论',
  '课程性质: use pump #2 for drainage',
  '课程性质: The selector #main takes one element',
  '学习内容:\n  - #1 泵的作用\n  - 乙',
  '学习内容:\n  - 甲\n  - #2 泵的作用',
  '学习内容:\n  - 检查 #2 泵\n  - 乙',
  '学习内容:\n  - 2 #泵\n  - 乙',
  '课程目标:\n  - 标识: g1\n    内容: 能操作 #3 起重机',
  '课程目标:\n  - 标识: g1\n    内容: 能操作多台起重机，\n      例如 #3 起重机',
  'x-教室: 实训楼 #2 号楼',
];

const comments = [
  '课程性质: 重要 # 这一半是说明',
  '课程性质: 通识 # 待补',
  '学分: 6  # 含机动',
  '学分: 6 #含机动',
  '学分: 2 #第二学期',
  '培养层级: 中级技能 #中级工',
  '状态: 草稿 #还没审',
  '课程编码: 0403-3 #旧编码',
  '课程编码: A01 #2019年版',
  '生效日期: 2026-09-01 #开学',
  '课程性质: 通识 #待补',
  '课程性质: 通识 #TODO',
  '课程性质: 通识 #todo 补一段',
  '课程性质: 通识 # todo',
  '课程性质: 通识 #FIXME 太短',
  '课程性质: 通识 #备注：公共课',
  '课程性质: 通识 #说明见附件',
  '课程性质: 通识  #公共基础课',
  '课程性质: 通识\t#公共基础课',
  '课程性质: 通识 #暂定',
  '课程性质: 通识 #改为必修',
  '课程性质: 通识 #',
  '课程性质: 通识 ##',
  '课程性质: 通识 ## 说明 ##',
  '课程性质: 通识 #-----',
  '课程性质: 通识 #=====',
  '课程性质: 通识 #!重要',
  '课程性质: 通识 # 2026 年修订',
  '课程性质: 第 2 # 第二稿',
  '课程性质: 模块 3 # 与模块 4 合并',
  '课程性质: 学习任务 2 # 校企合作',
  '课程性质: 面向高一 # 旧稿',
  '课程性质: 讲完为止。 # 语气太硬。',
  '# 2 号泵的说明写在后面\n课程性质: 通识',
  '#课程性质: 通识\n备注: 略写',
  '  # 单独一行\n课程性质: 通识',
  '学习内容: # 三项\n  - 甲',
  '学习内容: #三项\n  - 甲\n  - 乙 # 选学\n  - 丙 #选做',
  '学习内容:\n  # - 停用\n  - 甲',
  '学习内容:\n  #- 停用\n  - 甲',
  '学习内容:\n  - a # todo\n  - b #todo',
  '课程性质: 2#泵的检修',
  '课程性质: 编程语言 C# 与 F#',
  '课程性质: 使用 2 ＃泵',
  "课程性质: '检查 #2 电动机'",
  '课程性质: "检查 #2 电动机"',
  '课程性质: |\n  检查 #2 电动机\n  # 1 机床',
  '课程性质: >\n  检查 #2 电动机',
  '课程性质: 通识 # ccstd-ignore text/width -- 照抄',
];

describe('a `#` behind a blank', () => {
  it.each(cut)('is a part of the text in %s', (lines) => expect(found(lines)).toEqual(['yaml/hash-in-text']));

  it.each(comments)('begins a comment in %s', (lines) =>
    expect(found(lines)).not.toContain('yaml/hash-in-text'),
  );

  it.each(cut)('stays in the text once `fix` has been at %s', async (lines) => {
    const host = memoryHost({ 'a.yaml': course(lines) });
    const { checked } = await fixWorkspace(host);
    expect(checked.diagnostics.map(({ code }) => code)).toEqual([]);
    const [typed = ''] = /#.*/.exec(lines) ?? [];
    expect(JSON.stringify([...(checked.workspace?.courses.values() ?? [])])).toContain(typed);
  });
});
