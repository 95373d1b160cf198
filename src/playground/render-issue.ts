import { escapeHtml } from '../html/index.js';
import type { Issue } from '../ladder/index.js';

/** Renders an issue as HTML. `where` is HTML that precedes it. */
export const renderIssue = ({ severity, message, rule }: Pick<Issue, 'severity' | 'message' | 'rule'>, where = ''): string =>
  `${where}<strong data-severity="${severity}">${severity}</strong> <bdi>${escapeHtml(message)}</bdi> <small>${escapeHtml(rule)}</small>`;
