/** What a review sheet holds, in the language of the reader, whatever it is printed as. */
import type { ReviewState } from '../../3-bind/review-states.ts';
import type { Contributor } from '../../generated/types.ts';
import { enumWord } from '../../language/key-language.ts';
import type { Language } from '../../values/language.ts';
import type { Told } from '../diff/told.ts';
import { typeWord } from '../diff/words.ts';
import { words } from './texts.ts';

export interface Sheet {
  readonly title: string;
  /** Label → what is filled in. */
  readonly facts: readonly (readonly [label: string, text: string])[];
  /** Of the last round, in lines; undefined for the first. */
  readonly last: { readonly head: string; readonly comments: readonly string[] } | undefined;
  /** Undefined where there is nothing to compare with. */
  readonly changes: { readonly head: string; readonly told: Told } | undefined;
  readonly record: string;
}

export const sheetWords = {
  'zh-CN': {
    title: (round: number) => `审核表（第 ${round} 轮）`,
    subject: '审核对象',
    name: '名称',
    version: '版本',
    status: '状态',
    makers: '编制',
    digest: '校验码',
    digestNote: '校验码由内容算出：内容改过，校验码就不同，本表作废',
    last: '上一轮',
    lastComments: '上一轮的意见',
    solved: '已改',
    open: '未改',
    changes: (from: string) => `从 ${from} 以来的改动`,
    same: '内容没有改动',
    opinions: '审核意见',
    place: '位置',
    opinion: '意见',
    answer: '编制人的处理',
    no: '序号',
    conclusion: '结论',
    choices: ['通过', '重新送审', '不予通过'],
    reviewers: '审核人',
    person: '姓名',
    role: '职务',
    signature: '签名',
    date: '日期',
    record: '审完记入版本库',
    separator: '；',
  },
  en: {
    title: (round: number) => `Review sheet (round ${round})`,
    subject: 'Subject',
    name: 'Title',
    version: 'Version',
    status: 'Status',
    makers: 'Made by',
    digest: 'Digest',
    digestNote:
      'The digest is made of the content: when that changes, so does the digest, and this sheet is void',
    last: 'Last round',
    lastComments: 'Comments of the last round',
    solved: 'solved',
    open: 'open',
    changes: (from: string) => `Changes since ${from}`,
    same: 'The content did not change',
    opinions: 'Comments',
    place: 'Place',
    opinion: 'Comment',
    answer: 'Answer of the authors',
    no: 'No.',
    conclusion: 'Conclusion',
    choices: ['pass', 'revise', 'reject'],
    reviewers: 'Reviewers',
    person: 'Name',
    role: 'Position',
    signature: 'Signature',
    date: 'Date',
    record: 'To record the review',
    separator: '; ',
  },
} as const satisfies Record<Language, unknown>;

export function sheetOf(
  { type, subject, entity, digest, latest, rounds }: ReviewState,
  changes: Sheet['changes'],
  contributors: readonly Contributor[],
  language: Language,
): Sheet {
  const say = sheetWords[language];
  const said = words[language];
  const keys = language === 'en' ? 'en' : 'zh';
  const { title = '', version, status = 'draft' } = entity.value;
  const makers = contributors.map(({ role, names }) => `${role} ${names.join(said.comma)}`);
  const { on = '', conclusion, reviewers = [], round, comments = [] } = latest?.value ?? {};
  const who = reviewers.map(({ name, role }) => said.reviewer(name, role)).join(said.comma);
  return {
    title: say.title(rounds + 1),
    facts: [
      [say.subject, `${typeWord(type, language)} ${subject}`],
      [say.name, title],
      ...(version === undefined ? [] : [[say.version, version] as const]),
      [say.status, enumWord('Status', status, keys)],
      ...(makers.length === 0 ? [] : [[say.makers, [...new Set(makers)].join(say.separator)] as const]),
      [say.digest, digest],
    ],
    last: latest && {
      head: [
        ...(round === undefined ? [] : [said.round(round)]),
        on,
        who,
        ...(conclusion ? [enumWord('ReviewConclusion', conclusion, keys)] : []),
      ].join('  '),
      comments,
    },
    changes,
    record: `ccstd review record ${subject} --digest ${digest} --name … --role … --conclusion …`,
  };
}
