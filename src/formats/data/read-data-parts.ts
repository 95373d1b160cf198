import type { Place } from '../../ladder/index.js';
import { splitWords as nameLevel } from '../axes/split-level-name.js';
import { inheritCriteria, type OpenReference } from '../draft/inherit.js';
import type { CompetencyInWork, LadderBuilder, LevelInWork } from '../draft/ladder-builder.js';
import type { Source } from '../source/source.js';
import { sayAgain } from '../table/cell.js';
import {
  aboutKeys,
  competencyKeys,
  containerKeys,
  exampleKeys,
  levelKeys,
  linkKeys,
  nameKeys,
  oneLine,
  textKeys,
  themeKeys,
  titled,
} from './data-keys.js';
import { type DataNode, type Entry, fieldOf, plainKey, type Scalar } from './data-node.js';
import { DataTexts } from './data-texts.js';
import { readThemes, type Theme } from './read-themes.js';

/** Reads levels, competencies and statements in data with common keys into a ladder. */
export class DataReader {
  readonly ladder: LadderBuilder;
  readonly report: Source;
  readonly texts: DataTexts;
  readonly #themes = new Map<string, Theme>();
  readonly #usedThemes = new Set<Theme>();
  /** Levels by id, code, name and key. */
  readonly #names = new Map<string, LevelInWork>();
  readonly #inherits = new Map<LevelInWork, Scalar[]>();

  constructor(ladder: LadderBuilder, report: Source) {
    this.ladder = ladder;
    this.report = report;
    this.texts = new DataTexts(report);
  }

  /** Whether a node is a statement with a field for its level, or a competency with a map of levels. */
  isFlat(node: DataNode): boolean {
    const level = fieldOf(node, 'level', 'levels')?.value;
    if (level?.kind === 'map') return true;
    return (
      level !== undefined && node.kind === 'map' && node.entries.some(({ key }) => !/^(?:id|levels?|name|title|code)$/.test(plainKey(key)))
    );
  }

  /** Whether a node is a level with its competencies or expectations. */
  isLevel(node: DataNode): boolean {
    if (node.kind !== 'map') return false;
    const has = (pattern: RegExp): boolean => node.entries.some(({ key }) => pattern.test(plainKey(key)));
    return has(containerKeys) && !has(themeKeys) && !has(competencyKeys);
  }

  readLevels(node: DataNode): void {
    if (node.kind === 'list') for (const item of node.items) this.readLevel(item);
    else if (node.kind === 'map') {
      for (const { key, keyPlace, value } of node.entries) {
        const isLevel = value.kind === 'map' && value.entries.some((each) => levelKeys.test(plainKey(each.key)));
        if (isLevel) this.readLevel(value, { text: key, place: keyPlace });
        else if (value.kind === 'scalar')
          this.#named({ code: key, title: oneLine(value.text) || key }, { start: keyPlace.start, end: value.place.end }, [key]);
        else this.#readContainer(this.#named(nameLevel(key), keyPlace, [key]), value, 'Criteria');
      }
    } else this.texts.refuse(node, 'a list of levels');
  }

  readLevel(node: DataNode, key?: { readonly text: string; readonly place: Place }): void {
    if (node.kind === 'scalar' && node.text.trim()) this.#named(nameLevel(oneLine(node.text)), node.place, [node.text]);
    if (node.kind === 'scalar') return;
    if (node.kind === 'list') {
      this.texts.refuse(node, 'a level');
      return;
    }
    const scalar = (...names: readonly string[]): string | undefined => {
      const found = fieldOf(node, ...names)?.value;
      return found?.kind === 'scalar' && found.text.trim() ? oneLine(found.text) : undefined;
    };
    const id = scalar('id', 'slug');
    const code = scalar('code', 'level', 'grade') ?? (scalar('title', 'name') === undefined ? undefined : key?.text);
    const name = scalar('title', 'name', 'role') ?? code ?? key?.text ?? id;
    if (name === undefined) {
      this.texts.refuse(node, 'a level with a `title`');
      return;
    }
    const named = code !== undefined && code !== name ? { code: nameLevel(code).code ?? code, title: name } : nameLevel(name);
    const level = this.#named(named, key ? { start: key.place.start, end: node.place.end } : node.place, [id, code, name, key?.text]);
    level.id ??= id;
    if (key) this.report.syntax.push(key.place);
    const taken = new Set([fieldOf(node, 'code', 'level', 'grade'), fieldOf(node, 'id', 'slug'), fieldOf(node, 'title', 'name', 'role')]);
    for (const entry of node.entries) {
      const plain = plainKey(entry.key);
      const { value } = entry;
      if (taken.has(entry) && value.kind === 'scalar') this.texts.know(entry);
      else if (aboutKeys.test(plain)) this.ladder.summariseOnce(level, this.texts.prose(entry), entry.value.place);
      else if (/^(?:inherits?|extends|inheritsfrom)$/.test(plain)) this.#readInherits(entry, level);
      else if (plain === 'facts') this.texts.readFacts(entry, level);
      else if (exampleKeys.test(plain)) level.examples.push(...this.texts.statements(entry));
      else if (containerKeys.test(plain)) {
        this.texts.know(entry);
        this.#readContainer(level, value, titled(entry.key));
      } else this.texts.leaveOut(entry);
    }
  }

