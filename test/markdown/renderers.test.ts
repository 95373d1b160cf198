import { readFileSync } from 'node:fs';
import { evaluate } from '@mdx-js/mdx';
import naughty from 'big-list-of-naughty-strings';
import { Parser } from 'htmlparser2';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { createElement } from 'react';
import * as runtime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import remarkGfm from 'remark-gfm';
import { deriveIds, type Level } from 'rungs';
import { markdownFormat } from 'rungs/formats';
import { readLevel, writeLevel } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';

const fixtures = JSON.parse(readFileSync(new URL('../cases/corpora/dompurify-fixtures.json', import.meta.url), 'utf8')) as {
  payload: string;
}[];

const texts = [
  'I review <script>alert(1)</script> and <img src=x onerror=alert(2)> in code',
  'See https://a.b/<script>alert(1)</script>',
  'See <https://a.b/"onclick=alert(1)>',
  'I know what {process.env.HOME} is',
  '{throw new Error()}',
  'a < b, 1 <2, <',
  '<!-- a comment --> <?php ?> <![CDATA[x]]>',
  '&lt;script>alert(1)&lt;/script> &#60;script>',
  'import x from "node:fs"',
  'export const x = 1',
  ...fixtures.map(({ payload }) => payload),
  ...naughty,
]
  .map((text) => text.replace(/[\p{Surrogate}\p{Cc}\p{Cn}\s]+/gu, ' ').trim())
  .filter((text) => text !== '');

const levelOf = (statements: readonly string[]): Level =>
  deriveIds({
    title: statements[0] ?? '',
    facts: statements.slice(0, 3).map((text) => ({ label: text.slice(0, 40), value: text })),
    competencies: [{ title: 'Craft', summary: statements[0] ?? '', expectations: statements.map((text) => ({ text })), examples: [] }],
  });

const mdx = async (markdown: string): Promise<string> => {
  const { default: Content } = await evaluate(markdown, { ...runtime, remarkPlugins: [remarkGfm] });
  return renderToStaticMarkup(createElement(Content));
};

const renderers: Readonly<Record<string, (markdown: string) => string | Promise<string>>> = {
  'markdown-it': (text) => new MarkdownIt({ html: true, linkify: true }).render(text),
  marked: (text) => marked.parse(text, { async: false }),
  micromark: (text) => micromark(text, { allowDangerousHtml: true, allowDangerousProtocol: true }),
  'micromark with GFM': (text) =>
    micromark(text, { allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  MDX: mdx,
};

/** All elements and attributes that rungs writes. Others come from the text. */
const elements = new Set('h1,h2,ul,ol,li,p,blockquote,em,strong,b,code,a,br,details,summary'.split(','));
const attributes = new Set(['href', 'title', 'start', 'class', 'open']);

/** The start tags and the text of an HTML page. */
function parse(html: string): { readonly tags: readonly (readonly [string, Record<string, string>])[]; readonly text: string } {
  const tags: [string, Record<string, string>][] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (name, given) => tags.push([name, given]),
    ontext: (data) => {
      text += data;
    },
    oncomment: (data) => tags.push(['!--', { data }]),
    onprocessinginstruction: (name, data) => tags.push([name, { data }]),
  });
  parser.end(html);
  return { tags, text };
}

const chunks = Array.from({ length: Math.ceil(texts.length / 40) }, (_, at) => texts.slice(at * 40, at * 40 + 40));

describe.each(Object.entries(renderers))('%s', (_, render) => {
  it('finds no markup and no code in the text of a level', async () => {
    for (const chunk of chunks)
      for (const [name, given] of parse(await render(writeLevel(levelOf(chunk)))).tags) {
        expect(elements).toContain(name);
        for (const attribute of Object.keys(given)) expect(attributes).toContain(attribute);
        expect(given['href'] ?? '').not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
      }
  });

  it('finds no markup and no code in the title of a ladder, which is in the front matter', async () => {
    for (const title of [...texts.slice(0, 200), 'A {globalThis.isRun = true} B', '[x](javascript:alert(1))']) {
      const level = levelOf(['I lead']);
      const text = markdownFormat.write({ id: 'l', title, levels: [level, { ...level, id: 'm' }], notes: [] });
      for (const [name, given] of parse(await render(text)).tags) {
        expect([...elements, 'hr']).toContain(name);
        expect(given['href'] ?? '').not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
      }
    }
    expect('isRun' in globalThis).toBe(false);
  });

  it('runs no module that is in a note', async () => {
    const level = levelOf(['I lead']);
    const notes = ['import "node:fs"', 'export const x = {toString: alert}', 'A\n\nimport "node:fs"'].map((text, at) => ({
      id: `n${at}`,
      text,
    }));
    const text = markdownFormat.write({ id: 'l', title: 'T', levels: [level], notes });
    const { text: shown } = parse(await render(text));
    expect(shown).toContain('export const x = {toString: alert}');
    expect(shown.match(/import .node:fs./g)).toHaveLength(2);
  });
});

it('is read back as the same level', () => {
  for (const chunk of chunks) {
    const level = levelOf(chunk);
    expect(readLevel(writeLevel(level)).level?.competencies).toEqual(level.competencies);
  }
});

it('escapes no `<` and no `&` by a backslash, which some parsers do not know', () => {
  for (const chunk of chunks) {
    const text = writeLevel(levelOf(chunk)).replaceAll('\\\\', '');
    expect(text).not.toContain('\\<');
    expect(text).not.toContain('\\&');
  }
});
