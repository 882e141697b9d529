/** Alignments moved to a new edition of a standard, on disk. */
import { describe, expect, it } from 'vitest';
import { lower } from '../../../src/5-lower/lower.ts';
import { driftOf } from '../../../src/crosswalk/drift.ts';
import { renumberingPatch } from '../../../src/crosswalk/drift-alignments.ts';
import { HostError } from '../../../src/host/host.ts';
import type { StandardModel } from '../../../src/model/model.ts';
import { applyReferences, writeReferences } from '../../../src/workspace/apply-references.ts';
import { type Checked, checkSources } from '../../../src/workspace/check-workspace.ts';
import { bundledFiles, machine } from '../../support/bundled-standards.ts';
import { fixture, standardIn } from '../crosswalk/bundled-model.ts';

const files = {
  ...bundledFiles('elderly-care/'),
  'elderly-care/elderly-care-2026.yaml': fixture('elderly-care-2026.yaml'),
};

function opened(host: ReturnType<typeof machine>) {
  const checked = checkSources(host);
  const model = modelOf(checked);
  const drift = driftOf(standardIn(model, 'elderly-care-2019'), standardIn(model, 'elderly-care-2026'));
  return { checked, patch: renumberingPatch(model, drift) };
}

function modelOf({ workspace }: Checked): StandardModel {
  if (!workspace) throw new Error('the workspace has errors');
  return lower(workspace);
}

const serious = ({ diagnostics }: Checked) =>
  diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, where }) => [code, where.file]);

describe('renumbered references', () => {
  it('are written, after which the check finds nothing that it had not found before', () => {
    const host = machine(files);
    const { checked, patch } = opened(host);
    const applied = applyReferences(patch, checked);
    expect(applied.left).toEqual([]);
    expect(applied.changed).toBe(patch.length);
    expect(writeReferences(host, applied, checked)).toBe(true);
    const after = checkSources(host);
    expect(serious(after)).toEqual(serious(checked));
    expect(modelOf(after).alignments.filter(({ to }) => to.startsWith('elderly-care-2026/'))).toHaveLength(
      patch.length,
    );
    expect(opened(host).patch).toEqual([]);
  });

  it('change nothing but themselves', () => {
    const { checked, patch } = opened(machine(files));
    for (const { before, after } of applyReferences(patch, checked).files) {
      const plain = (text: string) => text.replace(/elderly-care-20(19|26)\/[\w./]+/g, '…');
      expect(plain(after)).toBe(plain(before));
    }
  });

  it('are not written when the workspace would have new errors', () => {
    const host = machine(files);
    const { checked, patch } = opened(host);
    const broken = patch.map((edit) => ({ ...edit, to: 'elderly-care-2026/4/9.9.9' }));
    const before = new Map(host.files);
    expect(writeReferences(host, applyReferences(broken, checked), checked)).toBe(false);
    expect(host.files).toEqual(before);
  });

  it('are all taken back when the machine refuses one', () => {
    const host = machine(files);
    const { checked, patch } = opened(host);
    const before = new Map(host.files);
    let writes = 0;
    const full = {
      ...host,
      write(path: string, bytes: Uint8Array) {
        writes += 1;
        if (writes === 3) throw new HostError('write', path, 'ENOSPC');
        host.write(path, bytes);
      },
    };
    expect(() => writeReferences(full, applyReferences(patch, checked), checked)).toThrow(HostError);
    expect(host.files).toEqual(before);
  });
});
