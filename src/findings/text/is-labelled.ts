/** Whether what follows is the value of something that is said of the question itself: `难度：B`, `分值：2`. */
const label =
  /(?:难度|分值|分数|满分|等级|层次|题号|题型|编号|代号|考点|认知|章节|用时|时间|页码|星级|水平|版本|卷别|级别|类别|序号|班级|组别)(?:系数|级别|层次|类别)?[ \t]*[:：][ \t]*$/u;

export const isLabelled = (left: string): boolean => label.test(left);
