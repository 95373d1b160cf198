'use client';
import { forwardRef, type HTMLAttributes, useEffect, useId, useImperativeHandle, useMemo, useRef } from 'react';
import type { Ladder } from '../ladder/index.js';
import { CompetencyTabs, type Components, type Labels, LadderView, LevelView } from '../react/index.js';
import { BlockProblem } from './block-problem.js';
import { type Definition, headingLevelOf, isLadder, type RungsBlock, readDefinition } from './definition-block.js';

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

interface BlockViewProps extends RungsViewOptions, HTMLAttributes<HTMLDivElement> {
  readonly block: RungsBlock;
  /** Whether the block is selected as a whole, in an editor that can be edited. */
  readonly selected?: boolean;
  /** Called where a reader presses Escape in the block. */
  readonly onLeave: () => void;
}

/** A definition within an editor's text. `data-rungs="block"`, with `data-state` of `selected` or `idle`. */
export const BlockView = forwardRef<HTMLDivElement, BlockViewProps>(function BlockView(
  { block, selected = false, onLeave, labels, components, ...rest },
  ref,
) {
  // A document may have a level twice.
  const idPrefix = `${useId()}-`;
  const { definition, issues } = useMemo(() => readDefinition(block.definition), [block.definition]);
  const { view, open } = block;
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLDivElement);
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onLeave();
    };
    const node = root.current;
    node?.addEventListener('keydown', leave);
    return () => node?.removeEventListener('keydown', leave);
  }, [onLeave]);
  const parts = view === 'tabs' ? { ...components, Competencies: CompetencyTabs } : components;
  const shared = { idPrefix, labels, components: parts, headingLevel: headingLevelOf(block.headingLevel) };
  return (
    <div {...rest} ref={root} contentEditable={false} data-rungs="block" data-state={selected ? 'selected' : 'idle'}>
      {definition === undefined ? (
        <BlockProblem issues={issues} labels={labels} />
      ) : isLadder(definition) ? (
        <LadderView key={view + open} {...shared} ladder={definition} defaultOpen={openOf(definition, open)} />
      ) : (
        <LevelView key={view + open} {...shared} level={definition} defaultValue={openOf(definition, open)} />
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
