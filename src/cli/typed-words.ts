/** Chinese words for documents and editions, taken wherever the command line takes the English ones. */

const english: Readonly<Record<string, string>> = {
  工作页: 'worksheet',
  学生工作页: 'worksheet',
  教材: 'textbook',
  活页式教材: 'textbook',
  整本教材: 'textbook',
  活页: 'leaf',
  单张活页: 'leaf',
  表单: 'forms',
  课程资料包: 'forms',
  专业课程标准: 'standard',
  课程标准: 'standard',
  专业人才培养方案: 'standard',
  人才培养方案: 'standard',
  课证对照表: 'crosswalk',
  对照表: 'crosswalk',
  认定材料: 'evidence',
  器材清单: 'equipment-list',
  成绩册: 'mark-book',
  质量报告: 'quality',
  矩阵: 'matrix',
  能力图谱: 'ability-map',
  汇总表: 'tables',
  专业汇总表: 'tables',
  网站: 'site',
  参考手册: 'reference',
  学生: 'student',
  学生版: 'student',
  教师: 'teacher',
  教师版: 'teacher',
};

/** A word that is none of these stays as typed. */
export function inEnglish(typed: string): string {
  return Object.hasOwn(english, typed) ? (english[typed] ?? typed) : typed;
}
