import { useRef, useState } from 'react';
import type { Unsent } from 'rungs/review/http';
import { signOut } from './api.js';
import type { Desk } from './app.js';
import { download } from './download.js';
import { personFile } from './person-file.js';
import { Link } from './place.js';

/** The signed-in person and the sign-out button. */
export function Header({ desk: { person, store, device } }: { readonly desk: Desk }) {
  const question = useRef<HTMLDialogElement>(null);
  const [isLeaving, setLeaving] = useState(false);
  const [unsent, setUnsent] = useState<readonly Unsent[]>([]);
  const leave = async (): Promise<void> => {
    await signOut().catch(() => undefined);
    location.assign('/');
  };
  /** Forgets on the device, which other people may use, what the server has, and resolves with what it does not have. */
  const forgetAll = async (): Promise<readonly Unsent[]> => {
    const left = await store.sync();
    const listed = await device.list();
    for (const { id } of left.length === 0 && listed.ok ? listed.value : []) {
      const outcome = await store.forget(id);
      // Something was written meanwhile.
      if (!outcome.ok && outcome.problem.kind === 'unsent') return store.sync();
    }
    return left;
  };
  const tryToLeave = async (): Promise<void> => {
    setLeaving(true);
    const left = await forgetAll();
    setLeaving(false);
    if (left.length === 0) return leave();
    setUnsent(left);
    question.current?.showModal();
  };
  const save = (): void => {
    const file = personFile(
      person,
      unsent.map(({ assessment }) => assessment),
    );
    download('reviews-not-sent.json', 'application/json', JSON.stringify(file, null, 2));
  };
  return (
    <header className="bar">
      <Link to="/" className="brand">
        Reviews
      </Link>
      <span className="who">{person.name}</span>
      <button type="button" className="quiet" disabled={isLeaving} onClick={() => void tryToLeave()}>
        Sign out
      </button>
      <dialog ref={question} aria-labelledby="unsent">
        <h2 id="unsent">Not everything is on the server yet</h2>
        <p>
          Some of what you wrote is on this device only. It is sent when you sign in here again with a connection. A file of it can be
          brought back under “Your data”.
        </p>
        <ul>
          {[...new Set(unsent.map(({ problem }) => problem.message))].map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
        <div className="actions">
          <button type="button" className="primary" onClick={() => question.current?.close()}>
            Stay
          </button>
          <button type="button" onClick={save}>
            Save it as a file
          </button>
          <button type="button" onClick={() => void leave()}>
            Sign out, keep it on this device
          </button>
        </div>
      </dialog>
    </header>
  );
}
