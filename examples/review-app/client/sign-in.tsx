import { useEffect, useState } from 'react';
import type { Person } from 'rungs/review';
import { accountsOf, signIn } from './api.js';

/** The sign-in page, with a button for each demo account. */
export function SignIn() {
  const [accounts, setAccounts] = useState<readonly Person[]>([]);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    document.title = 'Sign in · Reviews';
    accountsOf().then(setAccounts, () => setProblem('The server does not answer. Load the page again in a moment.'));
  }, []);
  const choose = (id: string): void => {
    signIn(id).then(
      () => location.reload(),
      () => setProblem('That did not work. Try again in a moment.'),
    );
  };
  return (
    <main className="narrow">
      <h1>Reviews</h1>
      <p className="muted">A year of work, talked about in words. Choose a demo account; nobody real is behind any of them.</p>
      <ul className="cards">
        {accounts.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className="card" onClick={() => choose(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <p role="alert">{problem}</p>
    </main>
  );
}
