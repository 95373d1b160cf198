import { useState } from 'react';
import type { Ladder } from 'rungs';
import { proseText } from 'rungs';

/** A naive index: every text in lower case, searched by `includes`. */
export function textsOf(ladder: Ladder): readonly (readonly [id: string, text: string])[] {
  return ladder.levels.flatMap(({ id, code = '', title, summary = '', facts, competencies, examples = [] }) => [
    [id, `${code} ${title}`] as const,
    [id, proseText(summary)] as const,
    ...facts.map(({ label, value }) => [id, `${label}: ${proseText(value)}`] as const),
    ...examples.map(({ id, text }) => [id, proseText(text)] as const),
    ...competencies.flatMap((competency) => [
      [competency.id, competency.title] as const,
      ...[...competency.expectations, ...competency.examples].map(({ id, text }) => [id, proseText(text)] as const),
    ]),
  ]);
}

export const lowerCased = (ladder: Ladder): readonly string[] => textsOf(ladder).map(([, text]) => text.toLowerCase());

export function scan(texts: readonly string[], query: string): readonly number[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found: number[] = [];
  if (words.length > 0) for (let at = 0; at < texts.length; at++) if (words.every((word) => texts[at]?.includes(word))) found.push(at);
  return found;
}

const known = new WeakMap<Ladder, { readonly texts: ReturnType<typeof textsOf>; readonly lower: readonly string[] }>();

/** Shows twenty results of a linear scan, without marks. */
export function NaiveSearch({ ladder }: { readonly ladder: Ladder }) {
  const [query, setQuery] = useState('');
  const own = known.get(ladder) ?? { texts: textsOf(ladder), lower: lowerCased(ladder) };
  known.set(ladder, own);
  const found = scan(own.lower, query);
  return (
    <>
      <input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
      <p>{found.length}</p>
      <ol>
        {found.slice(0, 20).map((at) => (
          <li key={at}>
            <a href={`#${own.texts[at]?.[0]}`}>{own.texts[at]?.[1]}</a>
          </li>
        ))}
      </ol>
    </>
  );
}
