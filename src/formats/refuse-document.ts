import { familiesOf } from './axes/families.js';
import { layerNamed, levelHypotheses } from './axes/find-levels.js';
import { type Document, pageOf } from './documents.js';
import type { FileReading } from './draft/file-reading.js';
import type { LevelsOption } from './draft/layers.js';
import { noReading } from './file-opener.js';
import type { Dialect } from './reading.js';
import { advice } from './source/advice.js';
import { namesOther } from './words/words.js';

/** The reading of a document. If it has neither levels nor errors, one issue `no-ladder` replaces its other issues and says what to do. */
export function withoutLadder(reading: FileReading | undefined, document: Document, chosen?: LevelsOption): FileReading {
  if (reading?.builder) return reading;
  const { file, source } = document;
  // What cannot be parsed has its own errors.
  if (!source.issues.some(({ severity, rule }) => severity === 'error' && !rule.startsWith('unread-'))) {
    source.issues.length = 0;
    source.refuse(
      chosen
        ? `The option \`levels\` is “${chosen}”, but none of the ${chosen} in this file has expectations below it. Choose another value, or leave the option out.`
        : wantedOf(document),
    );
  }
  return noReading(file, source);
}

function wantedOf(document: Document): string {
  const form = formOf(document.outline.dialect);
  const wiki = form === 'markdown' && wikis.find(([pattern]) => pattern.test(document.source.text))?.[1];
  if (wiki)
    return `It is ${wiki} markup. Save the page of the wiki as .docx or .html, or copy it from the browser into a document, and use that file.`;
  const likely = likeliestOf(document);
  if (!likely) return `It has no name of a level with expectations below it. ${advice[form]}`;
  const { option, names } = likely;
  return `It does not show that ${names} are levels. If they are, choose them with \`--levels ${option}\`, or with the option \`levels\` of \`readLadder\`. If not: ${advice[form]}`;
}

/** Markup of wikis, which is no Markdown. */
const wikis: readonly (readonly [RegExp, string])[] = [
  [/^h[1-6]\. \S|^\|\|.+\|\|\s*$/m, 'Confluence or Jira'],
  [/^(={1,6}) ?[^=\s].* ?\1\s*$|^\{\|/m, 'MediaWiki'],
  [/^={1,6} [^\s"]/m, 'AsciiDoc'],
];

function formOf(dialect: Dialect): keyof typeof advice {
  switch (dialect) {
    case 'json':
    case 'yaml':
    case 'front-matter':
      return 'data';
    case 'docx':
      return 'document';
    case 'xlsx':
    case 'table':
      return 'table';
    case 'html':
      return 'html';
    default:
      return 'markdown';
  }
}

/** What would be read as levels if it were chosen, and how to choose it. */
function likeliestOf(document: Document): { readonly option: LevelsOption; readonly names: string } | undefined {
  const page = pageOf(document);
  const options = new Set(familiesOf(page).map(({ layer }) => optionOf(layer)));
  const [best] = [...options]
    .flatMap((option) => levelHypotheses(page, option).map((hypothesis) => ({ option, ...hypothesis })))
    .map(({ option, score, levels }) => ({ option, score, names: [...new Set(levels.map(({ name }) => name))] }))
    .filter(({ names }) => names.length > 1 && !names.some(namesOther))
    .sort((a, b) => b.score - a.score);
  if (!best) return undefined;
  const quoted = best.names.slice(0, 3).map((name) => `“${name.slice(0, 40)}”`);
  const others = best.names.length - quoted.length;
  const last = others > 0 ? `${others} more` : quoted.pop();
  return { option: best.option, names: `${quoted.join(', ')} and ${last}` };
}

const optionOf = (layer: string): LevelsOption => {
  const depth = /^heading ([1-6])$/.exec(layer)?.[1];
  return depth === undefined ? layerNamed(layer) : (`h${depth}` as LevelsOption);
};
