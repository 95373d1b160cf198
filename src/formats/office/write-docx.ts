import type { Paragraph, ParagraphChild } from 'docx';
import {
  type Definition,
  type Example,
  type Expectation,
  isLadder,
  type Level,
  levelName,
  levelsOf,
  type Note,
  type Prose,
  paragraphsOf,
} from '../../ladder/index.js';
import { forXml, proseRuns } from './prose-runs.js';

type Docx = typeof import('docx');

/** Depth of the deepest list of Word, from 0. Deeper statements become siblings of their parents. */
const deepest = 8;

/** Writes a Word document, and loads the package that writes it. */
export async function writeDocx(source: Definition): Promise<Uint8Array> {
  const docx = await import('docx');
  const writer = new DocxWriter(docx);
  const notes = isLadder(source) ? (source.notes ?? []) : [];
  const children = [
    ...(isLadder(source) ? [writer.line(source.title, { style: 'Title' })] : []),
    ...notes.filter(({ title }) => title === undefined).flatMap((note) => writer.note(note, 1)),
    ...levelsOf(source).flatMap((level) => writer.level(level)),
    ...notes.filter(({ title }) => title !== undefined).flatMap((note) => writer.note(note, 1)),
  ];
  const bullets = { reference: 'bullets', levels: Array.from({ length: deepest + 1 }, (_, level) => levelOfList(docx, level)) };
  const document = new docx.Document({
    title: forXml(source.title),
    styles: {
      paragraphStyles: [
        { id: 'Quote', name: 'Quote', basedOn: 'Normal', next: 'Normal', run: { italics: true }, paragraph: { indent: { left: 360 } } },
      ],
      characterStyles: [{ id: 'Code', name: 'Code', run: { font: 'Consolas' } }],
    },
    numbering: { config: [bullets] },
    sections: [{ children }],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

const levelOfList = ({ AlignmentType, LevelFormat }: Docx, level: number) => ({
  level,
  format: LevelFormat.BULLET,
  text: level % 2 === 0 ? '•' : '◦',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
});

class DocxWriter {
  readonly #docx: Docx;

  constructor(docx: Docx) {
    this.#docx = docx;
  }

  level({ code, title, summary, facts, examples = [], competencies }: Level): Paragraph[] {
    return [
      this.#heading(levelName({ ...(code && { code }), title }), 1),
      ...this.#quote(summary),
      ...facts.map(({ label, value }) => this.#bullet([{ strong: `${label}:` }, ' ', ...(typeof value === 'string' ? [value] : value)], 0)),
      ...this.#examples(examples),
      ...competencies.flatMap(({ icon, title: name, summary: about, expectations, examples: shown }) => [
        this.#heading(icon ? `${icon} ${name}` : name, 2),
        ...this.#quote(about),
        ...this.#bullets(expectations),
        ...this.#examples(shown),
      ]),
    ];
  }

  note({ title, text, children = [] }: Note, depth: number): Paragraph[] {
    return [
      ...(title === undefined ? [] : [this.#heading(title, depth)]),
      ...(text === undefined ? [] : paragraphsOf(text).map((each) => this.line(each))),
      ...children.flatMap((child) => (child.title === undefined ? this.#noteBullets([child], 0) : this.note(child, depth + 1))),
    ];
  }

  line(prose: Prose, options: { readonly style?: string } = {}): Paragraph {
    return new this.#docx.Paragraph({ ...options, children: this.#runs(prose) });
  }

  #noteBullets(notes: readonly Note[], level: number): Paragraph[] {
    return notes.flatMap(({ title, text = '', children = [] }) => [
      this.#bullet(
        title === undefined ? text : [{ strong: title }, ...(text === '' ? [] : ['\n\n', ...(typeof text === 'string' ? [text] : text)])],
        level,
      ),
      ...this.#noteBullets(children, level + 1),
    ]);
  }

  #heading(text: string, depth: number): Paragraph {
    const { HeadingLevel } = this.#docx;
    const heading = [
      HeadingLevel.HEADING_1,
      HeadingLevel.HEADING_2,
      HeadingLevel.HEADING_3,
      HeadingLevel.HEADING_4,
      HeadingLevel.HEADING_5,
    ][Math.min(depth, 5) - 1];
    return new this.#docx.Paragraph({ ...(heading && { heading }), children: this.#runs(text) });
  }

  #quote(prose: Prose | undefined): Paragraph[] {
    return prose === undefined ? [] : paragraphsOf(prose).map((each) => this.line(each, { style: 'Quote' }));
  }

  #examples(examples: readonly Example[]): Paragraph[] {
    return examples.length === 0 ? [] : [this.line('Examples:'), ...this.#bullets(examples)];
  }

  #bullets(statements: readonly (Expectation | Example)[], level = 0): Paragraph[] {
    return statements.flatMap(({ text, children = [] }) => [this.#bullet(text, level), ...this.#bullets(children, level + 1)]);
  }

  #bullet(prose: Prose, level: number): Paragraph {
    return new this.#docx.Paragraph({ numbering: { reference: 'bullets', level: Math.min(level, deepest) }, children: this.#runs(prose) });
  }

  #runs(prose: Prose): ParagraphChild[] {
    const { ExternalHyperlink, TextRun } = this.#docx;
    return proseRuns(prose).flatMap(({ text, strong, em, code, href }): ParagraphChild[] => {
      const runs = text.split('\n').map(
        (line, at) =>
          new TextRun({
            text: line,
            ...(strong && { bold: true }),
            ...(em && { italics: true }),
            ...(at > 0 && { break: 1 }),
            ...(code ? { style: 'Code' } : href !== undefined && { style: 'Hyperlink' }),
          }),
      );
      return href === undefined ? runs : [new ExternalHyperlink({ link: href, children: runs })];
    });
  }
}
