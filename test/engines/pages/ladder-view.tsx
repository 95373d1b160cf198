import { LadderView } from 'rungs';
import { ladder } from 'rungs/data/octopus-data-engineering';

/** A host with a bar of its own, which stays above what a link leads to. */
export default function Page() {
  return (
    <>
      <nav style={{ position: 'sticky', top: 0, zIndex: 1, height: 90, background: 'Canvas' }}>
        <a href="#l4-define-review-document">An expectation</a> <a href="#l4-performed-analysis-communicated">An example</a>{' '}
        <a href="#l3-stakeholder-success">A competency</a>
      </nav>
      <LadderView ladder={ladder} />
      <div style={{ height: 2000 }} />
    </>
  );
}
