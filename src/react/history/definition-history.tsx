import { type ComponentPropsWithoutRef, forwardRef, memo } from 'react';
import { fill, historyWords, wordsOf } from '../../labels/index.js';
import { type DefinitionDiff, definitionName, diffDefinitions, isLadder, type Ladder, type Level } from '../../ladder/index.js';
import { deeper, heading } from '../heading.js';
import type { HeadingLevel, PartProps } from '../parts.js';
import { countChanges } from './count-changes.js';
import { VersionChanges } from './version-changes.js';

/** One version of a definition. */
export interface DefinitionVersion {
  /** Identifies the version, for instance a commit hash or a number. With the `idPrefix` it is the id of the version's element. */
  readonly id: string;
  /** Title of the version for readers: a date, a number or a sentence. */
  readonly label: string;
  /** Date or time of the version in the format of the `datetime` attribute, such as `2025-04-23`. */
  readonly date?: string | undefined;
  /** The whole definition as it was in this version. */
  readonly definition: Ladder | Level;
}

export interface DefinitionHistoryProps
  extends PartProps,
    Omit<ComponentPropsWithoutRef<'article'>, 'children' | 'className' | 'style' | 'defaultValue'> {
  /** Versions of one definition, oldest first. Either all are ladders or all are levels. */
  readonly versions: readonly DefinitionVersion[];
  /**
   * Ids of the versions whose changes are initially open. A new value opens and closes them to match.
   * @default the newest version with changes
   */
  readonly defaultValue?: readonly string[] | undefined;
  /**
   * Heading level of the title. Versions are one level deeper.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
}

/**
 * The change history of a definition, newest version first. Each version has a one-line summary, and below it every part that
 * was reworded, added, moved or removed. Changed words are `ins` and `del`.
 *
 * Renders an `article` with `data-rungs="history"`. `data-state` of each `version` is `changed`, `unchanged` or `first`. A changed
 * version is a `details` element: it opens without script, by find-in-page, by a link to it and in print.
 *
 * @example
 * ```tsx
 * <DefinitionHistory
 *   versions={[
 *     { id: 'v1', label: 'First published', date: '2025-04-23', definition: before },
 *     { id: 'v2', label: 'Clearer examples', date: '2026-01-12', definition: after },
 *   ]}
 * />
 * ```
 */
export const DefinitionHistory = memo(
  forwardRef<HTMLElement, DefinitionHistoryProps>(function DefinitionHistory(
    { versions, defaultValue, headingLevel = 2, components, labels, idPrefix = '', ...rest },
    ref,
  ) {
    const words = wordsOf(historyWords, labels);
    const entries = versions
      .map((version, at) => {
        const before = versions[at - 1];
        const diff = before && diffDefinitions(before.definition, version.definition);
        return { ...version, diff: diff && hasChanges(diff) ? diff : undefined, isFirst: before === undefined };
      })
      .reverse();
    const open =
      defaultValue ??
      entries
        .filter(({ diff }) => diff)
        .map(({ id }) => id)
        .slice(0, 1);
    const [newest] = entries;
    const Title = heading(headingLevel);
    const Heading = heading(deeper(headingLevel));
    return (
      <article {...rest} ref={ref} data-rungs="history">
        {newest && <Title data-rungs="history-title">{fill(words.history, { title: definitionName(newest.definition) })}</Title>}
        {entries.map(({ id, label, date, definition, diff, isFirst }) => {
          const title = <Heading data-rungs="version-title">{date === undefined ? label : <time dateTime={date}>{label}</time>}</Heading>;
          const shared = { id: idPrefix + id, 'data-rungs': 'version' };
          if (!diff) {
            return (
              <div key={id} {...shared} data-state={isFirst ? 'first' : 'unchanged'}>
                <div data-rungs="version-row">
                  {title}
                  <span data-rungs="counts">{isFirst ? words.firstVersion : words.unchanged}</span>
                </div>
              </div>
            );
          }
          return (
            // A reader or a link can open it before hydration.
            <details key={id} {...shared} data-state="changed" open={open.includes(id)} suppressHydrationWarning>
              <summary data-rungs="version-row">
                {title}
                <span data-rungs="counts">{countChanges(diff, words)}</span>
              </summary>
              <VersionChanges
                diff={diff}
                hasLevels={isLadder(definition)}
                headingLevel={deeper(deeper(headingLevel))}
                words={words}
                components={components}
              />
            </details>
          );
        })}
      </article>
    );
  }),
);

const hasChanges = ({ title, levels }: DefinitionDiff): boolean => title !== undefined || levels.length > 0;
