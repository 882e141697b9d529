/**
 * The forms in which templates, word processors, language models and hurried authors leave something to be
 * written.
 */

/** Where a text stands decides what its blanks mean. */
export interface Surroundings {
  readonly markdown: boolean;
  /**
   * Learners write here, or an answer is kept here: blanks, question marks and “to be filled in” are meant.
   */
  readonly asks: boolean;
}

/** 待定 but not 等待定位, and not one of several states (待定、通过). */
const before = '(?<![等期接对招善看优、/或])';
const after = String.raw`(?=$|[^\p{L}\p{N}、/或])`;
const open = '待(?:定|补充|补|填写|完善|编写)';
/**
 * These words are also states of real work (工单：待分配): only in brackets or as a text of its own do they stand
 * for something missing.
 */
const perhapsOpen = '待(?:定|补充|补|分配|填写|填|完善|编写|撰写|录入|更新|插入|上传|添加)';

const [opening, closing] = ['[（(【［[〔<＜〈《]', String.raw`[）)】］\]〕>＞〉》]`];
const enter = '(?:填写|填入|填上|输入|键入|插入|补充|添加)';
/** What a template asks for, and what a person would never write as the name of a thing. */
const asked =
  '(?:学校|单位|企业|公司|院校|专业|课程|教师|学生|班级|作者|项目|任务)(?:的)?(?:名称|全称|姓名|名字|简介)';

/** Nouns before which XX, ×× and 某某 stand for a name. */
const named =
  '(?:企业|公司|集团|有限公司|工厂|[^，。；\\s]{0,4}厂|[^，。；\\s]{0,4}学校|[^，。；\\s]{0,4}学院|大学|[^，。；\\s]{0,4}中心|医院|养老院|单位|机构|部门|' +
  '车间|班组|班|系|专业|课程|教材|老师|教师|师傅|同学|同志|先生|女士|经理|省|市|区|县|镇|街道|社区|小区|路|品牌|平台|系统|项目|协会|局|' +
  '年|月|日)';

/** 王某某 is a person who is not to be known. */
const surnames =
  '赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹苏潘葛范彭鲁韦马苗方俞任袁柳鲍史唐费薛雷贺倪汤罗毕安常于傅康齐余顾孟黄萧尹' +
  '姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季江童郭梅林钟徐邱骆高夏蔡田胡凌霍万柯卢莫房丁邓洪左石崔龚程陆翁侯段白龙叶黎温庄武刘景';

