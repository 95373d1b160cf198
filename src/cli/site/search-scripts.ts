import script from 'script:./search-page.ts';
import { searchWords, wordsOf } from '../../labels/index.js';
import type { Ladder } from '../../ladder/index.js';
import type { SearchData } from './search-data.js';
import type { Site, SiteFile } from './site.js';

/** Yields the search script and the ladder as a script, because a page opened from disk cannot fetch a JSON file. */
export function* searchScripts({ ladder, labels, files }: Site): Generator<SiteFile> {
  // Notes are on the index page and are not searched.
  const { notes: _, ...searched } = ladder;
  const data: SearchData = {
    ladder: withoutSource({ ...searched, levels: ladder.levels.map(withoutSource) }),
    words: wordsOf(searchWords, labels),
    pages: Object.fromEntries(ladder.levels.map((level) => [level.id, files.pageOf(level)])),
  };
  yield { path: 'ladder.js', text: `globalThis.rungsSite = ${JSON.stringify(data)};\n` };
  yield { path: 'search.js', text: `${script}\n` };
}

/** Removes the source paths, which would disclose folders of the machine that built the site. */
function withoutSource<Part extends Pick<Ladder, 'source'>>(part: Part): Omit<Part, 'source'> {
  const { source: _, ...rest } = part;
  return rest;
}
