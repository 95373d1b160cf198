import { type ExportFormat, ladderTerms, levelTerms } from '../ladder/index.js';

/**
 * schema.org's vocabulary as JSON-LD: a ladder is a `DefinedTermSet` of its levels, a level one of its competencies, each
 * a `DefinedTerm` (https://schema.org/DefinedTerm), as pages of `rungs/html` have it. It says what is defined, not all of
 * it: a term is described by its summary, else by what is expected.
 */
export const jsonLdFormat: ExportFormat = {
  id: 'json-ld',
  name: 'JSON-LD',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  write: (source) => {
    const terms = 'levels' in source ? ladderTerms(source) : levelTerms(source);
    return `${JSON.stringify({ '@context': 'https://schema.org', ...terms }, undefined, 2)}\n`;
  },
};
