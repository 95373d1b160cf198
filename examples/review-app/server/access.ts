/** Who signed in. */
export interface Account {
  readonly id: string;
  readonly name: string;
}

/** What is known of an assessment without its words. */
export interface Kept {
  readonly by: string;
  readonly about: string;
  readonly isShared: boolean;
  /** Who manages the person it is about, now. */
  readonly managerOfAbout: string | undefined;
}

export type Right = 'write' | 'read' | 'none';

/**
 * One's own words are one's own: nobody else sees a draft. Once shared, it is read by the person it is about and by that
 * person's manager, and written by nobody but its author.
 */
export function rightTo(person: Account, { by, about, isShared, managerOfAbout }: Kept): Right {
  if (by === person.id) return 'write';
  return isShared && (about === person.id || managerOfAbout === person.id) ? 'read' : 'none';
}

/** An assessment is begun about oneself, or about somebody whom one manages. */
export function mayBegin(person: Account, { by, about, managerOfAbout }: Kept, role: string | undefined): boolean {
  if (by !== person.id) return false;
  return role === 'self' ? about === person.id : role === 'manager' && about !== person.id && managerOfAbout === person.id;
}

/** What belongs to a person, for its routes: their own alone. */
export const isOwn = (person: Account, id: string): boolean => person.id === id;
