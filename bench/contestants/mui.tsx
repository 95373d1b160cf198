import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Typography from '@mui/material/Typography';
import type { Content } from '../content.js';
import { Body, Counts, Foot, Head, Icon } from './parts.js';

/** The accordion of MUI, with the other parts of the hand-written contestants. */
export const Page = (content: Content) => (
  <article className="level" id={content.level.id}>
    <Head {...content} />
    {content.level.competencies.map((competency) => (
      <Accordion key={competency.id} disableGutters id={`${content.level.id}-${competency.id}`}>
        <AccordionSummary>
          <Icon {...competency} />
          <Typography component="span">{competency.title}</Typography>
          <Counts {...competency} />
        </AccordionSummary>
        <AccordionDetails>
          <Body {...competency} />
        </AccordionDetails>
      </Accordion>
    ))}
    <Foot {...content} />
  </article>
);
