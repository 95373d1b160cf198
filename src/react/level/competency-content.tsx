import { memo } from 'react';
import type { Competency } from '../../ladder/index.js';
import { renderParagraphs } from '../inline.js';
import type { PartProps } from '../parts.js';
import { ExampleList } from './example-list.js';
import { ExpectationList } from './expectation-list.js';

export interface CompetencyContentProps extends Pick<PartProps, 'components' | 'labels' | 'idPrefix'> {
  readonly competency: Competency;
}

/** The content of a competency's panel. Memoised, so that opening a panel re-renders no content. */
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
