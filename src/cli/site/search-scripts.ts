import { searchWords, wordsOf } from '../../react/labels/index.js';
import script from './search-page?script';
import type { SearchData } from './search-page.js';
import type { Site, SiteFile } from './site.js';

/** The script of the search, and beside it the ladder as a script: from a disk, a page can read no other file. */
export function* searchScripts({ ladder, labels, files }: Site): Generator<SiteFile> {
  const data: SearchData = {
    // Where the files were on the machine that made the site is nobody's business.
    ladder: { ...ladder, levels: ladder.levels.map(({ source: _, ...level }) => level) },
    words: wordsOf(searchWords, labels),
    pages: Object.fromEntries(ladder.levels.map((level) => [level.id, files.pageOf(level)])),
  };
  const { source: _, ...ladderAlone } = data.ladder;
  yield { path: 'ladder.js', text: `globalThis.rungsSite = ${JSON.stringify({ ...data, ladder: ladderAlone })};\n` };
  yield { path: 'search.js', text: `${script}\n` };
}
