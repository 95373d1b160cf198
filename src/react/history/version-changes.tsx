import type { HistoryLabels } from '../../labels/index.js';
import type { CompetencyDiff, DefinitionDiff, Fact, LevelDiff, PartChange, Prose } from '../../ladder/index.js';
import { renderSides, type Sides } from '../comparison/comparison-sides.js';
import { deeper, heading } from '../heading.js';
import { renderTitle } from '../level/competency-title.js';
import type { Components, HeadingLevel } from '../parts.js';
import { renderStatementChanges } from './statement-changes.js';

export interface VersionChangesProps {
  readonly diff: DefinitionDiff;
  /** Whether the definition is a ladder, so that each level gets a heading. */
  readonly hasLevels: boolean;
  readonly headingLevel: HeadingLevel;
  readonly words: HistoryLabels;
  readonly components: Components | undefined;
}

/** Every changed part of a version, grouped by level and competency. */
export function VersionChanges({ diff, hasLevels, headingLevel, words, components }: VersionChangesProps) {
  const Heading = heading(headingLevel);
  const Inner = heading(hasLevels ? deeper(headingLevel) : headingLevel);
  const sides = {
    words: { from: words.before, to: words.now, notAt: { from: words.notBefore, to: words.notNow } },
    components,
  };
  return (
    <div data-rungs="version-changes">
      {diff.title && <Facts facts={[{ ...diff.title, key: '', label: words.definitionTitle }]} words={words} sides={sides} />}
      {diff.levels.map((level) => (
        <section key={level.id} data-rungs="version-level" data-state={level.change}>
          {hasLevels && (
            <Heading data-rungs="version-heading">
              {level.code !== undefined && <span data-rungs="side-name">{level.code}</span>}
              <span>{level.title}</span>
              <ChangeBadge change={level.change} words={words} />
            </Heading>
          )}
          <Facts facts={factsOf(level, words)} whole={level.change} words={words} sides={sides} />
          {renderStatementChanges({ changes: level.examples, noun: words.examples, hasLevels, words, sides })}
          {level.competencies.map((competency) => (
            <section key={competency.id} data-rungs="version-competency" data-state={competency.change}>
              <Inner data-rungs="version-heading">
                {renderTitle(competency, components)}
                <ChangeBadge change={competency.change} words={words} />
              </Inner>
              <Facts facts={namesOf(competency, words)} whole={competency.change} words={words} sides={sides} />
              {renderStatementChanges({ changes: competency.expectations, hasLevels, words, sides })}
              {renderStatementChanges({ changes: competency.examples, noun: words.examples, hasLevels, words, sides })}
            </section>
          ))}
        </section>
      ))}
    </div>
  );
}

/** Says that a level or competency as a whole was added, removed or moved. */
function ChangeBadge({ change, words }: { readonly change: LevelDiff['change']; readonly words: HistoryLabels }) {
  if (change === undefined) return null;
  return <span data-rungs="counts">{` ${{ added: words.new, removed: words.removed, moved: words.moved }[change]}`}</span>;
}

interface FactChange extends PartChange<Prose> {
  readonly key: string;
  readonly label: string;
  /** The previous label, if it was renamed. */
  readonly labelBefore?: string | undefined;
}

interface FactsProps {
  readonly facts: readonly FactChange[];
  /** Change of the level or competency as a whole. */
  readonly whole?: LevelDiff['change'];
  readonly words: HistoryLabels;
  readonly sides: Sides;
}

/** Whether one side is enough: a moved fact is equal on both, and in an added or removed whole the other side is empty. */
const isOneSided = ({ change }: PartChange<Prose>, whole: LevelDiff['change']): boolean => change === 'moved' || change === whole;

const asOneSide = ({ from, to = from, ...rest }: PartChange<Prose>) => ({
  ...rest,
  change: 'kept' as const,
  ...(to !== undefined && { to }),
});

function Facts({ facts, whole, words, sides }: FactsProps) {
  if (facts.length === 0) return null;
  return (
    <dl data-rungs="comparison-facts" aria-label={words.facts}>
      {facts.map(({ key, label, labelBefore, ...fact }) => (
        <div key={key} data-rungs="difference" data-state={fact.change} data-size="long">
          <dt data-rungs="comparison-label">
            {labelBefore === undefined ? (
              label
            ) : (
              <>
                <del data-rungs="del">{labelBefore}</del> <ins data-rungs="ins">{label}</ins>
              </>
            )}
          </dt>
          {renderSides(isOneSided(fact, whole) ? asOneSide(fact) : fact, (prose) => prose, sides, 'dd')}
        </div>
      ))}
    </dl>
  );
}

/** The changes of a part's title and summary. */
const namesOf = ({ titles, summary }: Pick<CompetencyDiff, 'titles' | 'summary'>, words: HistoryLabels): readonly FactChange[] => [
  ...(titles ? [{ ...titles, key: 'title', label: words.definitionTitle }] : []),
  ...(summary ? [{ ...summary, key: 'summary', label: words.definitionSummary }] : []),
];

const factsOf = (level: LevelDiff, words: HistoryLabels): readonly FactChange[] => [
  ...namesOf(level, words),
  ...level.facts.map(factChange),
];

function factChange({ from, to, ...rest }: PartChange<Fact>): FactChange {
  const fact = to ?? from;
  return {
    ...rest,
    ...(from && { from: from.value }),
    ...(to && { to: to.value }),
    key: `fact ${fact?.id}`,
    label: fact?.label ?? '',
    ...(from && to && from.label !== to.label && { labelBefore: from.label }),
  };
}
