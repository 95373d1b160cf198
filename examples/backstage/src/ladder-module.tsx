import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint, EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import 'rungs/styles.css';

/** Selects the entities that have a ladder. Your own app can use an annotation. */
const filter = { kind: 'group' };

const card = EntityCardBlueprint.make({
  name: 'level',
  params: { filter, loader: () => import('./level-card.js').then(({ Card }) => <Card />) },
});

const tab = EntityContentBlueprint.make({
  name: 'ladder',
  params: {
    path: '/ladder',
    title: 'Career ladder',
    filter,
    loader: () => import('./level-tab.js').then(({ Tab }) => <Tab />),
  },
});

/** Adds a card to the overview of an entity, and a tab. */
export const ladderModule = createFrontendModule({ pluginId: 'catalog', extensions: [card, tab] });
