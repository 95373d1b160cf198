import { memo } from 'react';
import type { Competency } from '../../ladder/index.js';
import { renderParagraphs } from '../inline.js';
import type { PartProps } from '../parts.js';
import { ExampleList } from './example-list.js';
import { ExpectationList } from './expectation-list.js';

export interface CompetencyContentProps extends Pick<PartProps, 'components' | 'labels' | 'idPrefix'> {
  readonly competency: Competency;
}

/** What stands in a competency's panel. Opening one re-renders none. */
export const CompetencyContent = memo(function CompetencyContent({ competency, components, labels, idPrefix }: CompetencyContentProps) {
  const Expectations = components?.ExpectationList ?? ExpectationList;
  const Examples = components?.ExampleList ?? ExampleList;
  return (
    <>
      {competency.summary !== undefined && renderParagraphs(competency.summary, 'competency-summary', components)}
      <Expectations expectations={competency.expectations} components={components} idPrefix={idPrefix} />
      <Examples examples={competency.examples} components={components} labels={labels} idPrefix={idPrefix} />
    </>
  );
});
