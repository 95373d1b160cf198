import { useRef, useState } from 'react';
import { signOut } from './api.js';
import type { Desk } from './app.js';
import { Link } from './place.js';

/** The signed-in person and the sign-out button. */
export function Header({ desk: { person, store, device } }: { readonly desk: Desk }) {
  const question = useRef<HTMLDialogElement>(null);
  const [isLeaving, setLeaving] = useState(false);
  const leave = async (): Promise<void> => {
    await signOut().catch(() => undefined);
    location.assign('/');
  };
  /** Deletes synced data from the device, which other people may use. Asks before it signs out with unsynced data, which it keeps. */
  const tryToLeave = async (): Promise<void> => {
    setLeaving(true);
    const waiting: string[] = [];
    const stop = store.subscribe((event) => event.kind === 'waiting' && waiting.push(event.id));
    await store.sync();
    stop();
    setLeaving(false);
    if (waiting.length > 0) return question.current?.showModal();
    const listed = await device.list();
    for (const { id } of listed.ok ? listed.value : []) await store.forget(id);
    await leave();
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
        <p>Some of what you wrote is on this device only. It is sent when you sign in here again with a connection.</p>
        <div className="actions">
          <button type="button" className="primary" onClick={() => question.current?.close()}>
            Stay
          </button>
          <button type="button" onClick={() => void leave()}>
            Sign out, keep it on this device
          </button>
        </div>
      </dialog>
    </header>
  );
}
