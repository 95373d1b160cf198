import { readLevelName } from '../axes/level-name.js';
import { fieldOf } from '../words/words.js';
import type { Entry, MapNode, Scalar } from './data-node.js';

/** The fields that identify an entry. */
export interface NamedBy {
  readonly name: Entry | undefined;
  readonly code: Entry | undefined;
  readonly id: Entry | undefined;
}

export type ScalarEntry = Entry & { readonly value: Scalar };

export const isScalar = (entry: Entry): entry is ScalarEntry => entry.value.kind === 'scalar' && entry.value.text.trim() !== '';

/** Maximum length of a name, in UTF-16 code units. */
export const longestName = 90;

/** Finds the fields that identify an entry. The name is a short text in a field that most siblings have, each with another value. */
export function nameOf(map: MapNode, neighbours: readonly MapNode[]): NamedBy {
  const scalars = map.entries.filter(isScalar).filter(({ value }) => value.text.length <= 200);
  const id = scalars.find(({ key }) => /^(?:id|slug)$/i.test(key));
  const score = ({ key, value }: ScalarEntry): number => {
    const field = fieldOf(key);
    const isSame = (other: string): boolean => other === key || (field === 'title' && fieldOf(other) === field);
    const texts = neighbours.flatMap((each) =>
      each.entries
        .filter((entry) => isSame(entry.key))
        .filter(isScalar)
        .slice(0, 1)
        .map((entry) => entry.value.text.trim()),
    );
    if (texts.length * 5 < neighbours.length * 3) return 0;
    const distinct = new Set(texts).size / Math.max(texts.length, 1);
    const words =
      field === 'title'
        ? 3
        : field === 'competency'
          ? 2.5
          : field === 'level'
            ? 2
            : field === 'group'
              ? 1.8
              : field === undefined
                ? 1
                : field === 'text'
                  ? 0.6
                  : field === 'description'
                    ? 0.5
                    : 0;
    const isName = value.text.length <= longestName && !/[.!?]$/.test(value.text.trim()) && typeof value.value !== 'boolean';
    const isFigure = typeof value.value === 'number' && field !== 'level';
    const looks = readLevelName(value.text).likeness > 0 ? 0.6 : 0;
    return words === 0 || isFigure || (neighbours.length > 1 && distinct < 0.6)
      ? 0
      : words + (isName ? 1 : 0) + distinct + looks + (/^(?:title|displayname|label)$/i.test(key) ? 0.5 : 0);
  };
  const ranked = scalars
    .filter((entry) => entry !== id)
    .map((entry) => ({ entry, score: score(entry) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score);
  const name = ranked[0]?.entry;
  const code =
    name && fieldOf(name.key) === 'level'
      ? undefined
      : scalars.find((entry) => entry !== name && isCodeKey(entry.key) && entry.value.text.length <= 20);
  return { name: name ?? id, code, id: name ? id : undefined };
}

const isCodeKey = (key: string): boolean => /^(?:code|level|grade|band)$/i.test(key);

/** The only key of a file, such as `framework`, if its value has the title of a ladder and its levels. */
export function wrapperOf({ entries }: MapNode): { readonly entry: Entry; readonly ladder: MapNode } | undefined {
  const [entry, another] = entries;
  if (!entry || another || entry.value.kind !== 'map') return undefined;
  const ladder = entry.value;
  const hasTitle = ladder.entries.some((each) => isScalar(each) && fieldOf(each.key) === 'title');
  const hasLevels = ladder.entries.some(({ key, value }) => value.kind !== 'scalar' && fieldOf(key) === 'level');
  return hasTitle && hasLevels ? { entry, ladder } : undefined;
}
