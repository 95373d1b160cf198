import { createHash } from 'node:crypto';
import type { Ladder, Level } from '../../ladder/index.js';

/** The names of a site's pages. */
export interface SiteFiles {
  readonly pageOf: (level: Level) => string;
  /** The page of what changes from the level below. */
  readonly changesOf: (level: Level) => string;
}

/** What no level's page may be called: the other pages, and names that Windows keeps for itself. */
const taken = /^(?:index|matrix|con|prn|aux|nul|com\d|lpt\d)$/;

/** Names pages for their level's id, which stays, and never for its place. What is no name for a file takes a hash. */
export function siteFiles({ levels }: Ladder): SiteFiles {
  const names = new Map(levels.map(({ id }) => [id, nameOf(id)]));
  const pageOf = ({ id }: Level): string => `${names.get(id) ?? nameOf(id)}.html`;
  return { pageOf, changesOf: (level) => `changes-${pageOf(level)}` };
}

function nameOf(id: string): string {
  if (/^[a-z\d][a-z\d_-]{0,79}$/.test(id) && !taken.test(id) && !id.startsWith('changes-')) return id;
  const readable = id
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${readable || 'level'}-${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;
}
