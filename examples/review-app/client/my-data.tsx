import { type ChangeEvent, useRef, useState } from 'react';
import type { Person } from 'rungs/review';
import { bringBack, dataOf, deleteAll } from './api.js';
import { download } from './download.js';
import { partsOf, readFile } from './person-file.js';

/** Downloads, restores and deletes all data that a person wrote. */
export function MyData({ person }: { readonly person: Person }) {
  const [said, say] = useState('');
  const question = useRef<HTMLDialogElement>(null);
  const save = (): void => {
    dataOf(person).then(
      (data) => download('reviews.json', 'application/json', JSON.stringify(data, null, 2)),
      () => say('That did not work. Try again in a moment.'),
    );
  };
  const restore = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const text = await target.files?.[0]?.text();
    target.value = '';
    if (text === undefined) return;
    try {
      const skipped: string[] = [];
      for (const part of partsOf(readFile(text, person))) skipped.push(...((await bringBack(person, part))?.skipped ?? []));
      say(skipped.length ? 'Brought back, but for what others wrote.' : 'Brought back. Nothing was overwritten.');
    } catch {
      say('This is no file that was saved here.');
    }
  };
  return (
    <details className="data">
      <summary>Your data</summary>
      <p className="muted">
        A file of all that you wrote and of what was shared with you. From it, what is missing comes back; nothing is overwritten.
      </p>
      <div className="actions">
        <button type="button" onClick={save}>
          Save it as a file
        </button>
        <label className="button">
          Bring back from a file
          <input type="file" accept="application/json" onChange={(event) => void restore(event)} />
        </label>
        <button type="button" className="danger" onClick={() => question.current?.showModal()}>
          Delete all that I wrote…
        </button>
      </div>
      <p role="status">{said}</p>
      <dialog ref={question} aria-labelledby="delete-all">
        <h2 id="delete-all">Delete all that you wrote?</h2>
        <p>
          It is gone from the server and from every device, for those you shared it with too. Save it as a file first, if you may want it.
          What was signed off stays: it is deleted when both of you want it.
        </p>
        <div className="actions">
          <button type="button" className="primary" onClick={() => question.current?.close()}>
            Keep it
          </button>
          <button type="button" className="danger" onClick={() => void deleteAll(person).then(() => location.assign('/'))}>
            Delete all
          </button>
        </div>
      </dialog>
    </details>
  );
}
