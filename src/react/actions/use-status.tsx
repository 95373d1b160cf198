'use client';
import { type ReactElement, useState } from 'react';

/** Returns a live region (`data-rungs="action-status"`) and a function that announces a text in it, also when the text is unchanged. */
export function useStatus(): [status: ReactElement, announce: (text: string) => void] {
  // A new key replaces the node, so that a screen reader reads the same text again.
  const [{ text, times }, setAnnounced] = useState({ text: '', times: 0 });
  const status = (
    <span role="status" data-rungs="action-status">
      {text !== '' && <span key={times}>{text}</span>}
    </span>
  );
  return [status, (next) => setAnnounced((last) => ({ text: next, times: last.times + 1 }))];
}
