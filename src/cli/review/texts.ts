/** What `ccstd review` says, in both languages. */
import type { ReviewStanding } from '../../3-bind/review-states.ts';
import type { Language } from '../../values/language.ts';
import type { CommandTexts } from '../command.ts';

export const zh: CommandTexts = {
  summary: '审核：印审核表、记下结论、看哪些要审',
  details:
    '凡编必审、凡选必审。status 列出每个标准、证书、专业和课程的审核：有效、审后又改过、没有通过、还没有审。\nrequest 写出一份审核表供打印：从上一轮审核以后改了什么，上一轮的意见，填写意见、结论和签名的地方。上一轮时的内容从 git 版本库里找；不在版本库里，用 --since 指出那时的版本或文件夹。\nrecord 替审核人写审核记录，校验码由程序填写；编制人不能审自己编的内容。在终端里运行时，没有写的会逐项询问。\nsign 给审核记录加 SSH 签名：先写出要签的文字，用 ssh-keygen 签好，再用 --signature 交回；谁能签，写在 ccstd.yaml 的“审核签名人”里。',
  arguments: {
    action: 'status、request、record 或 sign',
    subject: '审什么：种类/标识，例如 course/跌倒防护；课程也可以用 --course',
  },
  options: {
    course: '课程的标识',
    since: '上一轮时的版本或文件夹，默认按上一份审核记录从版本库里找',
    output: '审核表写进这个文件（.html 或 .md），默认写在 reviews 文件夹里',
    name: '审核人，几个人用逗号隔开',
    role: '他们的职务，与审核人逐个对应',
    conclusion: '结论：通过、重新送审、不予通过',
    date: '审核日期，默认为今天',
    round: '第几轮，默认接着上一轮',
    comment: '一条意见；可以写几次',
    digest: '审核表上的校验码；不写就是现在的内容',
    keys: '键名用中文还是英文，默认与程序的语言相同',
    signature: 'sign：ssh-keygen 写出的签名文件（.sig）',
    json: 'status 输出 JSON',
  },
  examples: {
    'ccstd review status': '哪些有效，哪些要审',
    'ccstd review request --course 跌倒防护': '写出审核表，打印出来送审',
    'ccstd review record --course 跌倒防护 --name 李明 --role 高级技师 --conclusion 通过': '记下结论',
    'ccstd review sign --course 跌倒防护 -o 审核.txt': '写出要签的文字，再运行 ssh-keygen',
    'ccstd review sign --course 跌倒防护 --signature 审核.txt.sig': '把签名写进审核记录',
  },
};

export const en: CommandTexts = {
  summary: 'reviews: print the sheet, record the conclusion, see what needs one',
  details:
    'Nothing is used unreviewed. status lists how the review of each standard, credential, programme and course stands: valid, changed since, not passed, never reviewed.\nrequest writes a sheet to print: what changed since the last round, its comments, room for opinions, conclusion and signatures. What stood there at the last round is looked for in git; elsewhere --since names that revision or folder.\nrecord writes the review for the reviewer, with the digest filled in; nobody reviews what they made. On a terminal it asks for what is not given.\nsign adds SSH signatures to the record: it writes what is to be signed, ssh-keygen signs it, and --signature brings it back; who may sign stands in ccstd.yaml as reviewSigners.',
  arguments: {
    action: 'status, request, record or sign',
    subject: 'what is reviewed: <kind>/<id>, such as course/falls; --course names a course',
  },
  options: {
    course: 'id of a course',
    since: 'revision or folder of the last round; by default found in git by the last review',
    output: 'write the sheet to this file (.html or .md); default in the folder reviews',
    name: 'reviewers, separated by commas',
    role: 'their positions, in the same order',
    conclusion: 'pass, revise or reject',
    date: 'day of the review; default today',
    round: 'which round; default the next',
    comment: 'one comment; may be given several times',
    digest: 'the digest on the sheet; default that of what stands there now',
    keys: 'keys in Chinese or English; default: the language of the program',
    signature: 'sign: the file that ssh-keygen wrote (.sig)',
    json: 'status as JSON',
  },
  examples: {
    'ccstd review status': 'what is valid, and what needs a review',
    'ccstd review request --course falls': 'write the sheet, to be printed',
    'ccstd review record --course falls --name Lee --role Professor --conclusion pass':
      'record the conclusion',
    'ccstd review sign --course falls -o review.txt': 'write what is to be signed; then run ssh-keygen',
    'ccstd review sign --course falls --signature review.txt.sig': 'put the signature into the record',
  },
};

