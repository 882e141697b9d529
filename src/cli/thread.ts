/** Where another thread of the program begins: it learns of files, or makes parts of a build, for the first one. */
import { nodeHost } from '../host/node-host.ts';
import { answerQuestions } from '../host/threads.ts';
import { once } from '../values/once.ts';
import type { LearnQuestion } from '../workspace/learn-files.ts';
import type { PartQuestion } from '../workspace/part-maker.ts';

const host = nodeHost();
const maker = once(async () => new (await import('../workspace/part-maker.ts')).PartMaker(host));

answerQuestions(async (given) => {
  const question = given as LearnQuestion | PartQuestion;
  if ('learn' in question) return (await import('../workspace/learn-files.ts')).answerLearn(host, question);
  return (await maker()).answer(question);
});