  readThemes(node: DataNode): void {
    readThemes(node, this.#themes, this.texts);
  }

  /** Reads a statement with fields for its level and its theme, or a competency with a map from levels to expectations. */
  readFlat(node: DataNode): void {
    if (node.kind !== 'map') {
      this.texts.refuse(node, 'a competency with its `level`, `theme` and `summary`');
      return;
    }
    const find = (pattern: RegExp): Entry | undefined =>
      node.entries.find(({ key, value }) => pattern.test(plainKey(key)) && value.kind === 'scalar');
    const levels = fieldOf(node, 'level', 'levels');
    const theme = find(themeKeys);
    const own = find(competencyKeys) ?? find(nameKeys);
    const named = own ?? theme;
    const name = named?.value.kind === 'scalar' ? oneLine(named.value.text) : '';
    if (!levels || !named || !name) {
      this.texts.refuse(node, 'a competency with its `level` and its `theme`');
      return;
    }
    this.texts.know(levels);
    this.texts.know(named);
    if (own && theme && own !== theme)
      this.report.add(
        'unread-group',
        { start: theme.keyPlace.start, end: theme.value.place.end },
        theme.value.kind === 'scalar' ? theme.value.text : '',
      );
    const known = this.#themes.get(name) ?? { id: undefined, title: name, summary: '', place: named.value.place };
    const rest = node.entries.filter((entry) => entry !== levels && entry !== named && entry !== theme);
    if (levels.value.kind === 'map') {
      const competencies = levels.value.entries.flatMap(({ key, keyPlace, value }) => {
        const level = this.#names.get(key) ?? this.#named(nameLevel(key), keyPlace, [key]);
        sayAgain(level, { place: keyPlace }, this.report);
        const competency = this.#competency(level, known);
        this.#readCompetency({ key, keyPlace, value }, competency);
        return [competency];
      });
      for (const entry of rest) {
        if (aboutKeys.test(plainKey(entry.key))) {
          const summary = this.texts.prose(entry);
          for (const competency of competencies) competency.summary.push(summary);
        } else if (plainKey(entry.key) === 'id' && entry.value.kind === 'scalar') {
          this.texts.know(entry);
          for (const competency of competencies) competency.id = entry.value.text;
        } else this.texts.leaveOut(entry);
      }
      return;
    }
    const references = levels.value.kind === 'list' ? levels.value.items : [levels.value];
    if (!references.some((each) => each.kind === 'scalar' && each.text.trim())) this.texts.refuse(node, 'a competency with its `level`');
    for (const [nth, reference] of references.entries()) {
      const text = reference.kind === 'scalar' ? reference.text.trim() : '';
      if (!text) {
        this.texts.refuse(reference, 'the id of a level');
        continue;
      }
      const isListed = this.#listed > 0;
      const level = this.#names.get(text) ?? (isListed ? undefined : this.#named(nameLevel(text), reference.place, [text], false));
      // A statement with an unknown level is left out as a whole.
      if (!level) this.report.add('unknown-level', node.place, text);
      else this.#readEntries(rest, this.#competency(level, known), nth === 0);
    }
  }

  /** The number of levels in lists of levels. If there are any, statements cannot create levels. */
  #listed = 0;

  #named(
    name: { readonly code?: string; readonly title: string },
    place: Place,
    names: readonly (string | undefined)[],
    isListed = true,
  ): LevelInWork {
    const key = names.find((each) => each !== undefined)?.trim() ?? name.title;
    if (isListed && this.ladder.levels.has(key)) this.report.add('unread-value', place, 'another name than that of another level');
    const level = this.ladder.level(key, name, place);
    if (isListed) this.#listed++;
    for (const each of names) if (each !== undefined && !this.#names.has(each.trim())) this.#names.set(each.trim(), level);
    return level;
  }

  #competency(level: LevelInWork, theme: Theme): CompetencyInWork {
    this.#usedThemes.add(theme);
    const { id, title, summary, place } = theme;
    const competency = this.ladder.competency(level, title, place);
    sayAgain(competency, { place }, this.report);
    competency.id ??= id;
    if (competency.summary.length === 0 && summary !== '') competency.summary.push(summary);
    return competency;
  }

