import type { Content } from '../content.js';
import { Body, Counts, Foot, Head, Icon } from './parts.js';

/** Native `details` elements in React. */
export const Page = (content: Content) => (
  <article className="level" id={content.level.id}>
    <Head {...content} />
    {content.level.competencies.map((competency) => (
      <details key={competency.id} className="competency" id={`${content.level.id}-${competency.id}`}>
        <summary className="competency-head">
          <Icon {...competency} />
          <h3 className="competency-title">{competency.title}</h3>
          <Counts {...competency} />
        </summary>
        <div className="panel">
          <Body {...competency} />
        </div>
      </details>
    ))}
    <Foot {...content} />
  </article>
);
