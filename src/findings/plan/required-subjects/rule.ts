/** A programme from junior middle school without one of the nine required public subjects. */

import { rowTitle } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';

const subjects = [
  '思想政治',
  '语文',
  '历史',
  '数学',
  '英语',
  '数字技术应用',
  '体育与健康',
  '美育',
  '劳动教育',
];

export const rule = defineRule('plan/required-subjects', {
  Programme(programme, context) {
    if (!programme.value.routes?.some(({ entry }) => entry === 'junior-middle')) return;
    const taught = programme.value.plan
      .filter(({ category }) => category === 'public')
      .map((row) => rowTitle(row, context.workspace).normalize('NFKC').replace(/\s/gu, ''));
    const missing = subjects.filter((subject) => !taught.some((title) => title.includes(subject)));
    if (missing.length > 0)
      context.report({ ...placeOf(programme, 'plan'), on: 'key' }, { missing, count: missing.length });
  },
});