/** Anywhere in a text. */
export const anywhere: readonly RegExp[] = [
  new RegExp(`${before}待(?:定|补充)${after}`, 'gmu'),
  new RegExp(`(?:^[ \\t]*${perhapsOpen}|(?<=[：:])[ \\t]*${open})[ \\t]*[。.]?[ \\t]*$`, 'gmu'),
  new RegExp(
    `[【［[〔<〈][^【［[〔<〈】］\\]〕>〉\\s]{0,8}?${perhapsOpen}[^【［[〔<〈】］\\]〕>〉\\s]{0,6}[】］\\]〕>〉]`,
    'gu',
  ),
  new RegExp(`[（(][^（(）)\\s]{0,6}?${open}[^（(）)\\s]{0,2}[）)]`, 'gu'),
  /【\s*(?:请|需|此处|这里|在此|由[^】]{1,8})?\s*(?:填写|填入|补充|插入|输入)[^】]{0,20}】/gu,
  /【请改写】|\[rewrite\]/gu,
  /(?<!在)此处(?:填写|填入|插入|补充|输入|省略|待)/gu,
  /(?<![A-Za-z0-9_])(?:TODO|TBD|FIXME)(?![A-Za-z0-9_]|\s*(?:列表|清单|应用|程序|注释|标记|小程序|网页|list|app))/gu,
  /(?<![A-Za-z0-9\-/.])X{3,}(?![A-Za-z0-9\-/.年])/gu,
  /lorem ipsum/giu,
  // What word processors and forms show before anybody has typed.
  /(?:单击|点击|点按|双击|轻触)(?:或(?:单击|点击|点按|轻触))?此处(?:以|来)?(?:输入|键入|添加|编辑|插入)[^，。；\n]{0,8}/gu,
  /[[【［(（](?:在此处?)?键入[^\]】］)）\n]{0,12}[\]】］)）]/gu,
  /\bclick (?:or tap )?(?:here )?to (?:enter|add|insert|edit|type)(?: an?| your)? \w+/giu,
  /\[(?:type|insert|enter|add|write)\b[^\]\n]{0,30}\](?!\()/giu,
  /[<＜[](?:insert|enter|your|type)\s[^<>＜＞[\]\n]{1,30}[>＞\]](?!\()/giu,
  /[[［](?:您|你)的[^[\]［］\n]{1,20}[\]］](?!\()/gu,
  /【(?:您|你)的[^【】\n]{1,20}】/gu,
  /[<＜〈](?:请|在此|此处)[^<>＜＞〈〉\n]{1,20}[>＞〉]/gu,
  new RegExp(`[<＜〈](?:${enter}[^<>＜＞〈〉\\n]{0,20}|${asked})[>＞〉](?![^\\n]*</)`, 'gu'),
  new RegExp(`(?<=\\p{Script=Han})[[［](?:${asked})[\\]］](?!\\()`, 'gu'),
  // A name that was taken out, or never put in.
  new RegExp(`(?<![A-Za-z0-9×\\-/.])(?:XX|xx|Xx|××|ⅩⅩ|○○|〇〇|◯◯|＊＊|△△|▲▲|◎◎)\\s?(?=${named})`, 'gu'),
  new RegExp(`(?<![${surnames}])某某\\s?(?=${named})`, 'gu'),
  /(?<![A-Za-z0-9×\-/.])x{3,}(?![A-Za-z0-9\-/.])/gu,
  // What a language model says before, behind and about what it wrote.
  /作为(?:一个|一款|一名)?(?:AI|人工智能)?大?语言模型/gu,
  /作为(?:一个|一款|一名)?(?:AI|人工智能)(?:大?模型|助手)?(?=[，,]\s*我)/gu,
  /作为(?:一个|一款)AI(?=[，,。\s]|$)/gu,
  /以下是我?(?:为|帮|给)[您你](?:生成|撰写|编写|整理|准备|创作|设计|制定|提供)/gu,
  /以下是(?:我)?(?:根据|按照|基于|针对)[您你][^：:\n]{0,30}/gu,
  /^(?:好的|当然(?:可以)?|没问题|可以的)[，,！!。]\s*(?:以下|下面|这里|这是|我(?:来|将|会|为))[^：:\n]{0,20}/gu,
  /^以下是(?:一[份篇]|(?:经过?)?(?:优化|修改|润色|改写|精简|扩写|调整|完善)(?:后|过)的)[^：:\n]{0,30}[：:]/gu,
  /希望(?:以上|这些|这份)[^，。！\n]{0,12}对[您你]有(?:所)?帮助/gu,
  /如果?[您你]?(?:还)?(?:需要|有)[^。！\n]{0,16}[，,]?请随时(?:告诉我|告知|提出)/gu,
  /(?:本文|内容|本回答|以上内容|本内容)(?:均)?由\s?(?:AI|人工智能)\s?(?:自动)?生成/gu,
  /AI\s?草稿/gu,
  /[（(【[［]\s*(?:由\s?)?(?:AI|人工智能|ChatGPT|DeepSeek)\s?(?:生成|自动生成|起草|撰写)[^）)】\]］\n]{0,10}[）)】\]］]/giu,
  /\bAs an AI\b|\bSure, here(?:'s|’s| is| are)\b|\bCertainly! Here(?:'s|’s| is| are)\b|\bI cannot browse\b/giu,
];

