/** A review and those who may sign → whose signatures it has, and which of them are good for nothing. */
import type { Review } from '../generated/types.ts';
import { namespace, reviewStatement } from './review-statement.ts';
import { signerOf } from './signers.ts';
import { sshSignatures } from './ssh-signature.ts';

export interface ReviewSignatures {
  /** Reviewers whose signature holds. */
  readonly signed: readonly string[];
  /** Reviewers without one. */
  readonly unsigned: readonly string[];
  /**
   * `unreadable`: no signature, or of another kind of key; `of-other`: made of something else; `stranger`: by a key
   * that is none of a reviewer.
   */
  readonly faults: readonly SignatureFault[];
}

export type SignatureFault = 'unreadable' | 'of-other' | 'stranger';

/** `signers`: lines of `allowed_signers`. */
export function reviewSignatures(review: Review, signers: readonly string[]): ReviewSignatures {
  const known = signers.flatMap((line) => signerOf(line) ?? []);
  const names = (review.reviewers ?? []).map(({ name }) => name.normalize('NFC').trim());
  const message = new TextEncoder().encode(reviewStatement(review));
  const signed = new Set<string>();
  const faults: SignatureFault[] = [];
  const blocks = sshSignatures(review.signature ?? '');
  if (review.signature !== undefined && blocks.length === 0) faults.push('unreadable');
  for (const block of blocks) {
    const own = names.filter((name) =>
      known.some((signer) => signer.key === block?.key && signer.names.includes(name)),
    );
    if (block === undefined) faults.push('unreadable');
    else if (own.length === 0) faults.push('stranger');
    else if (block.namespace !== namespace || !block.signs(message)) faults.push('of-other');
    else for (const name of own) signed.add(name);
  }
  return { signed: [...signed], unsigned: names.filter((name) => !signed.has(name)), faults };
}
