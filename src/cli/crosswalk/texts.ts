/** What `ccstd crosswalk --help` says. */
import type { CommandTexts } from '../command.ts';

export const zh: CommandTexts = {
  summary: '课证对照：专业的课程覆盖了证书要求的多少，还缺什么',
  details:
    '不写专业和证书时，对照每个培养层级和它列出的每个证书。学时、权重等方面的问题不妨碍对照，引用错误才妨碍。--gaps、--why、--ladder、--matrix、--graph 各给出另一张表，一次用一个。两个版次的标准用 ccstd drift 比较。',
  arguments: { programme: '专业的标识', credential: '证书的标识，例如 electrician-2018-4' },
  options: {
    format: '样式，默认为 table；xlsx、parquet 要和 --output 一起用',
    json: '即 --format json',
    output: '写进文件；样式可以由扩展名看出',
    gaps: '还缺什么：按权重从大到小，每条附最省事的补法',
    why: '说明一个条目为什么是现在的状态：有哪些依据，还差什么；可以简写为 2.1.3、K2.1、ethics',
    ladder: '各培养层级的学历要求、证书和累计覆盖率',
    matrix: '总览：各专业层级对各标准的证书',
    graph: '能力图谱：职业功能、工作内容和通向它们的学习任务',
    min: '技能和理论的覆盖率都要达到这个数，达不到就算不通过',
    require: '课程条件未满足就不通过；可写 deemed（视同认定）',
  },
  examples: {
    'ccstd crosswalk': '全部专业和证书',
    'ccstd crosswalk electrical-automation electrician-2018-4 --gaps': '一个专业对一个证书还缺什么，补在哪里',
    'ccstd crosswalk --why electrician-2018/4/2.1.3': '这一条在哪里教、在哪里考',
    'ccstd crosswalk --ladder': '从中级工到技师，一层一层看',
    'ccstd crosswalk electrical-automation -o 对照表.xlsx': '写成 Excel 工作簿',
    'ccstd crosswalk -o 某校.parquet': '每条要求一行，供各校、各省的数据一起分析（DuckDB 等）',
    'ccstd crosswalk --min 95 --require deemed': '用于持续集成：条件未满足就不通过',
  },
};

export const en: CommandTexts = {
  summary: 'how much of a certificate the courses of a programme cover, and what is missing',
  details:
    'With no arguments, every stage is compared with each credential it names. Only errors in files and references stop a crosswalk. --gaps, --why, --ladder, --matrix and --graph each give another table, one at a time. Two editions of a standard are compared by ccstd drift.',
  arguments: { programme: 'id of a programme', credential: 'id of a credential, such as electrician-2018-4' },
  options: {
    format: 'how it looks; default table; xlsx and parquet need --output',
    json: 'short for --format json',
    output: 'write to a file, whose extension may say the format',
    gaps: 'what is missing, the weightiest first, with the cheapest places to close it',
    why: 'explain the state of one item: its evidence and what is lacking; 2.1.3, K2.1 and ethics will do',
    ladder: 'schooling, credentials and cumulative coverage of each stage',
    matrix: 'overview of programme stages and the credentials of all standards',
    graph: 'ability map: functions, work contents and the learning tasks that lead to them',
    min: 'fail unless the coverages of skills and of theory both reach this number',
    require: 'fail unless the curriculum meets the conditions of this recognition: deemed',
  },
  examples: {
    'ccstd crosswalk': 'all programmes and credentials',
    'ccstd crosswalk electrical-automation electrician-2018-4 --gaps':
      'what one programme lacks for one credential, and where to add it',
    'ccstd crosswalk --why electrician-2018/4/2.1.3': 'where this item is taught and assessed',
    'ccstd crosswalk --ladder': 'stage by stage',
    'ccstd crosswalk electrical-automation -o crosswalk.xlsx': 'as an Excel workbook',
    'ccstd crosswalk -o school.parquet':
      'one row per requirement, to analyse schools and provinces together (DuckDB and others)',
    'ccstd crosswalk --min 95 --require deemed':
      'for continuous integration: fails when a condition is not met',
  },
};
