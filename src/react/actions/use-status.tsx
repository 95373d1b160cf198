'use client';
import { type ReactElement, useState } from 'react';

/** A place that says what was done, and the function to say it with; the same words are said anew each time. */
export function useStatus(): [status: ReactElement, say: (text: string) => void] {
  const [{ text, times }, setSaid] = useState({ text: '', times: 0 });
  const status = (
    <span role="status" data-rungs="action-status">
      {text !== '' && <span key={times}>{text}</span>}
    </span>
  );
  return [status, (said) => setSaid((last) => ({ text: said, times: last.times + 1 }))];
}
