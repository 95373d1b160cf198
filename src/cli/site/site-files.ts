import { createHash } from 'node:crypto';
import type { Ladder, Level } from '../../ladder/index.js';

/** File names of a site's pages. */
export interface SiteFiles {
  /** Returns the file name of a level's page. */
  readonly pageOf: (level: Level) => string;
  /** Returns the file name of the comparison with the level below. */
  readonly changesOf: (level: Level) => string;
}

/** Names that a level's page cannot have: those of other pages, and device names that Windows reserves. */
const reserved = /^(?:index|matrix|con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Names each page after the id of its level, which is stable, and not after its position. An id that is not a safe file name gets a
 * hash.
 */
export function siteFiles({ levels }: Ladder): SiteFiles {
  const names = new Map(levels.map(({ id }) => [id, nameOf(id)]));
  const pageOf = ({ id }: Level): string => `${names.get(id) ?? nameOf(id)}.html`;
  return { pageOf, changesOf: (level) => `changes-${pageOf(level)}` };
}

function nameOf(id: string): string {
  if (/^[a-z\d][a-z\d_-]{0,79}$/.test(id) && !reserved.test(id) && !id.startsWith('changes-')) return id;
  const readable = id
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${readable || 'level'}-${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;
}
