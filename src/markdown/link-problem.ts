import { isSafeUrl } from '../ladder/index.js';
import { leadsIntoNotionExport } from './notion-export.js';
import type { Rule } from './text-rules.js';

/** The rule for links to other files of a Notion export. */
export const exportLink: Rule = {
  severity: 'warning',
  message: (href) =>
    `The link target “${href.slice(0, 80)}” is a file of a Notion export, which readers do not have, so only the text of the link is kept. Link to the page on the web.`,
};

/** The rule that a link target breaks, so that only the text of the link is kept. `undefined` for a target that is kept. */
export function linkProblem(href: string): 'unsafe-link' | 'export-link' | undefined {
  if (!isSafeUrl(href)) return 'unsafe-link';
  return leadsIntoNotionExport(href) ? 'export-link' : undefined;
}
