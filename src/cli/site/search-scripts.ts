import script from 'script:./search-page.ts';
import { searchWords, wordsOf } from '../../labels/index.js';
import type { Ladder } from '../../ladder/index.js';
import type { SearchData } from './search-data.js';
import type { Site, SiteFile } from './site.js';

/** The script of the search, and beside it the ladder as a script: from a disk, a page can read no other file. */
export function* searchScripts({ ladder, labels, files }: Site): Generator<SiteFile> {
  // Notes are on the page of the search itself, and are not searched.
  const { notes: _, ...searched } = ladder;
  const data: SearchData = {
    ladder: withoutSource({ ...searched, levels: ladder.levels.map(withoutSource) }),
    words: wordsOf(searchWords, labels),
    pages: Object.fromEntries(ladder.levels.map((level) => [level.id, files.pageOf(level)])),
  };
  yield { path: 'ladder.js', text: `globalThis.rungsSite = ${JSON.stringify(data)};\n` };
  yield { path: 'search.js', text: `${script}\n` };
}

/** Where the files were on the machine that made the site is nobody's business. */
function withoutSource<Part extends Pick<Ladder, 'source'>>(part: Part): Omit<Part, 'source'> {
  const { source: _, ...rest } = part;
  return rest;
}
