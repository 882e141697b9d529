/**
 * Twenty ordinary courses, and the notes that their teachers write: they repeat what the book says, as notes
 * do.
 */

export interface OrdinaryCourse {
  readonly trade: string;
  readonly title: string;
  readonly task: string;
  readonly step: string;
  readonly skill: string;
  readonly knowledge: string;
  readonly criterion: string;
  readonly hours: number;
  readonly prompt: string;
  readonly answer: string;
}

const facts: readonly (readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  number,
  string,
  string,
])[] = [
  [
    '汽车维修',
    '汽车空调检修',
    '空调不制冷故障的检修',
    '连接歧管压力表并读数',
    '能按规范回收和加注制冷剂',
    '制冷循环的组成与工作原理',
    '高低压侧读数记录完整准确',
    24,
    '低压侧压力偏高说明什么？',
    '压缩机做功不足或膨胀阀开度过大。',
  ],
  [
    '数控加工',
    '数控铣削加工',
    '带岛屿型腔零件的铣削',
    '用寻边器找正并建立工件坐标系',
    '能编制型腔粗精加工程序',
    '刀具半径补偿的建立与取消',
    '尺寸 $60±0.03$ 合格且表面粗糙度达标',
    36,
    '写出建立左补偿的指令。',
    'G41 D01 写在直线进给的程序段里。',
  ],
  [
    '网页设计',
    '静态网页制作',
    '班级主页的制作',
    '编写页面骨架并设置视口',
    '能用语义化标签编写页面',
    '盒模型与弹性布局的基本用法',
    '页面在手机和电脑上都能正常显示',
    40,
    '写出页面的文档类型声明。',
    '<!DOCTYPE html> <meta name="viewport" content="width=device-width, initial-scale=1"> display: flex; border-collapse: collapse;',
  ],
  [
    '电气安装',
    '照明线路安装',
    '两地控制照明线路的安装',
    '按图敷设线管并穿线',
    '能安装并检修照明线路',
    '双控开关的接线原理',
    '通电前用万用表检查线路无短路',
    20,
    '两地控制用几个什么开关？',
    '两个单刀双掷开关，火线串接。',
  ],
  [
    '烹饪',
    '中式面点制作',
    '蟹黄汤包的制作',
    '调制皮冻并冷藏定型',
    '能调制水调面团并擀皮',
    '面筋形成与水温的关系',
    '成品不漏汤且褶纹均匀不少于十八道',
    16,
    '皮冻为什么要冷藏？',
    '低温凝固后便于包制，受热化成汤汁。',
  ],
  [
    '护理',
    '基础护理技术',
    '卧床病人的翻身与叩背',
    '评估病人意识、管路与皮肤情况',
    '能协助卧床病人安全翻身',
    '压力性损伤的分期与预防要点',
    '翻身前后核对各种管路通畅',
    12,
    '翻身间隔一般为多久？',
    '一般每两小时一次，按皮肤情况缩短。',
  ],
  [
    '物流',
    '仓储作业管理',
    '到货入库作业',
    '核对送货单与实物的数量和批号',
    '能完成到货验收与上架',
    '先进先出与库位分配原则',
    '单货相符率达到百分之九十九以上',
    18,
    '单货不符怎么办？',
    '拒收差异部分，在送货单上注明并双方签字。',
  ],
  [
    '会计',
    '出纳实务',
    '月末银行对账',
    '逐笔勾对银行存款日记账与对账单',
    '能编制银行存款余额调节表',
    '未达账项的四种情形',
    '调节后余额相等且差异说明清楚',
    14,
    '未达账项有哪几种？',
    '企收银未收、企付银未付、银收企未收、银付企未付。',
  ],
  [
    '焊接',
    '焊条电弧焊',
    'V 形坡口板对接平焊',
    '清理坡口并进行定位焊',
    '能完成板对接平焊单面焊双面成形',
    '焊接电流与焊条直径的关系',
    '焊缝余高零至三毫米且无咬边',
    48,
    '直径 3.2 的焊条用多大电流？',
    '90~120 A，按位置和板厚调整。',
  ],
  [
    '幼教',
    '幼儿活动组织',
    '大班户外体育活动的组织',
    '勘察场地并排除安全隐患',
    '能设计并组织户外体育活动',
    '大班幼儿动作发展的特点',
    '活动密度与强度适合大班幼儿',
    10,
    '热身活动多长时间合适？',
    '五到八分钟，以微微出汗为度。',
  ],
  [
    '测量',
    '工程水准测量',
    '附合水准路线的测量',
    '在转点上安置尺垫并读数',
    '能完成四等水准测量的外业',
    '高差闭合差的计算与分配',
    '前后视距差不超过三米并有记录',
    22,
    '视线高怎么算？',
    '视线高等于后视点高程加后视读数。',
  ],
  [
    '机器人',
    '工业机器人编程',
    '搬运工作站的示教编程',
    '示教取放点并设置过渡点',
    '能编制搬运程序并调试运行',
    '工具坐标系与工件坐标系的标定',
    '节拍不超过二十秒且无碰撞报警',
    32,
    '过渡点的作用是什么？',
    '避开夹具，让机器人平稳地接近取放点。',
  ],
  [
    '美发',
    '生活发式吹风',
    '中长发内扣造型',
    '按区分出发片并控制拉力',
    '能完成内扣与外翻造型',
    '头发的结构与热塑性',
    '发尾内扣弧度一致且表面光亮',
    8,
    '吹风口与发片成多大角度？',
    '约四十五度，顺着毛鳞片的方向吹。',
  ],
  [
    '酒店',
    '客房服务',
    '走客房的清扫',
    '先撤后铺，从里到外清洁',
    '能在规定时间内完成走客房清扫',
    '客房清洁剂的种类与使用禁忌',
    '床单中线居中且四角包紧',
    6,
    '发现客人遗留物品怎么办？',
    '登记时间地点，上交并通知前台。',
  ],
  [
    '计算机',
    'Python 数据处理',
    '成绩表的统计与绘图',
    '读入 CSV 文件并清洗空值',
    '能用脚本完成数据清洗与统计',
    '列表、字典与循环的综合运用',
    '程序运行无错误并输出统计图',
    28,
    '读取 CSV 用什么函数？',
    "import pandas as pd\ndf = pd.read_csv('score.csv')",
  ],
  [
    '农艺',
    '设施蔬菜栽培',
    '番茄的整枝与疏果',
    '用消毒过的剪刀去除侧枝',
    '能完成番茄单干整枝与疏花疏果',
    '番茄的开花结果习性',
    '每穗留果四至五个且伤口平整',
    15,
    '侧枝多长时去除？',
    '侧枝五到七厘米时去除，晴天上午进行。',
  ],
  [
    '电梯',
    '电梯维护保养',
    '半月维保作业',
    '放置护栏并进行自检',
    '能按维保规程完成半月保养',
    '限速器与安全钳的联动原理',
    '维保记录逐项填写并有签字',
    26,
    '进入轿顶的第一步是什么？',
    '先按急停，再转检修，验证后再进入。',
  ],
  [
    '美术',
    '版式设计',
    '活动海报的版式设计',
    '建立网格并确定视觉中心',
    '能根据主题完成海报版式',
    '对比、对齐与留白的运用',
    '标题与正文层级清楚，留白合理',
    30,
    '四个基本原则是什么？',
    '亲密、对齐、重复、对比。',
  ],
  [
    '制冷',
    '冷库安装与调试',
    '小型冷库制冷系统的调试',
    '氮气打压并保压二十四小时',
    '能完成系统检漏与抽真空',
    '蒸发压力与库温的关系',
    '保压期间压力下降不超过规定值',
    34,
    '为什么要抽真空？',
    '排除空气和水分，防止冰堵与高压升高。',
  ],
  [
    '养老',
    '失能老人照护',
    '协助老人进食',
    '摇高床头三十度以上并垫巾',
    '能协助失能老人安全进食',
    '误吸的表现与处置原则',
    '进食后保持体位三十分钟以上',
    9,
    '噎食时先做什么？',
    '停止喂食，清除口腔食物并呼救，实施腹部冲击。',
  ],
];

