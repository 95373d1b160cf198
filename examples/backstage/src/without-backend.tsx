import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint, type SignInPageProps } from '@backstage/plugin-app-react';
import catalog from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect } from 'react';

/** The only entity of this app, which has no backend. */
const entities = new InMemoryCatalogClient({
  entities: [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: 'data-engineering', namespace: 'default', title: 'Data Engineering' },
      spec: { type: 'team', children: [] },
    },
  ],
});

/** A catalog of entities in memory. */
export const catalogInMemory = catalog.withOverrides({
  extensions: [
    catalog.getExtension('api:catalog').override({
      params: (defineParams) => defineParams({ api: catalogApiRef, deps: {}, factory: () => entities }),
    }),
  ],
});

/** Signs in as a guest. */
export const guest = createFrontendModule({
  pluginId: 'app',
  extensions: [SignInPageBlueprint.make({ params: { loader: async () => SignIn } })],
});

function SignIn({ onSignInSuccess }: SignInPageProps) {
  useEffect(() => {
    const userEntityRef = 'user:default/guest';
    onSignInSuccess({
      getProfileInfo: async () => ({ displayName: 'Guest' }),
      getBackstageIdentity: async () => ({ type: 'user', userEntityRef, ownershipEntityRefs: [userEntityRef] }),
      getCredentials: async () => ({}),
      signOut: async () => {},
    });
  }, [onSignInSuccess]);
  return null;
}
