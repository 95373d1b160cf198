'use client';
import { forwardRef, type HTMLAttributes, useEffect, useId, useImperativeHandle, useMemo, useRef } from 'react';
import { type Definition, isLadder, type Ladder } from '../ladder/index.js';
import { CompetencyTabs, type Components, type Labels, LadderView, LevelView } from '../react/index.js';
import { freeWords, isForWhole } from './block-events.js';
import { BlockProblem } from './block-problem.js';
import { headingLevelOf, type RungsBlock, readDefinition } from './definition-block.js';

/** What a host can replace in a block. */
export interface RungsViewOptions {
  /**
   * Words of the interface to replace.
   * @default English
   */
  readonly labels?: Partial<Labels> | undefined;
  /** Parts to replace. */
  readonly components?: Components | undefined;
}

/** What a reader has opened in a block, for an editor that makes its blocks anew. It is not in the document. */
export interface Opened {
  /** How the document says that the block is shown; what was opened in another view is of no use in this one. */
  shownAs?: string;
  open?: readonly string[];
  /** Of a ladder, the level on show. */
  value?: string;
}

interface BlockViewProps extends RungsViewOptions, HTMLAttributes<HTMLDivElement> {
  readonly block: RungsBlock;
  /** Whether the block is selected as a whole, in an editor that can be edited. */
  readonly selected?: boolean;
  /** Where it is kept what is open. @default nowhere: it lasts as long as the block */
  readonly opened?: Opened | undefined;
  /** Called to select the block as a whole: by a click on its text, or by Escape in it. */
  readonly onSelectWhole: () => void;
}

/** A definition within an editor's text. `data-rungs="block"`, with `data-state` of `selected` or `idle`. */
export const BlockView = forwardRef<HTMLDivElement, BlockViewProps>(function BlockView(
  { block, selected = false, opened = {}, onSelectWhole, labels, components, ...rest },
  ref,
) {
  // A document may have a level twice.
  const idPrefix = `${useId()}-`;
  const { definition, issues } = useMemo(() => readDefinition(block.definition), [block.definition]);
  const { view, open } = block;
  const shownAs = view + open;
  const before = opened.shownAs === shownAs ? opened : {};
  const keep = (state: Opened): void => {
    Object.assign(opened, opened.shownAs !== shownAs && { open: undefined, value: undefined }, state, { shownAs });
  };
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLDivElement);
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onSelectWhole();
    };
    const click = (event: MouseEvent): void => {
      if (isForWhole(event)) onSelectWhole();
    };
    const node = root.current;
    node?.addEventListener('keydown', leave);
    node?.addEventListener('click', click);
    node?.addEventListener('mousedown', freeWords);
    return () => {
      node?.removeEventListener('keydown', leave);
      node?.removeEventListener('click', click);
      node?.removeEventListener('mousedown', freeWords);
    };
  }, [onSelectWhole]);
  const parts = view === 'tabs' ? { ...components, Competencies: CompetencyTabs } : components;
  const shared = { idPrefix, labels, components: parts, headingLevel: headingLevelOf(block.headingLevel) };
  return (
    // It takes the focus of a mouse that selects text in it: an editor that had it would put its own selection there.
    <div {...rest} ref={root} contentEditable={false} tabIndex={-1} data-rungs="block" data-state={selected ? 'selected' : 'idle'}>
      {definition === undefined ? (
        <BlockProblem issues={issues} labels={labels} />
      ) : isLadder(definition) ? (
        <LadderView
          key={shownAs}
          {...shared}
          ladder={definition}
          defaultValue={before.value}
          onValueChange={(value) => keep({ value })}
          defaultOpen={before.open ?? openOf(definition, open)}
          onOpenChange={(ids) => keep({ open: ids })}
        />
      ) : (
        <LevelView
          key={shownAs}
          {...shared}
          level={definition}
          defaultValue={before.open ?? openOf(definition, open)}
          onValueChange={(ids) => keep({ open: ids })}
        />
      )}
    </div>
  );
});

function openOf(definition: Definition, open: string): readonly string[] {
  if (open.trim() !== 'all') return open.split(/\s+/).filter(Boolean);
  return isLadder(definition) ? idsOf(definition) : definition.competencies.map(({ id }) => id);
}

const idsOf = ({ levels }: Ladder): readonly string[] => [
  ...new Set(levels.flatMap(({ competencies }) => competencies.map(({ id }) => id))),
];
