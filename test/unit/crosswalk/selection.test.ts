/** Which programme stages and credentials are compared. */
import { describe, expect, it } from 'vitest';
import { computeCrosswalks } from '../../../src/crosswalk/crosswalk.ts';
import type { Selection } from '../../../src/crosswalk/selection.ts';
import { credential, model, programme, stage, standard } from './build-model.ts';
import { levelFour } from './elderly-care.ts';

const workspace = model({
  standards: [standard({ id: 'S', levels: [levelFour] })],
  credentials: ['a', 'b', 'c'].map((id) => credential(id, 'S', '4')),
  programmes: [
    programme('P', [stage('一', '4', 'b', 'a', 'b'), stage('二', '3', 'a')], []),
    programme('Q', [stage('一', '4', 'a'), stage('二', '3')], []),
  ],
});

const selected = (selection?: Selection) =>
  computeCrosswalks(workspace, selection).map((c) => `${c.programme}--${c.stage}--${c.credential}`);

describe('a crosswalk is computed for', () => {
  it('every programme stage with each credential it names, once', () => {
    expect(selected()).toEqual(['P--一--b', 'P--一--a', 'P--二--a', 'Q--一--a']);
  });

  it('the stages of one programme, or those that name one credential', () => {
    expect(selected({ programme: 'Q' })).toEqual(['Q--一--a']);
    expect(selected({ credential: 'a' })).toEqual(['P--一--a', 'P--二--a', 'Q--一--a']);
    expect(selected({ programme: 'P', credential: 'b' })).toEqual(['P--一--b']);
  });

  it('the highest stage, where a programme does not name the credential asked of it', () => {
    expect(selected({ programme: 'P', credential: 'c' })).toEqual(['P--二--c']);
    expect(selected({ credential: 'c' })).toEqual([]);
  });

  it('nothing, where programme or credential do not exist', () => {
    expect(selected({ programme: 'X' })).toEqual([]);
    expect(selected({ programme: 'P', credential: 'X' })).toEqual([]);
  });
});
