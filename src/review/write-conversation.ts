import { escapeHtml } from '../labels/index.js';
import { type Conversation, type ConversationSection, conversationOf } from './conversation.js';
import type { ItemLine } from './item-lines.js';
import type { Assessment } from './types.js';
import { type ReviewWords, reviewEnglish } from './words.js';

/** Exports an assessment as a Markdown document for a review meeting. Text of users is escaped. */
export function writeConversationMarkdown(assessment: Assessment, words: ReviewWords = reviewEnglish): string {
  const { title, lines, sections } = conversationOf(assessment, words);
  const section = ({ heading, expected, fields, items }: ConversationSection): string[] => [
    `## ${line(heading)}`,
    ...(expected.length > 0 ? [expected.map((text) => `- ${line(text)}`).join('\n')] : []),
    ...fields.map(({ label, text }) => `**${line(label)}:** ${block(text)}`),
    ...(items.length > 0 ? [items.map((item) => `- ${itemMarkdown(item)}`).join('\n')] : []),
  ];
  return `${[`# ${line(title)}`, lines.map(line).join('\\\n'), ...sections.flatMap(section)].join('\n\n')}\n`;
}

const itemMarkdown = ({ label, text, href }: ItemLine): string =>
  `**${line(label)}**: ${href === undefined ? block(text, '  ') : `[${block(text, '  ')}](<${href.replace(/[<>\\\s]/g, (sign) => encodeURIComponent(sign))}>)`}`;

/** Escapes a text for Markdown and puts it on one line. */
const line = (text: string): string => escapeMarks(text.replace(/\s+/g, ' ').trim());

const escapeMarks = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~&!@]/g, String.raw`\$&`)
    .replace(/^(\s*)([-+=:])/, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])/, String.raw`$1\$2`)
    // Prevents autolinks of URLs.
    .replace(/\/(?=\/)|(?<=\bwww)\./gi, String.raw`\$&`);

/** Escapes a text for Markdown and keeps its line breaks as hard breaks, so that an empty line does not end a list. */
const block = (text: string, indent = ''): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((each) => escapeMarks(each.trim()))
    .join(`\\\n${indent}`)
    .replace(/(\\\n\s*)+$/, '');

/**
 * Exports an assessment as a self-contained HTML page for a review meeting. It has no scripts and loads no resources, which its
 * Content Security Policy enforces. Text of users is escaped.
 */
export function writeConversationHtml(assessment: Assessment, words: ReviewWords = reviewEnglish): string {
  const conversation = conversationOf(assessment, words);
  return `<!doctype html>
<html lang="${escapeHtml(words.locale)}" dir="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(conversation.title)}</title>
<style>${style}</style>
</head>
<body>
${bodyOf(conversation)}
</body>
</html>
`;
}

function bodyOf({ title, lines, sections }: Conversation): string {
  const section = ({ heading, expected, fields, items }: ConversationSection): string =>
    `<section>
<h2 dir="auto">${escapeHtml(heading)}</h2>
${list(expected.map(escapeHtml))}${fields.map(({ label, text }) => `<p dir="auto"><strong>${escapeHtml(label)}:</strong> ${linesOf(text)}</p>`).join('\n')}
${list(items.map(itemHtml))}</section>`;
  return `<main>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p dir="auto">${lines.map(escapeHtml).join('<br>')}</p>
${sections.map(section).join('\n')}
</main>`;
}

const itemHtml = ({ label, text, href }: ItemLine): string =>
  `<strong>${escapeHtml(label)}</strong>: ${href === undefined ? linesOf(text) : `<a href="${escapeHtml(href)}" rel="noreferrer">${linesOf(text)}</a>`}`;

const list = (items: readonly string[]): string =>
  items.length === 0 ? '' : `<ul>\n${items.map((item) => `<li dir="auto">${item}</li>`).join('\n')}\n</ul>\n`;

const linesOf = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(escapeHtml)
    .join('<br>');

const style =
  ':root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;margin:0;padding:2rem 1.25rem}main{max-width:44rem;margin:auto}h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.15rem;margin:0 0 .5rem}section{border-top:1px solid GrayText;padding:1.25rem 0;break-inside:avoid-page}p,ul{margin:0 0 .75rem;overflow-wrap:anywhere}ul{padding-inline-start:1.25rem}';
