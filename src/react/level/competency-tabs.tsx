'use client';
import * as Tabs from '@radix-ui/react-tabs';
import { type ComponentPropsWithoutRef, forwardRef, useImperativeHandle } from 'react';
import { levelWords, wordsOf } from '../../labels/index.js';
import { heading } from '../heading.js';
import { renderPanel } from '../panel.js';
import type { CompetencyListProps } from '../parts.js';
import { renderBeside, renderPermalink } from '../permalink.js';
import { focusActive, moveFocus } from '../tab-focus.js';
import { useControlled } from '../use-controlled.js';
import { useReveal } from '../use-reveal.js';
import { CompetencyContent } from './competency-content.js';
import { renderTitle } from './competency-title.js';

export interface CompetencyTabsProps
  extends CompetencyListProps,
    Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'className' | 'style' | 'defaultValue' | 'dir'> {
  /**
   * Position of the tabs: above the panel (`horizontal`) or, if the container is wide enough, beside it (`vertical`).
   * @default 'horizontal'
   */
  readonly orientation?: 'horizontal' | 'vertical' | undefined;
}

/**
 * The competencies of a level as tabs, one shown at a time. The first is shown if `value` is empty.
 *
 * Renders a `div` with `data-rungs="competency-tabs"`. `data-state` of each `tab` is `active` or `inactive`. The text of inactive
 * tabs stays in the page, where find-in-page, print and pages without script show it, each panel under its heading.
 */
export const CompetencyTabs = forwardRef<HTMLDivElement, CompetencyTabsProps>(function CompetencyTabs(
  {
    level,
    headingLevel = 3,
    orientation = 'horizontal',
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
  const [open, setOpen] = useControlled({ value, defaultValue, onValueChange, of: 'CompetencyTabs' });
  const active = open[0] ?? competencies[0]?.id ?? '';
  const itemId = (id: string): string => `${idPrefix}${level.id}-${id}`;
  const root = useReveal<HTMLDivElement>((panelId) => {
    const found = competencies.find(({ id }) => panelId === itemId(id));
    if (found) setOpen([found.id]);
  });
  useImperativeHandle(ref, () => root.current as HTMLDivElement);
  const Heading = heading(headingLevel);

  return (
    <Tabs.Root asChild value={active} onValueChange={(next) => setOpen([next])} orientation={orientation}>
      {/* Radix sets `dir="ltr"` by default, which would override the direction of the page. */}
      <div {...rest} ref={root} dir={undefined} data-rungs="competency-tabs">
        <Tabs.List
          aria-label={labels.competencies}
          data-rungs="tab-list"
          // The inline style that Radix sets here would need `style-src 'unsafe-inline'` in server-rendered pages.
          style={{ outline: undefined }}
          onFocus={focusActive}
        >
          {competencies.map((competency) => (
            <Tabs.Trigger
              key={competency.id}
              value={competency.id}
              id={`${itemId(competency.id)}--tab`}
              aria-controls={itemId(competency.id)}
              data-rungs="tab"
              onKeyDown={moveFocus}
            >
              {renderTitle(competency, components)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <div>
          {competencies.map((competency) =>
            renderPanel({
              key: competency.id,
              id: itemId(competency.id),
              open: competency.id === active,
              tab: `${itemId(competency.id)}--tab`,
              children: (
                <>
                  <Heading data-rungs="tab-heading">{competency.title}</Heading>
                  {renderPermalink(components, itemId(competency.id), competency.title)}
                  {renderBeside(components, competency.id, level.id)}
                  <CompetencyContent competency={competency} components={components} labels={given} idPrefix={idPrefix} />
                </>
              ),
            }),
          )}
        </div>
      </div>
    </Tabs.Root>
  );
});