export const ordinaryCourses: readonly OrdinaryCourse[] = facts.map(
  ([trade, title, task, step, skill, knowledge, criterion, hours, prompt, answer]) => ({
    trade,
    title,
    task,
    step,
    skill,
    knowledge,
    criterion,
    hours,
    prompt,
    answer,
  }),
);

/**
 * Sixty-six notes. Each repeats facts, or words that pages of the product say by themselves, or puts both
 * together.
 */
export function ordinaryNotes(c: OrdinaryCourse): string[] {
  const { trade, title, task, step, skill, knowledge, criterion, hours, prompt } = c;
  const half = hours / 2;
  return [
    `${task}`,
    `${title}：${task}`,
    `任务 1 ${task}`,
    `学习任务 1 ${task}（${hours} 学时）`,
    `${task} · ${title}`,
    `${step}`,
    `${step}。`,
    `${step}；${criterion}`,
    `老师提示：${step}`,
    `教师提示：先让学生${step}，再小组汇报。`,
    `重点：${knowledge}`,
    `${knowledge}；${skill}`,
    `1.1.1 ${skill}`,
    `K1.1.1 ${knowledge}`,
    `${skill}（${trade} 四级 1.1.1）`,
    `对应职业标准：1.1.1 ${skill}`,
    `${trade}四级的技能要求 1.1.1 ${skill}，知识要求 1.1.1 ${knowledge}`,
    `考核要点：${criterion}（100 分）`,
    `${criterion}（100分）`,
    `${criterion} 100`,
    `配分 100，师评 60%，自评 20%，互评 20%`,
    `自评 20 互评 20 师评 60`,
    `教师活动：分发任务单；学生活动：分组讨论，填写工作页。`,
    `学生活动：分组讨论，填写工作页。`,
    `分组讨论，填写工作页。`,
    `明确任务 ${half} 学时，实施计划 ${half} 学时`,
    `环节 1 明确任务（${half} 学时）`,
    `环节 2 · 实施计划 · ${half} 学时`,
    `1 明确任务 2 实施计划`,
    `参考学时：${hours} 学时`,
    `基准学时 ${hours}，其中实施计划 ${half}`,
    `学习任务描述：按规程完成${task}。`,
    `按规程完成${task}。`,
    `${title}课程标准`,
    `${trade}专业工学一体化课程标准`,
    `${trade}专业人才培养方案`,
    `《${title}》活页式教材 学生版`,
    `《${title}》工作页（教师版）`,
    `活页编号 1-1-1-1 明确任务`,
    `1-1-0-1 ${task}`,
    `有效页清单、换页记录、职业标准条目索引`,
    `目录 课程信息 职业标准条目索引`,
    `姓名 班级 学号 日期`,
    `姓名：____ 班级：____ 日期：____`,
    `题目：${prompt}`,
    `${prompt}`,
    `第 1 题：${prompt}`,
    `问答 ${prompt} 答题 3 行`,
    `课证对照表：${trade}专业中级技能 ${trade}四级`,
    `课程条件：已满足；技能覆盖率 100.0，知识覆盖率 100.0`,
    `已覆盖 部分覆盖 仅教学 仅考核 未覆盖`,
    `${skill} 已覆盖`,
    `course/c/tasks/t1/assessments/e1`,
    `s-2020-national/4/1.1.1`,
    `s-2020-national/4/K1.1.1 ${knowledge}`,
    `student/textbook/c/t1/s1.html`,
    `情境：企业接到订单，要求完成${task}。`,
    `企业接到订单，要求完成${task}。`,
    `参考 https://example.org/${encodeURIComponent(task)}`,
    `常用器材：任务单、记录表、工具一套`,
    `任务单、记录表、工具一套`,
    `工作流程与活动：获取信息、制定计划、实施、检查、评价`,
    `安全第一，预防为主，综合治理。`,
    `共 ${hours} 学时，每周 4 学时，共 ${hours / 4} 周`,
    `2026-09-01 起用，修订 1`,
    `本任务结束后收回工作页并登记成绩。${criterion}。`,
  ];
}