  /** Reads the expectations of a level: by competency, or in one list. `title` is the competency of those without one. */
  #readContainer(level: LevelInWork, node: DataNode, title: string): void {
    const plain = (): CompetencyInWork => this.ladder.competency(level, title, node.place);
    if (node.kind === 'scalar') this.texts.readText(node, plain());
    else if (node.kind === 'map') {
      for (const entry of node.entries) this.#readCompetency(entry, this.#competency(level, this.#themeOf(entry.key, entry.keyPlace)));
    } else {
      for (const item of node.items) {
        const own =
          item.kind === 'map'
            ? item.entries.find(
                ({ key, value }) =>
                  (competencyKeys.test(plainKey(key)) || nameKeys.test(plainKey(key)) || themeKeys.test(plainKey(key))) &&
                  value.kind === 'scalar',
              )
            : undefined;
        const [first, ...others] = item.kind === 'map' ? item.entries : [];
        if (item.kind === 'map' && own?.value.kind === 'scalar' && oneLine(own.value.text)) {
          this.texts.know(own);
          const rest = item.entries.filter((entry) => entry !== own);
          this.#readEntries(rest, this.#competency(level, this.#themeOf(oneLine(own.value.text), own.value.place)), true, true);
        } else if (first && others.length === 0 && !textKeys.test(plainKey(first.key))) {
          this.#readCompetency(first, this.#competency(level, this.#themeOf(first.key, first.keyPlace)));
        } else this.texts.readStatement(item, plain().expectations);
      }
    }
  }

  /** Returns the theme with a name, or creates one. The name of a known theme is a reference, so it is syntax. */
  #themeOf(name: string, place: Place): Theme {
    const theme = this.#themes.get(name);
    if (theme) this.report.syntax.push(place);
    return theme ?? { id: undefined, title: oneLine(name), summary: '', place };
  }

  #readCompetency({ value }: Entry, competency: CompetencyInWork): void {
    if (value.kind === 'map') this.#readEntries(value.entries, competency, true, true);
    else if (value.kind === 'scalar') this.texts.readText(value, competency);
    else for (const item of value.items) this.texts.readStatement(item, competency.expectations);
  }

  /** Reads the fields of a competency of a level. `isGroup`: whether an id belongs to the competency instead of its only statement. */
  #readEntries(entries: readonly Entry[], competency: CompetencyInWork, isFirst: boolean, isGroup = false): void {
    const id = entries.find(({ key, value }) => plainKey(key) === 'id' && value.kind === 'scalar');
    const text = entries.find(({ key }) => textKeys.test(plainKey(key)));
    const about = entries.find(({ key }) => aboutKeys.test(plainKey(key)));
    const said = text ?? about;
    const before = competency.expectations.length;
    for (const entry of entries) {
      const plain = plainKey(entry.key);
      if (entry === said) {
        this.texts.know(entry);
        if (entry.value.kind === 'scalar') this.texts.readText(entry.value, competency);
        else competency.expectations.push(...this.texts.statements(entry));
      } else if (entry === about) this.ladder.summariseOnce(competency, this.texts.prose(entry), entry.value.place);
      else if (exampleKeys.test(plain)) competency.examples.push(...this.texts.statements(entry));
      else if (linkKeys.test(plain)) competency.summary.push(...this.texts.links(entry));
      else if (plain === 'proficiency' && entry.value.kind === 'scalar' && entry.value.text.trim()) {
        this.texts.know(entry);
        // The proficiency is often the only difference between two levels, so it is kept in the summary.
        competency.summary.push(`${titled(entry.key)}: ${oneLine(entry.value.text)}`);
      } else if (entry === id) this.texts.know(entry);
      else this.texts.leaveOut(entry);
    }
    if (id?.value.kind !== 'scalar') return;
    const added = competency.expectations.slice(before);
    const [only] = added;
    if (isGroup) competency.id ??= id.value.text;
    else if (isFirst && only && added.length === 1) competency.expectations[before] = { ...only, id: id.value.text };
    else this.report.add('unused-id', { start: id.keyPlace.start, end: id.value.place.end }, id.value.text);
  }

  #readInherits(entry: Entry, level: LevelInWork): void {
    this.texts.know(entry);
    const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    for (const item of items) {
      if (item.kind !== 'scalar') this.texts.refuse(item, 'the id of a level');
      else if (item.text.trim()) this.#inherits.set(level, [...(this.#inherits.get(level) ?? []), item]);
    }
  }

  /** Reports themes without references. Call it after all statements are read. */
  sayUnused(): void {
    for (const theme of new Set(this.#themes.values()))
      if (!this.#usedThemes.has(theme)) this.report.add('unused-theme', theme.place, theme.title);
  }

  /** Applies inheritance. Call it after all levels are read. Returns references to levels that are not in the file. */
  inherit = (): readonly OpenReference[] => inheritCriteria({ names: this.#names, inherits: this.#inherits }, this.report);
}
