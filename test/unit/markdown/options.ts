/** The options that the examples of this folder share. */
import type { MarkdownOptions } from '../../../src/markdown/to-html.ts';

export const student: MarkdownOptions = {
  edition: 'student',
  headingLevel: 3,
  resolveImage: (src) => (src.startsWith('no') ? undefined : { address: `img/${src}` }),
  labels: {
    answer: '答案',
    teacher: '教师',
    student: '学生',
    safety: '安全',
    tip: '提示',
    case: '案例',
    qr: '扫码观看',
    'qr-code': '二维码：',
    figure: '插图',
  },
  idPrefix: 'f1-',
};

export const teacher: MarkdownOptions = { ...student, edition: 'teacher' };
