/** What a programme plans that does not fit its courses, its routes or its ladder. */
import type { Corpus, Site } from '../corpus.ts';
import { type Fault, indentOf, inserted, lineStart, markOf, nextLine, removal, replaced } from '../fault.ts';
import { fields, items, near, numberOf, parentOf, textOf } from '../select.ts';

const lists = (corpus: Corpus): Site[] =>
  corpus.sites.filter(
    ({ owner, path, key, node }) =>
      owner === 'PlanRow' && key !== undefined && node.is === 'list' && path.at(-2) === 'hoursBySemester',
  );

/** Numbers that stand for hours of a row with semesters on one or several routes. */
const rowHours =
  (withCourse: boolean) =>
  (corpus: Corpus): Site[] =>
    corpus.sites.filter(({ owner, field, path, node, file }) => {
      if (owner !== 'PlanRow' || field !== 'hours' || node.is !== 'scalar') return false;
      const row = path.slice(0, path.indexOf('hours'));
      return (
        (corpus.at(file, [...row, 'course']) !== undefined) === withCourse &&
        corpus.at(file, [...row, 'hoursBySemester']) !== undefined
      );
    });

/** A semester with hours of its own: in another one the course would begin at another time. */
function filled(site: Site, corpus: Corpus): Site | undefined {
  const semesters =
    site.node.is === 'list'
      ? site.node.items.flatMap((_, index) => corpus.at(site.file, [...site.path, index]) ?? [])
      : [];
  return semesters.find((one) => (numberOf(one) ?? 0) > 0);
}

const lineBehind = (site: Site, line: string, plus: number) =>
  inserted(site.file, nextLine(site.text, site.node.end - 1), `${indentOf(site)}${line}\n`, plus);

const weekLists = (corpus: Corpus): Site[] =>
  corpus.sites.filter(
    ({ owner, field, item, node }) => owner === 'WeekRow' && field === 'weeks' && !item && node.is === 'list',
  );
const oneMore: Fault['make'] = (site) =>
  site.node.is === 'list'
    ? {
        edits: [{ file: site.file, start: site.node.end - 1, end: site.node.end - 1, text: ', 0' }],
        at: markOf(site),
      }
    : undefined;