/** The course with the notes in the fields in which teachers write them. */
export function ordinaryWorkspace(c: OrdinaryCourse, notes: readonly string[]): Record<string, string> {
  const { trade, title, task, step, skill, knowledge, criterion, hours, prompt, answer } = c;
  const of = (share: number) => notes.filter((_, index) => index % 6 === share);
  const json = JSON.stringify;
  return {
    'standard.yaml': `kind: skill-standard\nid: s-2020-national\ntitle: ${json(trade)}\nstatus: approved\nscheme: national\ncode: 4-10-01-05
edition: 2020\nlevels:\n  - level: 4\n    functions:\n      - no: 1\n        title: 生产作业\n        theoryWeight: 100\n        skillWeight: 100
        workContents:\n          - no: 1.1\n            title: 作业实施\n            skills:\n              - no: 1.1.1\n                text: ${json(skill)}
            knowledge:\n              - no: 1.1.1\n                text: ${json(knowledge)}\n`,
    'programme.yaml': `kind: programme\nid: p\ntitle: ${json(trade)}\nstatus: approved\ncode: 0609-4\nstages:\n  - level: intermediate
    credentials:\n      - s-2020-national-4\nplan:\n  - course: c\n    category: integrated\n`,
    'course.yaml': `kind: course
id: c
title: ${json(title)}
status: approved
level: intermediate
hours: ${hours}
notes: ${json(of(0).join('\n'))}
workTask:
  description: ${json(`企业接到订单，要求完成${task}。`)}
  objects:
    - 任务单
    - 记录表
    - 工具一套
  requirements:
    - ${json(criterion)}
goals:
  - id: g1
    text: ${json(skill)}
tasks:
  - id: t1
    title: ${json(task)}
    hours: ${hours}
    description: ${json(`按规程完成${task}。`)}
    scenario: ${json(`企业接到订单，要求完成${task}。`)}
    goals:
      - g1
    contents:
      - ${json(knowledge)}
    focus: ${json(of(1))}
    difficulty: ${json(of(2))}
    teaching: ${json(
      of(3)
        .map((note) => `- ${note}`)
        .join('\n'),
    )}
    notes: ${json(of(4).join('\n'))}
    aligns:
      - s-2020-national/4/1
      - s-2020-national/4/K1
    stages:
      - id: s1
        kind: inform
        hours: ${hours / 2}
        activities:
          - id: a1
            title: ${json(step)}
            hours: ${hours / 2}
            student: 分组讨论，填写工作页。
            teacher: ${json(
              of(5)
                .map((note) => `1. ${note}`)
                .join('\n'),
            )}
            worksheet:
              - id: w1
                kind: question
                prompt: ${json(prompt)}
                answer: ${json(`\`\`\`\n${answer}\n\`\`\``)}
      - id: s2
        kind: implement
        hours: ${hours / 2}
    assessments:
      - id: e1
        title: 实操考核
        kind: process
        points: 100
        criteria:
          - text: ${json(criterion)}
            points: 100
            aligns:
              - s-2020-national/4/1.1.1
        raters:
          self: 20
          peer: 20
          teacher: 60
assessments:
  - id: f1
    title: 理论考试
    kind: final
    questions:
      - id: question-of-the-final
        kind: question
        prompt: ${json(`说明${knowledge}。`)}
        answer: ${json(answer)}
        aligns:
          - s-2020-national/4/K1.1.1
`,
  };
}
