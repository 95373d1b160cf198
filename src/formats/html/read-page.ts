import { Parser } from 'htmlparser2';
import type { Source } from '../source/source.js';
import type { Page } from './page.js';
import { PageReader } from './page-reader.js';

/** Reads the blocks of a page in linear time. Reading stops with the issue `too-deep` if elements are nested too deep. */
export function readPage(source: Source): Page {
  const reader = new PageReader(source);
  const addSyntax = (): unknown => source.syntax.push(source.between(parser.startIndex, parser.endIndex + 1));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const { startIndex, endIndex } = parser;
        // The word account does not recognise tags with unusual names, or with `>` in an attribute.
        if (isOdd(name) || source.text.indexOf('>', startIndex) < endIndex) addSyntax();
        reader.open({ name, attributes }, startIndex, endIndex + 1);
        // Parsing never resumes.
        if (reader.isTooDeep) parser.pause();
      },
      onclosetag: (name, isImplied) => {
        if (!isImplied && isOdd(name)) addSyntax();
        reader.close(name, parser.endIndex + 1);
      },
      ontext: (text) => reader.text(text, parser.startIndex, parser.endIndex + 1),
      oncomment: addSyntax,
      onprocessinginstruction: addSyntax,
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(source.text);
  parser.end();
  return reader.finish();
}

const isOdd = (name: string): boolean => /[^a-z0-9]/.test(name);
