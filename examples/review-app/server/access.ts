/** The signed-in person. */
export interface Account {
  readonly id: string;
  readonly name: string;
}

/** Metadata of an assessment, without its content. */
export interface Kept {
  readonly by: string;
  readonly about: string;
  readonly isShared: boolean;
  /** Id of the current manager of the assessed person. */
  readonly managerOfAbout: string | undefined;
  /** Whether it is about a period that ended before the assessed person had this manager. */
  readonly isEarlier: boolean;
}

export type Right = 'write' | 'read' | 'none';

/**
 * Returns the access of a person to an assessment. Only the author can read a draft. A shared assessment can be read by the assessed
 * person and their manager, and is written by its author alone. A former manager reads and writes no more, also what they wrote; a new one
 * reads from the period on in which they became the manager.
 */
export function rightTo(person: Account, { by, about, isShared, managerOfAbout, isEarlier }: Kept): Right {
  const isManager = managerOfAbout === person.id;
  if (by === person.id) return about === person.id || isManager ? 'write' : 'none';
  return isShared && (about === person.id || (isManager && !isEarlier)) ? 'read' : 'none';
}

/** The same rule in SQL, for a list: `a` is an assessment, `about` the assessed person, and `$1` the id of who reads. */
export const mayReadSql = `(
  (a.by_id = $1 AND (a.about_id = $1 OR about.manager_id = $1))
  OR (a.is_shared AND (a.about_id = $1 OR (about.manager_id = $1 AND NOT coalesce(a.period_to < about.manager_since, false))))
)`;

/** An assessment can be started about oneself or about a person one manages. */
export function mayBegin(
  person: Account,
  { by, about, managerOfAbout }: Pick<Kept, 'by' | 'about' | 'managerOfAbout'>,
  role: string | undefined,
): boolean {
  if (by !== person.id) return false;
  return role === 'self' ? about === person.id : role === 'manager' && about !== person.id && managerOfAbout === person.id;
}

/** What was signed off is read by the person whom it is about, and by their manager from the same period on. */
export const mayReadSealed = (
  person: Account,
  { about, managerOfAbout, isEarlier }: Pick<Kept, 'about' | 'managerOfAbout' | 'isEarlier'>,
): boolean => about === person.id || (managerOfAbout === person.id && !isEarlier);

/** Personal data can be accessed only by the person. */
export const isOwn = (person: Account, id: string): boolean => person.id === id;
