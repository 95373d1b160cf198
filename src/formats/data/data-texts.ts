import { canonicalProse, type Inline, isSafeUrl, type Place, type Prose } from '../../ladder/index.js';
import type { CompetencyInWork, GivenStatement, LevelInWork } from '../draft/ladder-builder.js';
import type { Source } from '../source/source.js';
import { type CellContent, proseOf, readCell } from '../table/read-cell.js';
import { aboutKeys, nameKeys, oneLine, references, textKeys } from './data-keys.js';
import { type DataNode, type Entry, fieldOf, plainKey, type Scalar } from './data-node.js';

/** Reads the texts of data: statements, summaries, facts and links, with their keys. */
export class DataTexts {
  readonly report: Source;

  constructor(report: Source) {
    this.report = report;
  }

  /** Marks the key of an entry as syntax, and also its value if it refers to another part, such as an id. */
  know({ key, keyPlace, value }: Entry): void {
    this.report.syntax.push(keyPlace);
    if (references.test(plainKey(key)) && value.kind === 'scalar') this.report.syntax.push(value.place);
  }

  leaveOut({ key, keyPlace, value }: Entry): void {
    this.report.add('unread-key', { start: keyPlace.start, end: value.place.end }, key);
  }

  readText(node: Scalar, competency: CompetencyInWork): void {
    const { statements, examples } = this.read(node);
    competency.expectations.push(...statements);
    competency.examples.push(...examples);
  }

  read(node: Scalar): CellContent {
    return readCell(node.text, { report: this.report, whole: node.place, between: node.between, breaks: 'wrapped' });
  }

  statements(entry: Entry): GivenStatement[] {
    this.know(entry);
    const list: GivenStatement[] = [];
    if (entry.value.kind === 'list') for (const item of entry.value.items) this.readStatement(item, list);
    else this.readStatement(entry.value, list);
    return list;
  }

  readStatement(node: DataNode, list: GivenStatement[]): void {
    if (node.kind === 'scalar') {
      const { statements, examples } = this.read(node);
      list.push(...statements, ...examples);
      return;
    }
    if (node.kind === 'list') {
      for (const item of node.items) this.readStatement(item, list);
      return;
    }
    const text = node.entries.find(
      ({ key, value }) =>
        value.kind === 'scalar' && (textKeys.test(plainKey(key)) || aboutKeys.test(plainKey(key)) || nameKeys.test(plainKey(key))),
    );
    if (text?.value.kind !== 'scalar') {
      this.refuse(node, 'a text');
      return;
    }
    const prose = canonicalProse(proseOf(this.read(text.value)));
    if (prose === '') {
      this.refuse(node, 'a text');
      return;
    }
    this.know(text);
    const id = node.entries.find(({ key, value }) => plainKey(key) === 'id' && value.kind === 'scalar');
    const children: GivenStatement[] = [];
    for (const entry of node.entries) {
      if (entry === text) continue;
      if (entry === id) this.know(entry);
      else if (
        /^(?:children|items)$/.test(plainKey(entry.key)) ||
        textKeys.test(plainKey(entry.key)) ||
        aboutKeys.test(plainKey(entry.key))
      )
        children.push(...this.statements(entry));
      else this.leaveOut(entry);
    }
    list.push({ text: prose, ...(children.length > 0 && { children }), ...(id?.value.kind === 'scalar' && { id: id.value.text }) });
  }

  prose(entry: Entry): Prose {
    if (entry.value.kind !== 'scalar') {
      this.leaveOut(entry);
      return '';
    }
    this.know(entry);
    return canonicalProse(proseOf(this.read(entry.value)));
  }

  /** Reads links: addresses, or maps with a label and an address. */
  links(entry: Entry): Prose[] {
    this.know(entry);
    const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    return items.flatMap((item): Prose[] => {
      const text = (...names: readonly string[]): string | undefined => {
        const found = item.kind === 'scalar' ? item : fieldOf(item, ...names)?.value;
        return found?.kind === 'scalar' && found.text.trim() ? found.text.trim() : undefined;
      };
      const href = text('url', 'href', 'link');
      const label = text('label', 'title', 'name', 'text') ?? href;
      for (const each of item.kind === 'map' ? item.entries : []) {
        if (/^(?:url|href|link|label|title|name|text)$/.test(plainKey(each.key))) this.know(each);
        else this.leaveOut(each);
      }
      if (href === undefined || label === undefined || item.kind === 'list') {
        if (item.kind !== 'scalar') this.refuse(item, 'a link');
        return [];
      }
      const inline: Inline = isSafeUrl(href) && !/\s/.test(href) ? { href, text: label } : label === href ? href : `${label} (${href})`;
      return [canonicalProse([inline])];
    });
  }

  readFacts(entry: Entry, level: LevelInWork): void {
    this.know(entry);
    const add = (label: string, value: Entry, place: Place): void => {
      if (label.trim()) level.facts.push({ label: oneLine(label), value: this.prose(value), place });
      else this.leaveOut(value);
    };
    if (entry.value.kind === 'map') for (const each of entry.value.entries) add(each.key, each, each.keyPlace);
    else if (entry.value.kind === 'list') {
      for (const item of entry.value.items) {
        const label = fieldOf(item, 'label', 'name', 'title');
        const value = fieldOf(item, 'value', 'text');
        if (label?.value.kind === 'scalar' && value && item.kind === 'map' && item.entries.length === 2) {
          this.know(label);
          add(label.value.text, value, item.place);
        } else this.refuse(item, 'a fact with its `label` and its `value`');
      }
    } else this.refuse(entry.value, 'a list of facts');
  }

  refuse(node: DataNode, wanted: string): void {
    this.report.add('unread-value', node.place, wanted);
  }
}
