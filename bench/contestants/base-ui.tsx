import { Accordion } from '@base-ui/react/accordion';
import type { Content } from '../content.js';
import { Body, Counts, Foot, Head, Icon } from './parts.js';

/** Base UI, configured to keep closed text in the page. */
export const Page = (content: Content) => (
  <article className="level" id={content.level.id}>
    <Head {...content} />
    <Accordion.Root multiple keepMounted>
      {content.level.competencies.map((competency) => (
        <Accordion.Item key={competency.id} value={competency.id} className="competency" id={`${content.level.id}-${competency.id}`}>
          <Accordion.Header className="competency-heading">
            <Accordion.Trigger className="competency-head">
              <Icon {...competency} />
              <span className="competency-title">{competency.title}</span>
              <Counts {...competency} />
            </Accordion.Trigger>
          </Accordion.Header>
          <Accordion.Panel className="panel">
            <Body {...competency} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion.Root>
    <Foot {...content} />
  </article>
);
