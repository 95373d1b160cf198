import type { Ladder } from 'rungs';
import type { Cycle, ListedAssessment, Person, Sealed } from 'rungs/review';

/** The signed-in person and the people they manage. */
export interface Visitor {
  readonly person: Person;
  readonly reports: readonly Person[];
}

/** Routes of the server beside those of assessments, which the HTTP store calls. */
async function ask<Body>(method: string, path: string, body?: unknown, none: readonly number[] = []): Promise<Body | undefined> {
  const response = await fetch(`/api${path}`, {
    method,
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if ([401, 204, ...none].includes(response.status)) return undefined;
  if (!response.ok) throw new Error(`The server answered with ${response.status}.`);
  return (await response.json()) as Body;
}

/** An item of the list, as this server sends it. */
export interface ListedHere extends ListedAssessment {
  /** Whether it shows the words that were published. */
  readonly isPublished?: boolean;
}

/** What was signed off, and who wants it to be deleted. */
export interface Signed {
  readonly sealed: Sealed;
  readonly deletion: { readonly wishedBy: readonly Person[] };
}

/** Resolves to `undefined` if nobody is signed in. */
export const visitorOf = (): Promise<Visitor | undefined> => ask<Visitor>('GET', '/session');
export const accountsOf = async (): Promise<readonly Person[]> => (await ask<{ accounts: Person[] }>('GET', '/accounts'))?.accounts ?? [];
export const signIn = (account: string): Promise<unknown> => ask('POST', '/session', { account });
export const signOut = (): Promise<unknown> => ask('DELETE', '/session');
export const ladderOf = (): Promise<Ladder | undefined> => ask<Ladder>('GET', '/ladder');
export const periodsOf = async (): Promise<readonly Cycle[]> => (await ask<{ periods: Cycle[] }>('GET', '/periods'))?.periods ?? [];
export const dataOf = (person: Person): Promise<unknown> => ask('GET', `/people/${encodeURIComponent(person.id)}/data`);
export const bringBack = (person: Person, data: unknown): Promise<{ skipped: string[] } | undefined> =>
  ask('POST', `/people/${encodeURIComponent(person.id)}/data`, data);
export const deleteAll = (person: Person): Promise<unknown> => ask('DELETE', `/people/${encodeURIComponent(person.id)}/data`);

const sealedPath = (id: string): string => `/assessments/${encodeURIComponent(id)}/sealed`;
/** Resolves to `undefined` if the assessment was never signed off. */
export const signedOf = (id: string): Promise<Signed | undefined> => ask<Signed>('GET', sealedPath(id), undefined, [404]);
export const signOffAgain = (id: string): Promise<unknown> => ask('POST', sealedPath(id));
export const acknowledge = (id: string, comment: string): Promise<unknown> => ask('POST', `${sealedPath(id)}/seen`, { comment });
export const wishDeletion = (id: string): Promise<{ kind: 'noted' | 'deleted' } | undefined> => ask('PUT', `${sealedPath(id)}/deletion`);
export const withdrawDeletion = (id: string): Promise<unknown> => ask('DELETE', `${sealedPath(id)}/deletion`);

/** An entry of the log about a person. */
export interface LogEntry {
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly assessment: string;
}
export const logOf = async (person: Person): Promise<readonly LogEntry[]> =>
  (await ask<{ log: LogEntry[] }>('GET', `/people/${encodeURIComponent(person.id)}/log`))?.log ?? [];
