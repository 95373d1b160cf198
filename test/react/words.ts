import { type Level, type Prose, proseText } from 'rungs';

/** Every statement, title, label and value of a level, as a reader sees it. */
export function textsOf(level: Level): string[] {
  type Statement = { readonly text: Prose; readonly children?: readonly Statement[] };
  const statements = (list: readonly Statement[]): string[] =>
    list.flatMap(({ text, children = [] }) => [proseText(text), ...statements(children)]);
  return [
    level.title,
    ...(level.code === undefined ? [] : [level.code]),
    ...(level.summary === undefined ? [] : proseText(level.summary).split('\n\n')),
    ...level.facts.flatMap(({ label, value }) => [label, proseText(value)]),
    ...level.competencies.flatMap((each) => [
      each.title,
      ...(each.summary === undefined ? [] : [proseText(each.summary)]),
      ...statements(each.expectations),
      ...statements(each.examples),
    ]),
    ...statements(level.examples ?? []),
  ];
}

/** Text of server HTML, its tags taken out and its entities undone. */
export function textOfHtml(html: string): string {
  const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };
  return html
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity);
}

export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
