import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint, EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import 'rungs/styles.css';

/** Which entities have a ladder; yours may say so by an annotation. */
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

/** A card in the overview of an entity, and a tab beside it. */
export const ladderModule = createFrontendModule({ pluginId: 'catalog', extensions: [card, tab] });
