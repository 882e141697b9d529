/** What `ccstd print` says, in both languages. */
export const words = {
  'zh-CN': {
    nothing:
      '没有这样的内容可以印：看看 --task、--leaf、--form 写得对不对，表单和试卷有的只有教师版（--edition teacher）。',
    whichCourse: (ids: readonly string[]) => `有几门课程，用 --course 写出要印哪一门：${ids.join('、')}。`,
    whichProgramme: (ids: readonly string[]) =>
      `有几个专业，用 --programme 写出要印哪一个：${ids.join('、')}。`,
    notFor: (option: string, what: string) => `${option} 不能和 ${what} 一起用。`,
    made: (file: string, documents: number, sides: number) =>
      `已写入 ${file}：${documents} 份，${sides} 面，双面印 ${Math.ceil(sides / 2)} 张纸`,
    once: '复印时选双面、长边翻转，按实际大小（100%）',
    twice: '用 A3 纸，双面，按实际大小（100%）；印好从中间裁开，每张得两份',
    folded: '用 A3 纸，双面、短边翻转，按实际大小（100%）；几张套在一起，从中间对折',
  },
  en: {
    nothing:
      'there is nothing like that to print: look at --task, --leaf and --form; some forms and papers are for teachers only (--edition teacher).',
    whichCourse: (ids: readonly string[]) =>
      `there are several courses; name one with --course: ${ids.join(', ')}.`,
    whichProgramme: (ids: readonly string[]) =>
      `there are several programmes; name one with --programme: ${ids.join(', ')}.`,
    notFor: (option: string, what: string) => `${option} cannot be used with ${what}.`,
    made: (file: string, documents: number, sides: number) =>
      `Wrote ${file}: ${documents} ${documents === 1 ? 'document' : 'documents'}, ${sides} ${sides === 1 ? 'side' : 'sides'}, ${Math.ceil(sides / 2)} ${sides <= 2 ? 'sheet' : 'sheets'} if printed on both sides`,
    once: 'Print on both sides, flipped on the long edge, at actual size (100%)',
    twice: 'Print on A3, on both sides, at actual size (100%); cut in the middle: two copies from each sheet',
    folded:
      'Print on A3, on both sides, flipped on the short edge, at actual size (100%); lay the sheets in each other and fold them in the middle',
  },
};
