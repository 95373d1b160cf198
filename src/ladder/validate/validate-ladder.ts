import { definedFields } from '../defined-fields.js';
import { type LevelFields, levelOf } from '../definition.js';
import type { Competency, Example, Expectation, Fact, Issue, Ladder, Level, Note, Rating, Source } from '../types.js';
import { emojiPattern } from '../words/emoji.js';
import { type Examined, examine, type Fields, maxDepth, readList } from './examine.js';
import { quote } from './examine-words.js';
import { readProse, reportBidi, tidyLine } from './validate-prose.js';

/**
 * Validates that an unknown value is a ladder. Never throws.
 *
 * `ladder` is a plain copy in canonical form, or `undefined` if any issue is an error. Texts are trimmed and their white space
 * is collapsed, prose is canonical (see `canonicalProse`), and empty optional texts are left out. The `path` of an issue is
 * the JSON Pointer of the value.
 *
 * | rule | severity | |
 * |---|---|---|
 * | `missing` | error | a required field is not there |
 * | `wrong-type` | error | a value has another type, a list has gaps, or an object is not plain |
 * | `empty-title` | error | a title, a label or the text of a statement has no words, or a note has neither |
 * | `bad-id` | error | an id is empty, has white space, or is longer than 200 characters |
 * | `duplicate-id` | error | an id is used twice in its scope; the doc comment of `Ladder` defines the scopes |
 * | `unsafe-url` | error | a link that `isSafeUrl` refuses |
 * | `too-deep` | error | statements, notes or marks are nested more than 32 deep |
 * | `cyclic` | error | an object is a part of itself |
 * | `too-large` | error | the input has more than 200,000 values; reading stops there |
 * | `prototype-key` | error | a field named `__proto__`, `constructor` or `prototype` |
 * | `unreadable` | error | reading a value threw |
 * | `unknown-field` | warning | a field is not known and left out; `$schema` at the root is left out without a warning |
 * | `lone-surrogate` | warning | a lone surrogate is replaced by U+FFFD |
 * | `icon-not-emoji` | warning | an icon is not one emoji; it is kept, but Markdown cannot represent it |
 * | `bidi-control` | warning | a title, a label or the text of a link has a bidirectional control character; it is kept |
 * | `empty-link` | warning | a link has no words; it is left out |
 * | `nested-link` | warning | a link is in a link; it is replaced by its text |
 * | `too-many-issues` | highest | there are more than 100 issues; counts those that are not listed |
 *
 * @example
 * const { ladder, issues } = validateLadder(JSON.parse(text));
 */
export function validateLadder(input: unknown): LadderValidation {
  const { value, issues } = examine(input, readLadder);
  return { ladder: value, issues };
}

/** Validates that an unknown value is a level. Never throws. Reports the rules listed at `validateLadder`. */
export function validateLevel(input: unknown): LevelValidation {
  const { value, issues } = examine(input, (at) => readLevel(at, new Map()));
  return { level: value, issues };
}

/** The result of `validateLadder`. */
export interface LadderValidation {
  /** A new object in canonical form, or `undefined` if any issue is an error. */
  readonly ladder: Ladder | undefined;
  /** In input order. */
  readonly issues: readonly Issue[];
}

/** The result of `validateLevel`. */
export interface LevelValidation {
  /** A new object in canonical form, or `undefined` if any issue is an error. */
  readonly level: Level | undefined;
  /** In input order. */
  readonly issues: readonly Issue[];
}

const maxIdLength = 200;

/** The ids of one scope, each with its first occurrence. */
type Ids = Map<string, Examined>;

const levelFields: LevelFields<true> = {
  id: true,
  code: true,
  title: true,
  summary: true,
  facts: true,
  competencies: true,
  examples: true,
  source: true,
};

const fieldsOf = {
  ladder: new Set(['$schema', 'id', 'title', 'levels', 'ratings', 'notes', 'source']),
  level: new Set(Object.keys(levelFields)),
  fact: new Set(['id', 'label', 'value']),
  competency: new Set(['id', 'icon', 'title', 'summary', 'expectations', 'examples']),
  statement: new Set(['id', 'text', 'children']),
  note: new Set(['id', 'title', 'text', 'children', 'source']),
  rating: new Set(['id', 'title', 'description']),
  source: new Set(['path', 'dialect']),
};

/*
 * Each function below reads one type. After an error, it continues with an empty text or a shorter list to find further
 * errors. `validateLadder` returns no ladder in that case, so callers never see these substitutes.
 */

function readLadder(at: Examined): Ladder | undefined {
  const fields = at.fields('a ladder', fieldsOf.ladder);
  if (fields === undefined) return undefined;
  const ids: Ids = new Map();
  const ratingIds: Ids = new Map();
  const id = readId(fields, new Map());
  const title = readTitle(fields, 'title');
  const levels = readList(fields.need('levels', emptyList), (item) => readLevel(item, ids));
  const ratings = fields.get('ratings');
  const notes = fields.get('notes');
  const source = readSource(fields);
  return definedFields({
    id,
    title,
    levels,
    ratings: ratings && readList(ratings, (item) => readRating(item, ratingIds)),
    notes: notes && readNotes(notes, ids),
    source,
  });
}

function readLevel(at: Examined, ids: Ids): Level | undefined {
  const fields = at.fields('a level', fieldsOf.level);
  if (fields === undefined) return undefined;
  const factIds: Ids = new Map();
  const competencyIds: Ids = new Map();
  const id = readId(fields, ids);
  const code = readLabel(fields.get('code'));
  const title = readTitle(fields, 'title');
  const summary = readProse(fields.get('summary'));
  const facts = readList(fields.need('facts', emptyList), (item) => readFact(item, factIds));
  const competencies = readList(fields.need('competencies', emptyList), (item) => readCompetency(item, competencyIds, ids));
  const examples = fields.get('examples');
  const source = readSource(fields);
  return levelOf({
    id,
    code: code || undefined,
    title,
    summary: summary || undefined,
    facts,
    examples: examples && readStatements(examples, 'an example', ids),
    competencies,
    source,
  });
}

