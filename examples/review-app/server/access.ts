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
}

export type Right = 'write' | 'read' | 'none';

/**
 * Returns the access of a person to an assessment. Only the author can read a draft. A shared assessment can be read by the assessed
 * person and their manager, and is written by its author alone.
 */
export function rightTo(person: Account, { by, about, isShared, managerOfAbout }: Kept): Right {
  if (by === person.id) return 'write';
  return isShared && (about === person.id || managerOfAbout === person.id) ? 'read' : 'none';
}

/** An assessment can be started about oneself or about a person one manages. */
export function mayBegin(person: Account, { by, about, managerOfAbout }: Kept, role: string | undefined): boolean {
  if (by !== person.id) return false;
  return role === 'self' ? about === person.id : role === 'manager' && about !== person.id && managerOfAbout === person.id;
}

/** What was signed off is read by the person whom it is about, and by their manager. */
export const mayReadSealed = (person: Account, { about, managerOfAbout }: Pick<Kept, 'about' | 'managerOfAbout'>): boolean =>
  about === person.id || managerOfAbout === person.id;

/** Personal data can be accessed only by the person. */
export const isOwn = (person: Account, id: string): boolean => person.id === id;