export const planFaults: readonly Fault[] = [
  {
    name: 'a week too many in a semester',
    code: 'plan/weeks-sum',
    places: weekLists,
    make: (site, corpus) => {
      const [first, weeks] = [near(corpus, site, 0, 0), near(corpus, site, 3, 'weeks')];
      return first && weeks
        ? { ...replaced(first, String((numberOf(first) ?? 0) + 3)), at: markOf(weeks) }
        : undefined;
    },
  },
  { name: 'weeks of a semester too many', code: 'plan/weeks-count', places: weekLists, make: oneMore },
  {
    name: 'hours a week of a semester too many',
    code: 'plan/weeks-count',
    places: (corpus) =>
      corpus.sites.filter(
        ({ owner, path, key, node }) =>
          owner === 'PlanRow' && key !== undefined && node.is === 'list' && path.at(-2) === 'weeklyHours',
      ),
    make: oneMore,
  },
  {
    name: 'credits that a plan does not give',
    code: 'plan/credits-short',
    places: (corpus) => fields(corpus, 'Programme', 'minimumCredits'),
    make: (site) => replaced(site, '150'),
  },
  {
    name: 'a typical work task that became no course',
    code: 'plan/task-without-course',
    places: (corpus) =>
      fields(corpus, 'TrainingRequirement', 'task').filter((site) => !near(corpus, site, 1, 'courses')),
    make: (site) => replaced(site, '客户投诉的受理与回访'),
  },
  {
    name: 'an integrated course that no typical work task leads to',
    code: 'plan/course-without-task',
    places: (corpus) =>
      fields(corpus, 'PlanRow', 'title').filter((site) =>
        ['工学一体化', 'integrated'].includes(textOf(near(corpus, site, 1, 'category') ?? site)),
      ),
    make: (site) => replaced(site, '客户投诉受理'),
  },
  {
    name: 'credits of a row far from its hours',
    code: 'hours/per-credit',
    places: (corpus) =>
      fields(corpus, 'PlanRow', 'credits').filter(
        (site) =>
          textOf(near(corpus, site, 1, 'category') ?? site) !== 'practice' &&
          textOf(near(corpus, site, 1, 'category') ?? site) !== '企业实践',
      ),
    make: (site) => replaced(site, String((numberOf(site) ?? 0) * 2)),
  },
  {
    name: 'hours of a plan row beside its semesters',
    code: 'hours/semesters-mismatch',
    places: rowHours(false),
    make: (site) => replaced(site, String((numberOf(site) ?? 0) + 2)),
  },
  {
    name: 'hours of one semester',
    code: 'hours/semesters-mismatch',
    places: (corpus) =>
      lists(corpus).filter((site) => site.node.is === 'list' && near(corpus, site, 2, 'hours')),
    make: (site, corpus) => {
      const [first, hours] = [filled(site, corpus), near(corpus, site, 2, 'hours')];
      const stated =
        hours?.node.is === 'map' ? near(corpus, site, 2, 'hours', String(site.path.at(-1))) : hours;
      return first && stated
        ? { ...replaced(first, String((numberOf(first) ?? 0) + 2)), at: markOf(stated) }
        : undefined;
    },
  },
  {
    name: 'hours of a course that its plan states otherwise',
    code: 'hours/plan-differs',
    places: (corpus) =>
      fields(corpus, 'PlanRow', 'course').filter(
        (site) => !near(corpus, site, 1, 'hours') && !near(corpus, site, 1, 'hoursBySemester'),
      ),
    make: (site) => lineBehind(site, 'hours: 9999', indentOf(site).length),
  },
  {
    name: 'a semester too many in a row',
    code: 'hours/semester-count',
    places: lists,
    make: (site) => {
      const end = site.text.slice(0, site.node.end).trimEnd().length;
      return {
        edits: [{ file: site.file, start: end, end, text: `\n${indentOf({ ...site, key: undefined })}- 0` }],
        at: { file: site.file, offset: site.key?.start ?? 0 },
      };
    },
  },
  {
    name: 'a year too many on a route',
    code: 'hours/semester-count',
    places: (corpus) => (corpus.name === 'ministry' ? [] : fields(corpus, 'Route', 'years')),
    make: (site) => replaced(site, String((numberOf(site) ?? 0) + 1)),
  },
  {
    name: 'a required subject under another name',
    code: 'plan/required-subjects',
    places: (corpus) =>
      fields(corpus, 'PlanRow', 'title').filter((site) =>
        ['历史', '美育', '英语', '数学'].includes(textOf(site)),
      ),
    make: (site, corpus) => ({
      ...replaced(site, '兴趣活动'),
      at: { file: site.file, offset: parentOf(corpus, site, 2)?.key?.start ?? 0 },
    }),
  },
  {
    name: 'an integrated course that left the plan',
    code: 'plan/not-in-plan',
    places: (corpus) => fields(corpus, 'PlanRow', 'course'),
    make: (site, corpus) => {
      const key = site.key;
      const id = corpus.sites.find(
        (one) => one.owner === 'Course' && one.path.join() === 'id' && textOf(one) === textOf(site),
      );
      const plans = fields(corpus, 'PlanRow', 'course').filter((one) => textOf(one) === textOf(site));
      return key && id && plans.length === 1
        ? { edits: [{ file: site.file, start: key.start, end: key.end, text: 'title' }], at: markOf(id) }
        : undefined;
    },
  },
  {
    name: 'a plan row without its stage',
    code: 'plan/no-stage',
    places: (corpus) =>
      fields(corpus, 'PlanRow', 'stage').filter(
        (site) =>
          near(corpus, site, 1, 'title') &&
          corpus.at(site.file, ['stages', 1]) !== undefined &&
          [
            'integrated',
            '工学一体化',
            'core',
            '专业核心',
            'basic-skill',
            '基本技能',
            'practice',
            '企业实践',
          ].includes(textOf(near(corpus, site, 1, 'category') ?? site)),
      ),
    make: (site) => {
      const edit = removal(site);
      return edit
        ? { edits: [edit], at: { file: site.file, offset: site.map?.entries[0]?.key.start ?? 0 } }
        : undefined;
    },
  },
  {
    name: 'a course that stands in its plan twice',
    code: 'plan/duplicate-row',
    places: (corpus) =>
      [...fields(corpus, 'PlanRow', 'course'), ...fields(corpus, 'PlanRow', 'title')].filter((site) => {
        const row = parentOf(corpus, site);
        return row?.node.is === 'map' && row.node.entries[0]?.key === site.key;
      }),
    make: (site, corpus) => {
      const row = parentOf(corpus, site);
      const key = site.key;
      if (!row || !key) return undefined;
      const start = lineStart(site.text, key.start);
      const written = site.text.slice(start, row.node.end).trimEnd();
      return inserted(site.file, start, `${written}\n`, written.length + 1 + (site.node.start - start));
    },
  },
  {
    name: 'two courses with one code',
    code: 'plan/same-course-code',
    places: (corpus) => fields(corpus, 'PlanRow', 'title'),
    make: (site, corpus) => {
      const [list, at] = site.path;
      const before = corpus.at(site.file, [list ?? '', Number(at) - 1, 'title']);
      if (!before || /[一二三四五六]$/.test(textOf(site))) return undefined;
      const [first, second] = [before, site].map((one) => lineBehind(one, '课程编码: GG-2601', 3));
      return first && second
        ? { edits: [...(first.edits ?? []), ...(second.edits ?? [])], at: second.at }
        : undefined;
    },
  },
  {
    name: 'a level of a course under another name',
    code: 'schema/unknown-word',
    places: (corpus) =>
      fields(corpus, 'Course', 'level').filter((site) => ['intermediate', '中级技能'].includes(textOf(site))),
    make: (site) => replaced(site, '中级工'),
  },
  {
    name: 'a course before this one by its title',
    code: 'plan/prerequisite-title',
    places: (corpus) => [
      ...items(corpus, 'Course', 'prerequisites'),
      ...items(corpus, 'Alternatives', 'any'),
      ...items(corpus, 'Course', 'corequisites'),
      ...items(corpus, 'Course', 'followUps'),
    ],
    make: (site, corpus) => {
      const home = corpus.sites.find(
        (one) => one.owner === 'Course' && one.path.join() === 'id' && textOf(one) === textOf(site),
      );
      const title = home && corpus.at(home.file, ['title']);
      return title && textOf(title) !== textOf(site) ? replaced(site, textOf(title)) : undefined;
    },
  },
  {
    name: 'a code of another catalogue',
    code: 'plan/programme-code',
    places: (corpus) => fields(corpus, 'Programme', 'code').filter(() => corpus.name !== 'ministry'),
    make: (site) => replaced(site, '"590302"'),
  },
  {
    name: 'a course that requires itself',
    code: 'plan/prerequisite-cycle',
    places: (corpus) => [
      ...items(corpus, 'Course', 'prerequisites'),
      ...items(corpus, 'Alternatives', 'any'),
      ...items(corpus, 'Course', 'corequisites'),
    ],
    make: (site, corpus) => {
      const id = corpus.at(site.file, ['id']);
      return id ? replaced(site, textOf(id)) : undefined;
    },
  },
  {
    name: 'a course planned before the one it requires',
    code: 'plan/prerequisite-later',
    places: (corpus) => items(corpus, 'Course', 'followUps'),
    make: (site, corpus) => {
      const first = fields(corpus, 'PlanRow', 'title').find((row) =>
        ['语文', '思想政治'].includes(textOf(row)),
      );
      return first ? replaced(site, textOf(first)) : undefined;
    },
  },
  {
    name: 'a course planned before the one beside which it is taken',
    code: 'plan/corequisite-later',
    places: (corpus) => items(corpus, 'Course', 'corequisites'),
    make: (site, corpus) => {
      const later = fields(corpus, 'PlanRow', 'title').find((row) => textOf(row) === '人机交互流程设计');
      return later && replaced(site, textOf(later));
    },
  },
  {
    name: 'a course before this one for the second time',
    code: 'plan/course-named-twice',
    places: (corpus) => [
      ...items(corpus, 'Course', 'prerequisites'),
      ...items(corpus, 'Course', 'corequisites'),
      ...items(corpus, 'Alternatives', 'any'),
    ],
    make: (site, corpus) => {
      const first = corpus.at(site.file, ['prerequisites', 0]);
      return first && first !== site ? replaced(site, textOf(first)) : undefined;
    },
  },
  {
    name: 'the id of a course before this one, a letter short',
    code: 'ref/unresolved',
    places: (corpus) =>
      [...items(corpus, 'Course', 'prerequisites'), ...items(corpus, 'Alternatives', 'any')].filter((site) =>
        /^[a-z]+-[a-z]+$/.test(textOf(site)),
      ),
    make: (site) => replaced(site, textOf(site).slice(0, -1)),
  },
  {
    name: 'a certificate above the level of its stage',
    code: 'plan/certificate-level',
    places: (corpus) =>
      items(corpus, 'Stage', 'credentials').filter(
        (site) =>
          /-4$/.test(textOf(site)) &&
          corpus.sites.some(
            (one) => textOf(one) === textOf(site).replace(/4$/, '3') || ['三级', '3'].includes(textOf(one)),
          ),
      ),
    make: (site) => replaced(site, textOf(site).replace(/4$/, '3')),
  },
  {
    name: 'a stage that asks for no more schooling',
    code: 'ladder/schooling-not-rising',
    places: (corpus) =>
      fields(corpus, 'Stage', 'schooling').filter(
        (site) =>
          /高职|大专/.test(
            textOf(near(corpus, site, 2, Number(site.path.at(-2)) - 1, 'schooling') ?? site),
          ) && Number(site.path.at(-2)) > 0,
      ),
    make: (site) => replaced(site, '初中毕业入学'),
  },
  {
    name: 'a stage whose certificate does not rise',
    code: 'ladder/not-rising',
    places: (corpus) =>
      items(corpus, 'Stage', 'credentials').filter(
        (site) => site.path.at(-1) === 0 && Number(site.path.at(-3)) > 0 && !near(corpus, site, 1, 1),
      ),
    make: (site, corpus) => {
      const before = near(corpus, site, 3, Number(site.path.at(-3)) - 1, 'credentials', 0);
      return before ? replaced(site, textOf(before)) : undefined;
    },
  },
  {
    name: 'a dimension of spirit that nothing observes',
    code: 'assessment/spirit-not-observed',
    places: (corpus) => fields(corpus, 'Spirit', 'dedication', 'refinement', 'rigour', 'excellence'),
    make: (site, corpus) => {
      const seen = items(corpus, 'Assessment', 'spirit').filter((one) =>
        [site.field, site.key?.text].includes(textOf(one)),
      );
      const others = seen.map((one) => ({
        file: one.file,
        start: one.node.start,
        end: one.node.end,
        text: site.field === 'rigour' ? 'dedication' : 'rigour',
      }));
      return seen.length > 0 ? { edits: others, at: markOf(site) } : undefined;
    },
  },
  {
    name: 'a plan without one of its modules',
    code: 'plan/module-empty',
    places: (corpus) =>
      fields(corpus, 'PlanRow', 'module').filter((site) => ['innovation', '双创'].includes(textOf(site))),
    make: (site, corpus) => {
      const own = fields(corpus, 'PlanRow', 'module').filter(
        (one) => one.file === site.file && textOf(one) === textOf(site),
      );
      const plan = parentOf(corpus, site, 2);
      const edits = own.map(({ file, node: { start, end } }) => ({ file, start, end, text: 'extension' }));
      return plan ? { edits, at: { file: site.file, offset: plan.key?.start ?? 0 } } : undefined;
    },
  },
  {
    name: 'a recognized course that the plan has not',
    code: 'plan/recognition-course',
    places: (corpus) => fields(corpus, 'CourseRecognition', 'course'),
    make: (site) => replaced(site, '另一门课'),
  },
  {
    name: 'a recognized course of no school',
    code: 'plan/recognition-school',
    places: (corpus) => fields(corpus, 'CourseRecognition', 'with'),
    make: (site, corpus) => {
      const school = near(corpus, site, 1, 'school');
      const cut = school && removal(school);
      return cut ? { edits: [cut], at: markOf(site) } : undefined;
    },
  },
  {
    name: 'recognized credits that differ from those of the course',
    code: 'plan/recognition-credits',
    places: (corpus) => fields(corpus, 'CourseRecognition', 'credits'),
    make: (site) => replaced(site, String((numberOf(site) ?? 0) + 1)),
  },
  {
    name: 'dangerous equipment without a word on what to do when it has hurt',
    code: 'safety/uncovered-hazard',
    places: (corpus) => fields(corpus, 'KitItem', 'hazard'),
    make: (site, corpus) => {
      const emergency = near(corpus, site, 3, 'emergency');
      const cut = emergency && removal(emergency);
      return cut ? { edits: [cut], at: markOf(site) } : undefined;
    },
  },
  {
    name: 'a textbook that nobody reviewed, in a release',
    code: 'release/textbook-unreviewed',
    release: true,
    places: (corpus) => fields(corpus, 'Course', 'hours').filter(({ path }) => path.length === 1),
    make: (site) => lineBehind(site, 'textbooks: [{title: 实训指导书}]', 'textbooks: [{title: '.length),
  },
  {
    name: 'a draft in a release',
    code: 'release/not-approved',
    release: true,
    places: (corpus) => corpus.sites.filter(({ field, path }) => field === 'status' && path.length === 1),
    make: (site) => replaced(site, 'draft'),
  },
  {
    name: 'a course that builds on a retired one, in a release',
    code: 'release/retired',
    release: true,
    places: (corpus) => items(corpus, 'Course', 'prerequisites'),
    make: (site) => {
      const spoilt = replaced(site, 'former-basics');
      const course = [
        'kind: course',
        'id: former-basics',
        'title: 旧课',
        'status: retired',
        'category: public',
        'hours: 8',
      ];
      return spoilt && { ...spoilt, files: { 'former-basics.yaml': `${course.join('\n')}\n` } };
    },
  },
  {
    name: 'a released course without its goals or its work',
    code: 'release/incomplete-course',
    release: true,
    places: (corpus) => fields(corpus, 'Course', 'workTask'),
    make: (site) => {
      const edit = removal(site);
      return edit ? { edits: [edit], at: { file: site.file, offset: 0 } } : undefined;
    },
  },
];
