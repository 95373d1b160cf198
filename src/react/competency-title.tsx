import type { ReactElement } from 'react';
import type { Competency } from '../ladder/index.js';
import { countOf, type Labels } from './labels.js';
import type { PartProps } from './part-props.js';
import { countStatements } from './statements.js';

/** A competency's icon and title, as they stand in a heading or a tab. */
export function CompetencyTitle({
  competency,
  components,
}: { readonly competency: Competency } & Pick<PartProps, 'components'>): ReactElement {
  const { icon, title } = competency;
  return (
    <>
      {icon !== undefined &&
        (components?.Icon ? (
          <components.Icon icon={icon} />
        ) : (
          <span data-rungs="icon" aria-hidden="true">
            {icon}
          </span>
        ))}
      <span>{title}</span>
    </>
  );
}

/** `5 expectations · 3 examples`, without what there is none of. */
export function countsOf({ expectations, examples }: Competency, { expectationCount, exampleCount, lang }: Labels): string {
  const counts = [
    expectations.length > 0 && countOf(expectationCount, countStatements(expectations), lang),
    examples.length > 0 && countOf(exampleCount, countStatements(examples), lang),
  ];
  return counts.filter(Boolean).join(' · ');
}