function readFact(at: Examined, ids: Ids): Fact | undefined {
  const fields = at.fields('a fact', fieldsOf.fact);
  if (fields === undefined) return undefined;
  return { id: readId(fields, ids), label: readTitle(fields, 'label'), value: readProse(fields.need('value', 'text')) };
}

function readCompetency(at: Examined, ids: Ids, statementIds: Ids): Competency | undefined {
  const fields = at.fields('a competency', fieldsOf.competency);
  if (fields === undefined) return undefined;
  const id = readId(fields, ids);
  const icon = readIcon(fields.get('icon'));
  const title = readTitle(fields, 'title');
  const summary = readProse(fields.get('summary'));
  return definedFields({
    id,
    icon: icon || undefined,
    title,
    summary: summary || undefined,
    expectations: readStatements(fields.need('expectations', emptyList), 'an expectation', statementIds),
    examples: readStatements(fields.need('examples', emptyList), 'an example', statementIds),
  });
}

function readStatements(at: Examined | undefined, wanted: string, ids: Ids, depth = 1): readonly (Expectation & Example)[] {
  if (at !== undefined && depth > maxDepth) {
    at.error('too-deep', () => `Statements are nested more than ${maxDepth} levels deep, which cannot be displayed. Move them up.`);
    return [];
  }
  return readList(at, (item) => readStatement(item, wanted, ids, depth));
}

function readStatement(at: Examined, wanted: string, ids: Ids, depth: number): (Expectation & Example) | undefined {
  const fields = at.fields(wanted, fieldsOf.statement);
  if (fields === undefined) return undefined;
  const id = readId(fields, ids);
  const text = readWords(fields, 'text', readProse);
  const children = fields.get('children');
  return { id, text, ...(children && { children: readStatements(children, wanted, ids, depth + 1) }) };
}

function readNotes(at: Examined, ids: Ids, depth = 1): readonly Note[] {
  if (depth > maxDepth) {
    at.error('too-deep', () => `Notes are nested more than ${maxDepth} levels deep, which cannot be displayed. Move them up.`);
    return [];
  }
  return readList(at, (item) => readNote(item, ids, depth));
}

function readNote(at: Examined, ids: Ids, depth: number): Note | undefined {
  const fields = at.fields('a note', fieldsOf.note);
  if (fields === undefined) return undefined;
  const before = at.errors;
  const id = readId(fields, ids);
  const title = readLabel(fields.get('title'));
  const text = readProse(fields.get('text'));
  if (title === '' && text === '' && at.errors === before)
    at.error('empty-title', () => 'This note has neither a title nor a text, so there is nothing to show. Add one, or remove the note.');
  const children = fields.get('children');
  const source = readSource(fields);
  return definedFields({
    id,
    title: title || undefined,
    text: text || undefined,
    children: children && readNotes(children, ids, depth + 1),
    source,
  });
}

function readRating(at: Examined, ids: Ids): Rating | undefined {
  const fields = at.fields('a rating', fieldsOf.rating);
  if (fields === undefined) return undefined;
  const id = readId(fields, ids);
  const title = readTitle(fields, 'title');
  const description = tidyLine(fields.get('description')?.text());
  return definedFields({ id, title, description: description || undefined });
}

function readSource(owner: Fields): Source | undefined {
  const fields = owner.get('source')?.fields('a source', fieldsOf.source);
  if (fields === undefined) return undefined;
  return definedFields({ path: fields.get('path')?.text(), dialect: fields.get('dialect')?.text() });
}

const emptyList = 'a list, which may be empty: []';

function readId(fields: Fields, taken: Ids): string {
  const at = fields.need('id', 'text without spaces');
  const id = at?.text();
  if (at === undefined || id === undefined) return '';
  if (id === '' || id.length > maxIdLength || /\s/.test(id)) {
    at.error(
      'bad-id',
      () =>
        `${quote(id)} is not a valid id; links and saved assessments refer to ids. Use 1 to ${maxIdLength} characters without white space.`,
    );
    return id;
  }
  const first = taken.get(id);
  if (first === undefined) taken.set(id, at);
  else
    at.error(
      'duplicate-id',
      () => `The id ${quote(id)} is already used at ${first.pointer}, so links and assessments would be ambiguous. Use another id here.`,
    );
  return id;
}

function readTitle(fields: Fields, key: string): string {
  return readWords(fields, key, readLabel);
}

/** Reads a required text. Reports an empty one, unless the text already has another error. */
function readWords<T>(fields: Fields, key: string, read: (at: Examined | undefined) => T): T {
  const at = fields.need(key, 'text');
  const before = fields.at.errors;
  const words = read(at);
  if (at !== undefined && words === '' && at.errors === before) {
    at.error('empty-title', () => 'This text is empty, so the item has no name. Add text, or remove the item.');
  }
  return words;
}

/** Reads a plain text on one line, such as a title or a code. */
function readLabel(at: Examined | undefined): string {
  const label = tidyLine(at?.text());
  if (at !== undefined) reportBidi(at, label);
  return label;
}

function readIcon(at: Examined | undefined): string {
  const icon = tidyLine(at?.text());
  if (icon !== '' && emojiPattern.exec(icon)?.[0] !== icon) {
    at?.warn('icon-not-emoji', () => `${quote(icon)} is not a single emoji. In Markdown it would become part of the title. Use one emoji.`);
  }
  return icon;
}
