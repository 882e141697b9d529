/** The bundled programme that covers a certificate: what its gate says, and that each pair names what it does. */
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { bundledFiles, machine } from '../../support/bundled-standards.ts';
import { bundledModel } from './bundled-model.ts';

const host = machine({ ...bundledFiles('ccstd.yaml'), ...bundledFiles('ai-trainer/') });

async function gate(credential: string, least: number) {
  const streams = { out: () => undefined, err: () => undefined };
  const terminal = { outIsTerminal: false, errIsTerminal: false, columns: 80, now: () => 0 };
  const argv = ['crosswalk', 'ai-application', credential, '--min', String(least)];
  return run(argv, { host, ...streams, ...terminal });
}

describe('the bundled programme that covers a certificate', () => {
  it('passes the gate of 95 percent, and the next certificate does not', async () => {
    expect(await gate('ai-trainer-2021-4', 95)).toBe(0);
    expect(await gate('ai-trainer-2021-3', 95)).toBe(1);
  });

  it('teaches each item in an activity or on its worksheet, and assesses it in a criterion or a question', () => {
    const course = bundledModel('ai-trainer/').courses.find(({ id }) => id === 'service-data-upkeep');
    if (!course) throw new Error('no such course');
    const whole = [...course.tasks, ...course.tasks.flatMap(({ assessments }) => assessments)];
    // A whole task or assessment that claims an item would leave open where it is done.
    expect(whole.flatMap(({ aligns }) => aligns)).toEqual([]);
    expect(course.assessments.flatMap(({ aligns }) => aligns)).toEqual([]);
  });
});
