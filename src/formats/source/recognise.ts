import { foreignForm, refusalOf } from '../office/foreign-form.js';

/** The format that a file appears to have, by its name and its first characters. */
export type Look =
  | { readonly kind: 'markdown' | 'html' | 'csv' | 'yaml' | 'json' }
  /** Not a supported format. `what` has sentences for the user: what the file is, and what to do. */
  | { readonly kind: 'none'; readonly what: string };

export function recognise(text: string, path = ''): Look {
  const start = text.slice(0, looked).replace(/^\uFEFF/, '');
  if (text.trim() === '') return none('It is empty.');
  const foreign = foreignForm(path, start.slice(0, 64));
  if (foreign) return none(refusalOf(foreign));
  const binary = start.match(/(?!\s)\p{Cc}|\uFFFD/gu)?.length ?? 0;
  if (binary * 20 > start.length || /^(?:%PDF-|PK\p{Cc}{2}|GIF8|RIFF)/u.test(start))
    return none('It is not a text file. Save it as .docx, .xlsx, .md or .csv.');
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  switch (extension) {
    case 'csv':
    case 'tsv':
    case 'tab':
      return { kind: 'csv' };
    case 'yml':
    case 'yaml':
      return { kind: 'yaml' };
    case 'json':
    case 'jsonc':
    case 'jsonld':
      return { kind: 'json' };
    case 'html':
    case 'htm':
    case 'xhtml':
      return { kind: 'html' };
    case 'md':
    case 'markdown':
    case 'mdx':
    case 'mdown':
    case 'mkd':
      return byContent(start, 'markdown');
  }
  return sourceFiles.has(extension) ? none('It is source code.') : byContent(start, undefined);
}

const none = (what: string): Look => ({ kind: 'none', what });

/** The number of UTF-16 code units at the start of a file that are examined. */
const looked = 20_000;

const sourceFiles = new Set(
  'js cjs mjs jsx ts cts mts tsx css scss py rb go rs java c h cpp cs php sh sql swift kt vue svelte lock'.split(' '),
);

const isPage = /^\s*(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html[\s>])/i;
/** A fragment of a page, such as one from the clipboard. In a Markdown file it is part of the text instead. */
const isPieceOfPage = /^\s*(?:<!--[^>]*-->\s*)*<(?:meta|style|table|h[1-6]|ul|ol|p|div|google-sheets-html-origin)[\s>]/i;

function byContent(start: string, named: 'markdown' | undefined): Look {
  if (isPage.test(start)) return { kind: 'html' };
  if (/^\s*<\?xml|^\s*<svg[\s>]/i.test(start)) return none('It is XML.');
  if (/^#!.*\n/.test(start)) return none('It is a script.');
  if (named) return { kind: named };
  if (isPieceOfPage.test(start)) return { kind: 'html' };
  if (/^\s*[{[]\s*(?:["{[\]}]|$)/.test(start)) return { kind: 'json' };
  const lines = start
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  if (lines.some((line) => /^#{1,6}\s|^(?:\*\*|__)\S/.test(line))) return { kind: 'markdown' };
  if (/^(?:import|export|const|let|function|class|#include|package|using)\s[^\n]*[;{'"]\s*$/m.test(lines[0] ?? ''))
    return none('It is source code.');
  if (lines.length > 1 && lines.every((line) => line.split('\t').length > 2)) return { kind: 'csv' };
  if (/^(?:"[^"\n]*"|[^",\n]*)(?:,(?:"[^"\n]*"|[^",\n]*)){2,}$/.test(lines[0] ?? '') && (lines[1] ?? '').includes(','))
    return { kind: 'csv' };
  const keys = lines.filter((line) => /^\s*(?:- )?["']?[\w -]{1,40}["']?:(?:\s|$)/.test(line)).length;
  return keys * 2 > lines.length ? { kind: 'yaml' } : { kind: 'markdown' };
}