/** Where neither learners write nor answers are kept. */
export const unasked: readonly RegExp[] = [
  new RegExp(
    `${opening}\\s*请(?:在此处?|于此)?\\s*(?:自行)?${enter}[^（(）)【】［］[\\]<>〈〉\\n]{0,20}${closing}`,
    'gu',
  ),
  new RegExp(`请在此处?${enter}(?:文字|文本|内容|标题|正文|说明)?(?=[。.]?\\s*$)`, 'gmu'),
  new RegExp(`^\\s*请${enter}(?:文字|文本|内容|标题|正文|说明)?[。.]?\\s*$`, 'gmu'),
  new RegExp(
    `${opening}\\s*请?(?:根据|按照?|结合|依)[^（(）)\\n]{0,10}(?:情况|需要|实际)[^（(）)\\n]{0,4}(?:${enter}|修改|调整|替换|改写)\\s*${closing}`,
    'gu',
  ),
  /^\s*请?在(?:这里|此处?)(?:写|填|填写|输入|描述|说明)(?:上|出)?[^，。；：:\n]{0,6}(?:情境|名称|标题|正文|简介|介绍|背景|目标|内容)[。.]?\s*$/gmu,
  /[（(【［[〈](?:略|从略|图略|表略|内容略|省略|以下略|下略)[）)】］\]〉]/gu,
  /(?<=[：:])[ \t]*[?？]+[ \t]*$/gmu,
];

/** Variables of templates; lessons on programming speak of them, too. */
export const variables: readonly RegExp[] = [
  /\{\{[^{}\n]{0,60}\}\}/gu,
  // `${x}` is a variable of a program, `D:\$RECYCLE.BIN` a folder.
  /\$\{(?![A-Za-z]\w{0,2}\})[^{}\n]{1,40}\}/gu,
  /(?<![A-Za-z0-9_$\\/])\$[A-Z][A-Z_]{2,}(?![A-Za-z0-9_$])/gu,
  /(?<![A-Za-z0-9_%])%[A-Z][A-Z_]{2,}%/gu,
];
export const ofProgramming =
  /插值|模板|变量|表达式|语法|绑定|占位|脚本|命令|终端|环境|配置|代码|函数|循环|字符串|渲染|前端|组件|[Ss]hell|[Bb]ash|Vue|Jinja|Angular|PHP|Python|JavaScript|Linux|Docker|PATH|HOME|echo|export|\bv-\w/;

/** Nothing but this. */
export const whole: readonly RegExp[] = [
  /^(?:…|\.{2,}|。{2,}|·{3,}|⋯)[….。⋯·]*$/u,
  /^(?:未填写?|未定|待续|未完待续|(?:单击|点击)?选择一项。|Choose an item\.)[。.]?$/u,
  /^(?:[Xx×Ⅹ]{2,}|某某|[○〇◯＊△▲◎]{2,}|\*{2,})$/u,
  new RegExp(`^[（(【]${asked}[）)】]$`, 'u'),
  /^[（(【]?(?:示例(?:文字|文本|内容)|(?:此处)?留空|空白?)[）)】]?[。.]?$/u,
  /^[[［【](?:图片|图|表格|链接|文件|内容|正文|标题|[Tt]itle|[Nn]ame|[Dd]ate)[\]］】]$/u,
  /^(?:(?:Type|Insert|Enter|Add)(?: your)? text here|Your text here|Document title|New (?:requirements|certificate|programme|course|learning task|adoption|review|change|question bank|delivery))\.?$/iu,
  /^新的(?:岗位要求|证书|专业|课程|学习任务|校本转化|审核记录|变更记录|题库|授课安排)$/u,
];
export const wholeUnasked: readonly RegExp[] = [
  /^[?？]+$/u,
  /^[（(][?？]?\s*[）)]$/u,
  // What YAML calls nothing, and the sign of a text of several lines in full width: here both are words.
  /^(?:~|null|Null|NULL|nil|None|undefined|NaN|[》〉＞]|＞－|[｜丨])$/u,
  /^(?:同上|同前|同左|略|从略|见附件|详见附件|见附表|详见附表|见附录)[。.]?$/u,
];

/** A line to write on, where nobody writes. */
export const blank = /(?:_|＿){3,}/gu;
/** A head with nothing behind its colon; 要求如下： has something behind it, though perhaps not in this field. */
export const bareHead =
  /^[ \t]*(?![^\n]*(?:如下|以下|下列|(?:包括|包含|分别|例如|即)[：:]))[^，。；！？,;:：\n|#>]{1,12}[：:][ \t]*$/u;
