/** What the layer is told by the preview, and what it remembers as long as its tab is open. */

import type { Findings, Language } from './finding.ts';

export interface Facts {
  readonly language: Language;
  /** How the file of a finding is opened; left out = nobody knows an editor. */
  readonly editor?: 'vscode' | 'program';
  /** Absolute path of the workspace. */
  readonly root: string;
  /** Of the page as it is shown. */
  readonly digest: string;
}

export interface State {
  readonly findings?: Findings;
  /** The pages show the workspace as it is now. */
  readonly isCurrent: boolean;
  /** The page is still one of those that are made. */
  readonly exists: boolean;
  /** Path of the same page in the other edition. */
  readonly other?: string;
}

const prefix = 'ccstd-preview-';

/** A browser may keep nothing; then a choice lasts as long as the page. */
export function kept(name: string): string | null {
  try {
    return sessionStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string): void {
  try {
    sessionStorage.setItem(prefix + name, value);
  } catch {
    // See above.
  }
}
