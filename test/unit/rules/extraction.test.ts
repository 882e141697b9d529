/** Damage from PDF and scans is found; words that look like it are not. */
import { describe, expect, it } from 'vitest';
import { type ExtractionPlace, extractionSlip } from '../../../src/findings/text/extraction-slips.ts';

const item: ExtractionPlace = { markdown: false, title: false, standard: true };
const title: ExtractionPlace = { ...item, title: true };
const lesson: ExtractionPlace = { ...title, standard: false };
const prose: ExtractionPlace = { markdown: true, title: false, standard: false };

describe('damage', () => {
  it.each([
    ['能检查设备并记录续表', 'continued'],
    ['能检查设备并记录 续表', 'continued'],
    ['能检查设备并记录（续表）', 'continued'],
    ['能检查设备并记录。续表2', 'continued'],
    ['续表 能检查设备', 'continued'],
    ['能检查设备（续）', 'continued'],
    ['能读出温度ồ压力和流量', 'letter'],
    ['温度 ồ 压力', 'letter'],
    ['设备ổ工具', 'letter'],
    ['职 业 道 德', 'spaces'],
    ['遵守 职　业　守　则 的要求', 'spaces'],
    ['能使用。', 'verb'],
    ['能正确使用', 'verb'],
    ['能根据任务要求选用；', 'verb'],
    ['能独立进行', 'verb'],
    ['能运用', 'verb'],
    ['能熟练应用。', 'verb'],
    ['能合理利用', 'verb'],
    ['能按照规程采用', 'verb'],
    ['能够规范进行', 'verb'],
    ['能对设备进行', 'verb'],
    ['能检查油位、', 'verb'],
    ['能检查油位和', 'verb'],
    ['能检查油位 — 12 — 并记录', 'page'],
    ['能检查油位并记录 - 7 -', 'page'],
    ['能检查油位第 3 页 共 12 页', 'page'],
    ['能检查\uE012油位', 'unreadable'],
    ['能检查\uFFFD\uFFFD位', 'unreadable'],
    ['能检查油位\f并记录', 'unreadable'],
    ['能检查\u0001油位', 'unreadable'],
    ['能使⽤扳手', 'unreadable'],
    ['能检查油位ꎬ并记录', 'unreadable'],
    ['能检查(cid:123)油位', 'letter'],
    ['锟斤拷检查油位', 'letter'],
    ['能检查油位ï¼Œ并记录', 'letter'],
    ['能检查油位â€œ高â€', 'letter'],
    ['能能检检查查油油位位', 'letter'],
    ['能检查油位………12', 'page'],
    ['能检查油位 . . . . . . 12', 'page'],
    ['能检查油位2.1.3 能记录温度', 'page'],
    ['能检查油位。1.2.10能记录温度', 'page'],
  ] as const)('%s', (text, kind) => expect(extractionSlip(text, item)?.kind).toBe(kind));

  it.each([
    ['设备点检 理论知识权重表', 'weights'],
    ['职业道德 5 5 5 5', 'weights'],
    ['设备点检 技能要求权重（%）', 'weights'],
    ['设备维护 合计 100', 'weights'],
    ['设备维护（续）', 'continued'],
  ] as const)('%s as a title', (text, kind) => expect(extractionSlip(text, title)?.kind).toBe(kind));
});

describe('a short ability', () => {
  it.each([
    ...['能检测', '能分析', '能判断', '能评估', '能识读', '能测量', '能调试', '能采集', '能编写', '能标注'],
    ...['能独立完成', '能独立安装', '能协助处置', '能准确描述', '能合理选择', '能规范填写', '能安全实施'],
    ...['能按图纸安装', '能按流程处理', '能按规程检查', '能根据图纸编制', '能按规范标注', '能正确识别'],
  ])('%s is whole', (text) => expect(extractionSlip(text, item)).toBeUndefined());
});

describe('no damage', () => {
  it.each([
    '能使用万用表测量电阻',
    '能对设备进行维护和保养',
    '能完成工具的选择与使用',
    '能核对设备编号',
    '能组织老年人参与',
    '能识别异常行为',
    '能独立操作',
    '能按规程操作',
    '能按安全规范取放设备和通电检查',
    '能按图纸要求完成划线和锯削加工并检测',
    '能说明饱和',
    '灭火器的使用',
    '能编制续表',
    '在表格中设置续表',
    '能接续表箱电缆',
    '姓 名',
    '备 注',
    '东 南 西 北',
    '甲 乙 丙 丁',
    '能区分 A 类 B 类 C 类',
    '电阻 R、电容 C 和电感 L',
    '读出ā音和á音',
    '孔Ø的加工',
    '长×宽×高',
    '温度÷系数',
    '5—12—20 的间隔',
    '型号 T-12-3',
    '参见第 12 页',
    '能调整 0.02 mm～0.05 mm 的间隙',
    '能按 GB/T 1804 检验',
    'café 的服务礼仪',
    '能检查设备、工具和材料，并记录',
    '能掌握理论知识权重',
    '能认认真真踏踏实实工作',
    '能按 2.1.3 的要求检查',
    '学完步骤 2.1.3 能完成检查',
    '能在 192.168.1.3 能连通时登录',
    '能使用版本 V2.1.3 能识别的文件',
    '能读数 1、2、3……12',
    '能用温度计测烫伤烫痕',
    '能填写(cid)字段',
  ])('%s', (text) => expect(extractionSlip(text, item)).toBeUndefined());

  it.each(['检查与反馈（续）', '权重与计分', '第 3 章 5 节', '点检 2.0 版', '一级评分 10 分'])(
    '%s as a title of a lesson',
    (text) => expect(extractionSlip(text, lesson)).toBeUndefined(),
  );

  it.each(['| 甲 | 职 业 道 德 |\n|---|---|', '写成 `ồ` 的字符', '能使用。\n\n并说明理由。'])(
    '%j in Markdown',
    (text) => expect(extractionSlip(text, prose)).toBeUndefined(),
  );
});
