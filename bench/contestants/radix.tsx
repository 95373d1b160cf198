import * as Accordion from '@radix-ui/react-accordion';
import { createElement, useState } from 'react';
import type { Content } from '../content.js';
import { Body, Counts, Foot, Head, Icon } from './parts.js';

/** Radix with panels that stay in the page, as a custom element because React renders `hidden=""` on standard ones. */
export function Page(content: Content) {
  const [open, setOpen] = useState<string[]>([]);
  const { id, competencies } = content.level;
  return (
    <article className="level" id={id}>
      <Head {...content} />
      <Accordion.Root type="multiple" value={open} onValueChange={setOpen}>
        {competencies.map((competency) => (
          <Accordion.Item key={competency.id} value={competency.id} className="competency" id={`${id}-${competency.id}`}>
            <Accordion.Header className="competency-heading">
              <Accordion.Trigger className="competency-head">
                <Icon {...competency} />
                <span className="competency-title">{competency.title}</span>
                <Counts {...competency} />
              </Accordion.Trigger>
            </Accordion.Header>
            {createElement(
              'level-panel',
              { class: 'panel', hidden: open.includes(competency.id) ? undefined : 'until-found' },
              <Body {...competency} />,
            )}
          </Accordion.Item>
        ))}
      </Accordion.Root>
      <Foot {...content} />
    </article>
  );
}
