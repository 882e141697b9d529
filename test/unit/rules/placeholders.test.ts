/** What counts as a placeholder, and what is ordinary prose. */
import { describe, expect, it } from 'vitest';
import { findPlaceholders } from '../../../src/4-check/placeholders.ts';

describe('placeholders', () => {
  it.each([
    ['待定', '待定'],
    ['上课地点待定。', '待定'],
    ['授课教师：待补充', '待补充'],
    ['【待分配】', '【待分配】'],
    ['由【企业名称待填】提供', '【企业名称待填】'],
    ['［待补充图片］', '［待补充图片］'],
    ['考核标准（待定）', '（待定）'],
    ['【请填写学校名称】', '【请填写学校名称】'],
    ['待完善', '待完善'],
    ['TODO: 写评分标准', 'TODO'],
    ['第三周 TBD', 'TBD'],
    ['XXX 学校', 'XXX'],
    ['此处填写企业简介', '此处填写'],
    ['Lorem ipsum dolor', 'Lorem ipsum'],
    ['作为一个AI，我无法评价', '作为一个AI'],
    ['作为人工智能语言模型，我不能', '作为人工智能语言模型'],
    ['作为一名大语言模型', '作为一名大语言模型'],
    ['以下是为您生成的课程标准：', '以下是为您生成'],
    ['As an AI language model, I cannot', 'As an AI'],
    ['Sure, here is the revised text', 'Sure, here is'],
  ])('%s', (text, words) => {
    expect(findPlaceholders(text).map((found) => found.words)).toEqual([words]);
  });

  it.each([
    '等待定位完成后再启动主轴',
    '设备处于待机状态',
    '用待定系数法求解',
    '等待补充冷却液',
    '列出待补充材料清单',
    '评审结论分为待定、通过、不通过',
    '工单状态依次为待分配、处理中、已完成',
    '将工单状态由待分配改为处理中',
    '作为人工智能训练师，要保护数据安全',
    '作为一名 AI 训练师',
    '请在此处填写测量值',
    '【填空题】',
    '【待检区】摆放未检工件',
    '代号 CK6140XXX 的车床',
    '日期写成 XXXX-XX-XX',
    '以下是安全操作要点',
    'Here is the workshop, please come in',
    'an aide helps the resident',
  ])('not %s', (text) => {
    expect(findPlaceholders(text)).toEqual([]);
  });
});
