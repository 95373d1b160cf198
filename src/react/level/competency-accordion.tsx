'use client';
import * as Accordion from '@radix-ui/react-accordion';
import { type ComponentPropsWithoutRef, forwardRef, useImperativeHandle } from 'react';
import { countsOf, levelWords, wordsOf } from '../../labels/index.js';
import { heading } from '../heading.js';
import { renderPanel } from '../panel.js';
import type { CompetencyListProps } from '../parts.js';
import { renderBeside, renderPermalink } from '../permalink.js';
import { useControlled } from '../use-controlled.js';
import { useReveal } from '../use-reveal.js';
import { CompetencyContent } from './competency-content.js';
import { renderTitle } from './competency-title.js';

export interface CompetencyAccordionProps
  extends CompetencyListProps,
    Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'className' | 'style' | 'defaultValue' | 'dir'> {
  /**
   * Whether several competencies can be open at the same time, or one.
   * @default 'multiple'
   */
  readonly type?: 'multiple' | 'single' | undefined;
  /**
   * Whether to show a button that opens and closes all competencies. Has no effect if `type` is `single`.
   * @default true
   */
  readonly expandAll?: boolean | undefined;
}

/**
 * The competencies of a level as an accordion: each heading opens the expectations and examples below it.
 *
 * Renders a `div` with `data-rungs="competency-accordion"`. `data-state` of each `competency` is `open` or `closed`. Closed text
 * stays in the page, where find-in-page, print and pages without script show it. Panels have no `region` role, because levels on
 * the same page have competencies of the same name, and headings already make panels easy to reach.
 */
export const CompetencyAccordion = forwardRef<HTMLDivElement, CompetencyAccordionProps>(function CompetencyAccordion(
  {
    level,
    headingLevel = 3,
    type = 'multiple',
    expandAll = true,
    value,
    defaultValue = [],
    onValueChange,
    components,
    labels: given,
    idPrefix = '',
    ...rest
  },
  ref,
) {
  const { competencies } = level;
  const labels = wordsOf(levelWords, given);
  const [open, setOpen] = useControlled({ value, defaultValue, onValueChange, of: 'CompetencyAccordion' });
  const itemId = (id: string): string => `${idPrefix}${level.id}-${id}`;
  const root = useReveal<HTMLDivElement>((panelId) => {
    const found = competencies.find(({ id }) => panelId === `${itemId(id)}--panel`);
    if (found && !open.includes(found.id)) setOpen(type === 'single' ? [found.id] : [...open, found.id]);
  });
  useImperativeHandle(ref, () => root.current as HTMLDivElement);
  const Heading = heading(headingLevel);
  const allOpen = competencies.every(({ id }) => open.includes(id));

  return (
    <Accordion.Root
      {...rest}
      ref={root}
      type="multiple"
      value={[...open]}
      // Radix appends the item that was just opened.
      onValueChange={(next) => setOpen(type === 'single' ? next.slice(-1) : next)}
      data-rungs="competency-accordion"
    >
      {expandAll && type === 'multiple' && competencies.length > 1 && (
        <button
          type="button"
          data-rungs="expand-all"
          data-state={allOpen ? 'open' : 'closed'}
          onClick={() => setOpen(allOpen ? [] : competencies.map(({ id }) => id))}
        >
          {allOpen ? labels.collapseAll : labels.expandAll}
        </button>
      )}
      {competencies.map((competency) => {
        const id = itemId(competency.id);
        return (
          <Accordion.Item
            key={competency.id}
            value={competency.id}
            id={id}
            data-icon={competency.icon === undefined ? undefined : ''}
            data-rungs="competency"
            data-orientation={undefined}
          >
            <div>
              <Heading>
                <Accordion.Trigger
                  // The id that Radix generates differs between server-rendered islands.
                  id={undefined}
                  aria-controls={`${id}--panel`}
                  data-rungs="competency-trigger"
                  data-orientation={undefined}
                >
                  {renderTitle(competency, components)}
                </Accordion.Trigger>
              </Heading>
              {renderPermalink(components, id, competency.title)}
              <span data-rungs="counts">
                {renderBeside(components, competency.id, level.id)}
                <span>{countsOf(competency, labels)}</span>
              </span>
            </div>
            {renderPanel({
              id: `${id}--panel`,
              open: open.includes(competency.id),
              children: <CompetencyContent competency={competency} components={components} labels={given} idPrefix={idPrefix} />,
            })}
          </Accordion.Item>
        );
      })}
    </Accordion.Root>
  );
});
