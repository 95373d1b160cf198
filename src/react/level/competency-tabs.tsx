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
   * Where the tabs are: above the panel or, where there is room, beside it.
   * @default 'horizontal'
   */
  readonly orientation?: 'horizontal' | 'vertical' | undefined;
}

/**
 * A level's competencies as tabs, one shown at a time; the first where none is named.
 *
 * `data-rungs="competency-tabs"`, each `tab` with `data-state` of `active` or `inactive`. Text of the others stays in
 * the page: it is found, printed, and shown without script, each under its heading.
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
      {/* Radix writes `dir="ltr"` where no direction is named; the page's own is right. */}
      <div {...rest} ref={root} dir={undefined} data-rungs="competency-tabs">
        <Tabs.List
          aria-label={labels.competencies}
          data-rungs="tab-list"
          // Radix's own style here would need `style-src 'unsafe-inline'` in a page from a server.
          style={{ outline: undefined }}
          onFocus={focusActive}
        >
          {competencies.map((competency) => (
            <Tabs.Trigger
              key={competency.id}
              value={competency.id}
              id={`${itemId(competency.id)}-tab`}
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
              tab: `${itemId(competency.id)}-tab`,
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
