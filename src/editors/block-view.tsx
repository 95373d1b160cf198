'use client';
import { forwardRef, type HTMLAttributes, useEffect, useId, useImperativeHandle, useMemo, useRef } from 'react';
import { type Definition, isLadder, type Ladder } from '../ladder/index.js';
import { CompetencyTabs, type Components, type Labels, LadderView, LevelView } from '../react/index.js';
import { clearBlockSelection, isForWhole } from './block-events.js';
import { BlockProblem } from './block-problem.js';
import { headingLevelOf, type RungsBlock, readDefinition } from './definition-block.js';

/** Options for the rendering of blocks. */
export interface RungsViewOptions {
  /**
   * Interface texts to override.
   * @default English
   */
  readonly labels?: Partial<Labels> | undefined;
  /** Components to render in place of the default parts. */
  readonly components?: Components | undefined;
}

/** What a user has opened in a block. Not saved in the document, but kept for an editor that remounts its blocks. */
export interface BlockState {
  /** The block's `view` and `open` for which the state was recorded. The state is discarded if they change. */
  shownAs?: string;
  /** Ids of the open competencies. */
  open?: readonly string[];
  /** Id of the shown level of a ladder. */
  value?: string;
}

interface BlockViewProps extends RungsViewOptions, HTMLAttributes<HTMLDivElement> {
  readonly block: RungsBlock;
  /** Whether the block is selected as a whole and the editor is editable. */
  readonly selected?: boolean;
  /** Object in which the state is kept across mounts. @default a new object for each mount */
  readonly state?: BlockState | undefined;
  /** Called to select the block as a whole, after a click on its text or Escape in it. */
  readonly onSelectWhole: () => void;
}

/** A definition in an editor's document. Renders a `div` with `data-rungs="block"`, whose `data-state` is `selected` or `idle`. */
export const BlockView = forwardRef<HTMLDivElement, BlockViewProps>(function BlockView(
  { block, selected = false, state = {}, onSelectWhole, labels, components, ...rest },
  ref,
) {
  // A document can contain the same level twice.
  const idPrefix = `${useId()}-`;
  const { definition, issues } = useMemo(() => readDefinition(block.definition), [block.definition]);
  const { view, open } = block;
  const shownAs = view + open;
  const before = state.shownAs === shownAs ? state : {};
  const keep = (change: BlockState): void => {
    Object.assign(state, state.shownAs !== shownAs && { open: undefined, value: undefined }, change, { shownAs });
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
    node?.addEventListener('mousedown', clearBlockSelection);
    return () => {
      node?.removeEventListener('keydown', leave);
      node?.removeEventListener('click', click);
      node?.removeEventListener('mousedown', clearBlockSelection);
    };
  }, [onSelectWhole]);
  const parts = view === 'tabs' ? { ...components, Competencies: CompetencyTabs } : components;
  const shared = { idPrefix, labels, components: parts, headingLevel: headingLevelOf(block.headingLevel) };
  return (
    // Focusable, so that a mouse that selects text moves the focus out of the editor, which would restore its own selection.
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
