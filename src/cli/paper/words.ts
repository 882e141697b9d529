/** What `ccstd paper` says. */
export const words = {
  'zh-CN': {
    noBlueprint: '没有组卷方案：在题库（类型：题库）里写“组卷方案”，ccstd new 题库 写一个样子',
    whichBlueprint: (known: readonly string[]) =>
      `有几个组卷方案，用 --blueprint 说明哪一个：${known.join('、')}`,
    head: (title: string, questions: number, points: string) =>
      `${title}：每份 ${questions} 题，${points} 分`,
    basics: { ethics: '职业道德', foundations: '基础知识', '': '全部试题' },
    group: '职业功能',
    wanted: '应有',
    off: '与权重不同的，是题库里这个职业功能的题不够，或者分值分不尽',
    shared: (questions: number) => `各卷有 ${questions} 道相同的题：题库里同一职业功能、同一题型的题不够`,
    distinct: '各卷没有相同的题',
    unplaced: (questions: number) =>
      `题库里有 ${questions} 题没有抽：没有对接这个证书的要求，或者与别的题相同`,
    short: (title: string, wanted: number, there: number) =>
      `“${title}”要 ${wanted} 题，题库里只有 ${there} 题能用：补题，或改正题数`,
    nothing: '没有写文件',
    written: (files: number) => `写入 ${files} 个文件：`,
  },
  en: {
    noBlueprint: 'no blueprint: write one in a question bank; `ccstd new question-bank` shows how',
    whichBlueprint: (known: readonly string[]) => `say which blueprint with --blueprint: ${known.join(', ')}`,
    head: (title: string, questions: number, points: string) =>
      `${title}: ${questions} questions and ${points} points each`,
    basics: { ethics: 'ethics', foundations: 'foundations', '': 'all questions' },
    group: 'function',
    wanted: 'asked for',
    off: 'where points differ from the weights, the bank has too few questions for the function, or points do not divide',
    shared: (questions: number) =>
      `shared by variants: ${questions}, as the bank has too few of their kind and function`,
    distinct: 'variants share no question',
    unplaced: (questions: number) =>
      `not drawn from: ${questions} of the bank, naming no requirement of this certificate or there twice`,
    short: (title: string, wanted: number, there: number) =>
      `“${title}” asks for ${wanted} questions, and the bank has only ${there} of use: add some, or correct the count`,
    nothing: 'nothing was written',
    written: (files: number) => `${files} files written:`,
  },
} as const;
