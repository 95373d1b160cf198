import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { LevelCard } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';

export function Card() {
  return (
    <EntityInfoCard title="Career ladder">
      <LevelCard level={l4} ladder={ladder} headingLevel={3} />
    </EntityInfoCard>
  );
}
