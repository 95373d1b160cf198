import type { Place } from '../../ladder/index.js';
import type { DataNode } from '../data/data-node.js';
import { isEmpty } from '../data/node-fields.js';
import type { Source } from '../source/source.js';
import type { LdGraph } from './json-ld-graph.js';

interface LdText {
  readonly text: string;
  readonly language: string | undefined;
  readonly place: Place;
}

/** Reads texts of JSON-LD: strings, objects with a language, or language maps. The first language in the file is used for all texts. */
export class LdTexts {
  readonly #graph: LdGraph;
  readonly #report: Source;
  #language: string | undefined;

  constructor(graph: LdGraph, report: Source) {
    this.#graph = graph;
    this.#report = report;
  }

  /** Returns the text of a property. If it has several in one language, `joined` joins them as lines; otherwise others are reported. */
  read(values: readonly DataNode[], joined = false): string {
    const texts = values.flatMap((value) => this.#textsOf(value, undefined));
    this.#language ??= texts.find(({ language }) => language !== undefined)?.language;
    const own = texts.filter(({ language }) => language === this.#language);
    const plain = texts.filter(({ language }) => language === undefined);
    const wanted = own.length > 0 ? own : plain.length > 0 ? plain : texts.slice(0, 1);
    const read = new Set(joined ? wanted : wanted.slice(0, 1));
    const said = new Map([...read].toReversed().map((each) => [each.text, each]));
    for (const each of texts) {
      if (said.get(each.text) === each) continue;
      if (said.has(each.text)) this.#report.syntax.push(each.place);
      else if (each.language !== undefined && each.language !== wanted[0]?.language)
        this.#report.add('other-language', each.place, each.language);
      else this.#report.add('unread-value', each.place, 'one text');
    }
    return [...said.keys()].toReversed().join('\n');
  }

  #textsOf(value: DataNode, language: string | undefined): LdText[] {
    if (isEmpty(value)) {
      this.#report.syntax.push(value.place);
      return [];
    }
    if (value.kind === 'scalar') return [{ text: value.text, language, place: value.place }];
    if (value.kind === 'list') return value.items.flatMap((item) => this.#textsOf(item, language));
    const named = value.entries.map((entry) => ({ ...entry, name: this.#graph.nameOf(entry.key) }));
    const text = named.find(({ name }) => name === '@value')?.value;
    if (text) {
      const tag = named.find(({ name }) => name === '@language')?.value;
      for (const { name, keyPlace, value: each } of named) {
        this.#report.syntax.push(keyPlace);
        if (name !== '@value') this.#report.syntax.push(each.place);
      }
      return this.#textsOf(text, tag?.kind === 'scalar' ? tag.text.toLowerCase() : language);
    }
    if (named.every(({ key }) => languageTag.test(key)))
      return named.flatMap(({ key, keyPlace, value: each }) => {
        this.#report.syntax.push(keyPlace);
        return this.#textsOf(each, key.startsWith('@') ? undefined : key.toLowerCase());
      });
    this.#report.add('unread-value', value.place, 'a text');
    return [];
  }
}

const languageTag = /^(?:@none|[a-z]{2,3}(?:-[a-z\d]{2,8})*)$/i;
