'use client';
import { useEffect, useState } from 'react';
import { fill } from '../../../labels/index.js';
import { type Sealed, type SealVerification, verifySeal } from '../../../review/index.js';
import type { SealWords } from './seal-words.js';

/** Whether everything is as it was signed off. Nothing is shown until it is verified. */
export function SealState({ sealed, words }: { readonly sealed: Sealed; readonly words: SealWords }) {
  const [verified, setVerified] = useState<SealVerification & { readonly of: Sealed }>();
  useEffect(() => {
    let isGone = false;
    void verifySeal(sealed).then((result) => isGone || setVerified({ ...result, of: sealed }));
    return () => {
      isGone = true;
    };
  }, [sealed]);
  const rules = verified?.of === sealed ? verified.issues.map(({ rule }) => rule) : undefined;
  const state = rules && (rules.length === 0 ? 'verified' : rules.includes('not-verified') ? 'unverified' : 'altered');
  return (
    <div data-rungs="seal-state" data-state={state}>
      <p role="status">{state && words.sealStates[state]}</p>
      <p data-rungs="review-muted">{fill(words.sealHash, { hash: sealed.entries.at(-1)?.hash ?? '' })}</p>
    </div>
  );
}