const standingsZh: Readonly<Record<ReviewStanding, string>> = {
  valid: '有效',
  stale: '审后改过',
  unsigned: '还没有签名',
  'not-passed': '没有通过',
  never: '还没有审',
};

const standingsEn: Readonly<Record<ReviewStanding, string>> = {
  valid: 'valid',
  stale: 'changed since',
  unsigned: 'not signed',
  'not-passed': 'not passed',
  never: 'never reviewed',
};

export const words = {
  'zh-CN': {
    standings: standingsZh,
    round: (round: number) => `第 ${round} 轮`,
    reviewer: (name: string, role: string | undefined) => (role ? `${name}（${role}）` : name),
    comma: '、',
    total: (count: number, parts: readonly string[]) => `${count} 份：${parts.join('，')}`,
    nothing: '没有要审核的标准、证书、专业和课程',
    unasked: 'ccstd.yaml 写着“审核: 不要求”：发布时不核对审核',
    whichSubject: '说明审什么：ccstd review <request|record> 种类/标识，或 --course 标识。',
    bothSubjects: '“对象”和 --course 只写一个。',
    onlyStatus: '--json 只用于 ccstd review status。',
    sheet: (path: string) => `审核表：${path}`,
    first: '第一轮审核：表上没有改动清单，请审全文',
    noEarlier:
      '没有找到上一轮时的内容，表上没有改动清单；用 --since 指出那时的版本或文件夹（例如上次发布的标签）',
    otherDigest: (name: string) => `${name} 里的内容和上一轮审核的校验码不符：改动从 ${name} 算起，请核对`,
    print: '打印出来送审；审完运行 ccstd review record',
    ask: {
      name: '审核人（几个人用逗号隔开）： ',
      role: '他们的职务（可以不写）： ',
      conclusion: '结论（通过、重新送审、不予通过）： ',
    },
    missing: (option: string) => `少了 --${option}。`,
    conclusion: (typed: string) => `结论不能是“${typed}”，可以是通过、重新送审、不予通过。`,
    maker: (name: string, title: string) => `${name} 编制了“${title}”，不能审自己编的内容；请换审核人。`,
    twice: (name: string) => `审核人 ${name} 写了两次。`,
    roles: (names: number, roles: number) => `审核人有 ${names} 个，职务有 ${roles} 个，要逐个对应。`,
    badDate: (typed: string) => `--date 要写成 2026-09-01 这样的日期，“${typed}”不是。`,
    earlier: (date: string, last: string) => `${date} 早于上一轮审核的日期 ${last}。`,
    badRound: (typed: number, last: number) => `第 ${typed} 轮不行：已经有第 ${last} 轮。`,
    badDigest: (typed: string) => `“${typed}”不是校验码：审核表上的校验码是 16 位数字和小写字母。`,
    written: (path: string) => `已写入 ${path}`,
    outdated: '表上的校验码和现在的内容不符：印表以后内容又改过，这份审核已经失效，请再送审',
    approve: '现在可以把状态写成“已通过”；状态不算在校验码里',
    again: '改好以后再运行 ccstd review request 送审',
    id: (id: string, round: number) => `${id}-第${round}轮`,
    noRecord: (subject: string) => `${subject} 还没有审核记录，先运行 ccstd review record。`,
    toSign: (path: string) =>
      `审核人签名：ssh-keygen -Y sign -n ccstd-review -f 私钥文件 ${path}\n签好以后，带 --signature ${path}.sig 再运行 ccstd review sign`,
    noFile: (path: string) => `没有 ${path} 这个文件。`,
    notASignature: (path: string) =>
      `${path} 里没有可用的签名：要用 ssh-keygen -Y sign -n ccstd-review 签，钥匙是 ed25519 的（ssh-keygen -t ed25519）。`,
    signsOther: (record: string) => `签的不是 ${record} 现在的内容；重新写出要签的文字，再签一次。`,
    stranger: (names: readonly string[]) =>
      `这把钥匙不是审核人${names.join('、')}的：ccstd.yaml 的“审核签名人”里没有。`,
    signedAlready: (names: readonly string[]) =>
      `${names.length > 0 ? names.join('、') : '这把钥匙'}已经签过。`,
    signed: (path: string, names: readonly string[]) => `${path}：${names.join('、')} 的签名已写入`,
    keySigned: (path: string) => `${path}：签名已写入；ccstd.yaml 还没有写“审核签名人”，签名不核对`,
    stillToSign: (names: readonly string[]) => `还要签名的：${names.join('、')}`,
    byHand: (path: string) => `${path} 里不止一份内容，请把签名自己写进那份审核记录的“签名”里。`,
  },
  en: {
    standings: standingsEn,
    round: (round: number) => `round ${round}`,
    reviewer: (name: string, role: string | undefined) => (role ? `${name} (${role})` : name),
    comma: ', ',
    total: (count: number, parts: readonly string[]) => `${count}: ${parts.join(', ')}`,
    nothing: 'No standards, credentials, programmes or courses to review',
    unasked: 'ccstd.yaml says `review: not-required`: a release asks for no reviews',
    whichSubject: 'say what is reviewed: ccstd review <request|record> <kind>/<id>, or --course <id>.',
    bothSubjects: 'give the subject or --course, not both.',
    onlyStatus: '--json is for ccstd review status.',
    sheet: (path: string) => `Sheet: ${path}`,
    first: 'The first round: the sheet lists no changes, all of it is reviewed',
    noEarlier:
      'What stood there at the last round was not found, so the sheet lists no changes; --since names that revision or folder, such as the tag of the last release',
    otherDigest: (name: string) =>
      `What ${name} holds is not what the last review looked at: changes are counted from ${name}, look at them with care`,
    print: 'Print it for the review; then run ccstd review record',
    ask: {
      name: 'Reviewers (separated by commas): ',
      role: 'Their positions (may be left out): ',
      conclusion: 'Conclusion (pass, revise, reject): ',
    },
    missing: (option: string) => `--${option} is missing.`,
    conclusion: (typed: string) => `the conclusion cannot be “${typed}”; it is pass, revise or reject.`,
    maker: (name: string, title: string) =>
      `${name} made “${title}”, and nobody reviews their own work; name another reviewer.`,
    twice: (name: string) => `the reviewer ${name} is named twice.`,
    roles: (names: number, roles: number) =>
      `there are ${names} reviewers and ${roles} positions; give one each.`,
    badDate: (typed: string) => `--date takes a day such as 2026-09-01, and “${typed}” is none.`,
    earlier: (date: string, last: string) => `${date} is before the last review of ${last}.`,
    badRound: (typed: number, last: number) => `it cannot be round ${typed}: there is a round ${last}.`,
    badDigest: (typed: string) =>
      `“${typed}” is no digest: the one on the sheet has 16 digits and small letters.`,
    written: (path: string) => `Wrote ${path}`,
    outdated:
      'The digest on the sheet is not that of what stands there now: it was changed since the sheet was printed, and this review is stale already',
    approve: 'Its status may say approved now; the digest does not count the status',
    again: 'When it is revised, run ccstd review request again',
    id: (id: string, round: number) => `${id}-round-${round}`,
    noRecord: (subject: string) => `${subject} has no review yet; run ccstd review record first.`,
    toSign: (path: string) =>
      `A reviewer signs it: ssh-keygen -Y sign -n ccstd-review -f <private key> ${path}\nThen run ccstd review sign again with --signature ${path}.sig`,
    noFile: (path: string) => `there is no file ${path}.`,
    notASignature: (path: string) =>
      `${path} holds no signature that can be used: it is made by ssh-keygen -Y sign -n ccstd-review with an ed25519 key (ssh-keygen -t ed25519).`,
    signsOther: (record: string) =>
      `it was not made of what ${record} says now; write what is to be signed again, and sign that.`,
    stranger: (names: readonly string[]) =>
      `the key is of none of the reviewers, ${names.join(', ')}: reviewSigners in ccstd.yaml does not say so.`,
    signedAlready: (names: readonly string[]) =>
      `${names.length > 0 ? names.join(', ') : 'this key'} has signed already.`,
    signed: (path: string, names: readonly string[]) => `${path}: signed by ${names.join(', ')}`,
    keySigned: (path: string) =>
      `${path}: signature written; ccstd.yaml has no reviewSigners, so nothing verifies it`,
    stillToSign: (names: readonly string[]) => `Still to sign: ${names.join(', ')}`,
    byHand: (path: string) =>
      `${path} holds more than one document; put the signature into the signature of the review yourself.`,
  },
} as const satisfies Record<Language, unknown>;
