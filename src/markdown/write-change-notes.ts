import {
  type CompetencyDiff,
  type DefinitionDiff,
  type Fact,
  type LevelDiff,
  levelName,
  type PartChange,
  type Prose,
  paragraphsOf,
  type StatementChange,
} from '../ladder/index.js';
import { writeProse } from './write-prose.js';

/** Options of `writeChangeNotes`. */
export interface WriteChangeNotesOptions {
  /**
   * Heading of the notes.
   *
   * @default 'What changed'
   */
  readonly title?: string;
}

/**
 * Writes change notes in English as Markdown, for the people who are assessed by the definition. Each changed statement is listed
 * under its level and competency, with its previous text.
 *
 * Changes of punctuation, case or formatting are only counted. If nothing changed, the notes say so.
 *
 * @example const notes = writeChangeNotes(diffDefinitions(published, draft));
 */
export function writeChangeNotes(
  { title: renamed, levels }: DefinitionDiff,
  { title = 'What changed' }: WriteChangeNotesOptions = {},
): string {
  const blocks = [
    `# ${writeProse(title)}`,
    renamed && writeChange(' ladder', renamed, (words) => words),
    ...levels.flatMap(writeLevelNotes),
  ];
  if (renamed === undefined && levels.length === 0) blocks.push('Nothing changed.');
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function writeLevelNotes(level: LevelDiff): readonly (string | undefined)[] {
  const lines = [
    ...itself('level', level.change),
    ...(level.titles ? [writeChange(' title', level.titles, (words) => words)] : []),
    ...(level.summary ? [writeChange(' summary', level.summary, (prose) => prose)] : []),
    ...writeList('fact', level.facts, writeFact),
    ...writeStatements('example', level.examples),
  ];
  return [`## ${writeProse(levelName(level))}`, lines.join('\n'), ...level.competencies.flatMap(writeCompetencyNotes)];
}

function writeCompetencyNotes(competency: CompetencyDiff): readonly string[] {
  const { icon, title } = competency;
  const lines = [
    ...itself('competency', competency.change),
    ...(competency.titles ? [writeChange(' title', competency.titles, (words) => words)] : []),
    ...(competency.summary ? [writeChange(' summary', competency.summary, (prose) => prose)] : []),
    ...writeStatements('expectation', competency.expectations),
    ...writeStatements('example', competency.examples),
  ];
  return [`### ${icon === undefined ? '' : `${icon} `}${writeProse(title)}`, lines.join('\n')];
}

const itself = (kind: 'level' | 'competency', change: LevelDiff['change']): readonly string[] => {
  if (change === undefined) return [];
  return [
    { added: `- This ${kind} is new.`, removed: `- This ${kind} was removed.`, moved: `- This ${kind} stands in another place.` }[change],
  ];
};

/** Lists changes one by one, except retouched ones, which are counted in one line. */
function writeList<Change extends PartChange<unknown>>(
  noun: string,
  changes: readonly Change[],
  write: (change: Change) => string,
): readonly string[] {
  const retouched = changes.filter(({ change }) => change === 'retouched').length;
  return [
    ...changes.filter(({ change }) => change !== 'retouched').map(write),
    ...(retouched > 0
      ? [`- In the same words: punctuation, capitals or formatting changed in ${retouched} ${noun}${retouched === 1 ? '' : 's'}.`]
      : []),
  ];
}

const writeStatements = (kind: 'expectation' | 'example', changes: readonly StatementChange[]): readonly string[] =>
  writeList(kind, changes, (change) => writeChange(kind === 'example' ? ' example' : '', change, ({ text }) => text, change.movedFrom));

const writeFact = (change: PartChange<Fact>): string =>
  writeChange('', change, ({ label, value }) => [{ strong: `${label}:` }, ' ', ...(typeof value === 'string' ? [value] : value)]);

const words = { added: 'New', removed: 'Removed', reworded: 'Reworded', moved: 'Moved', retouched: 'Punctuation or form' } as const;

function writeChange<Part>(
  noun: string,
  { change, from, to, isMoved }: PartChange<Part>,
  proseOf: (part: Part) => Prose,
  movedFrom?: StatementChange['movedFrom'],
): string {
  const places = [movedFrom?.level, movedFrom?.competency].filter((place) => place !== undefined);
  const moved = places.length > 0 ? ` from ${places.map((place) => writeProse(place)).join(', ')}` : '';
  const verb = change === 'reworded' && isMoved ? `Reworded${noun} and moved` : `${words[change]}${noun}`;
  const text = (part: Part): string =>
    paragraphsOf(proseOf(part))
      .map((paragraph) => writeProse(paragraph, '  '))
      .join('\n\n  ');
  const now = to ?? from;
  const head = `- **${verb}${moved}:** ${now === undefined ? '' : text(now)}`;
  return change === 'reworded' && from !== undefined ? `${head}\n  - Before: ${text(from)}` : head;
}
