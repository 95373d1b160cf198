import { type ComponentPropsWithoutRef, forwardRef, memo } from 'react';
import { fill, historyWords, wordsOf } from '../../labels/index.js';
import { type DefinitionDiff, definitionName, diffDefinitions, isLadder, type Ladder, type Level } from '../../ladder/index.js';
import { deeper, heading } from '../heading.js';
import type { HeadingLevel, PartProps } from '../parts.js';
import { countChanges } from './count-changes.js';
import { VersionChanges } from './version-changes.js';

/** A definition as it was at some time. */
export interface DefinitionVersion {
  /** Of the version, such as a commit or a number: its id in the page, with the `idPrefix`. */
  readonly id: string;
  /** What people call it: a date, a number, a sentence. */
  readonly label: string;
  /** The day or the time, as HTML's `time` takes it: `2025-04-23`. */
  readonly date?: string | undefined;
  readonly definition: Ladder | Level;
}

export interface DefinitionHistoryProps
  extends PartProps,
    Omit<ComponentPropsWithoutRef<'article'>, 'children' | 'className' | 'style' | 'defaultValue'> {
  /** The oldest first; all of one definition, ladders or levels. */
  readonly versions: readonly DefinitionVersion[];
  /**
   * Ids of the versions whose changes are open at first. Set it anew to open or close them.
   * @default the newest that changed anything
   */
  readonly defaultValue?: readonly string[] | undefined;
  /**
   * Depth of the title's heading; versions are one deeper.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
}

/**
 * How a definition became what it is, the newest version first: in a line what each changed, and beneath it every part that
 * was reworded, with the words that changed as `ins` and `del`, added, moved or removed.
 *
 * `data-rungs="history"`, each `version` with `data-state` of `changed`, `unchanged` or `first`. One that changed anything
 * is a `details`: it opens without script, by find-in-page, by a link to it and for print.
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
            // A reader, or a link, may have opened it before the script came.
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
