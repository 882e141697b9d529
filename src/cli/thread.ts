/** Where another thread of the program begins: it makes parts of a build for the first one. */
import { nodeHost } from '../host/node-host.ts';
import { answerQuestions } from '../host/threads.ts';
import { PartMaker } from '../workspace/part-maker.ts';

const maker = new PartMaker(nodeHost());
answerQuestions((question) => maker.answer(question));
