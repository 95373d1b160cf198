import type { ReactNode } from 'react';
import { fill, type HistoryLabels } from '../../labels/index.js';
import type { DefinitionChange, StatementChange } from '../../ladder/index.js';
import { type ChangeGroup, renderChanges } from '../comparison/change-list.js';
import { renderSides, type Sides } from '../comparison/comparison-sides.js';
import { renderProse, withBreaks } from '../inline.js';

export interface StatementChanges {
  readonly changes: readonly StatementChange[];
  /** Label of the statements, if they are not expectations. */
  readonly noun?: string;
  /** Whether the definition is a ladder, so that a moved statement names the level it came from. */
  readonly hasLevels: boolean;
  readonly words: HistoryLabels;
  readonly sides: Sides;
}

/** Renders changes to statements: reworded pairs, then removed and added statements side by side, then moved ones. */
export function renderStatementChanges({ changes, noun, hasLevels, words, sides }: StatementChanges): ReactNode {
  const titles: Readonly<Record<DefinitionChange, string>> = { ...words, added: words.new };
  const group = (state: DefinitionChange, side?: ChangeGroup['side']): ReactNode => {
    const title = noun === undefined ? titles[state] : `${noun} · ${titles[state]}`;
    const items = changes
      .filter(({ change }) => change === state)
      .map((each) => ({ key: (each.to ?? each.from)?.id, depth: each.depth, content: contentOf(each) }));
    return renderChanges({ state, title, items, ...(side && { side }) });
  };
  const contentOf = (each: StatementChange): ReactNode => {
    const { change, from, to = from, movedFrom } = each;
    const place = [hasLevels ? movedFrom?.level : undefined, movedFrom?.competency].filter((name) => name !== undefined).join(', ');
    return (
      <>
        {change === 'reworded' ? renderSides(each, ({ text }) => text, sides) : to && renderProse(to.text, sides.components, withBreaks)}
        {place !== '' && <small data-rungs="moved-from">{` ${fill(words.movedFrom, { place })}`}</small>}
      </>
    );
  };
  if (changes.length === 0) return null;
  return (
    <>
      {group('reworded')}
      <div data-rungs="comparison-sides">
        {group('removed', 'from')}
        {group('added', 'to')}
      </div>
      {group('moved')}
      {group('retouched')}
    </>
  );
}
