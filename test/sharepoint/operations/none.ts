import { collectionType, entityType, navigation } from '../operation';
import type { Module } from '../operation';

/** What this server never has any of: reading says so, adding is unknown. */
export const none: Module = {
  navigations: [
    navigation({ from: ['web', 'list', 'site'], segment: 'EventReceivers', to: 'none', resolve: () => null }),
    navigation({ from: ['web', 'site'], segment: 'UserCustomActions', to: 'none', resolve: () => null }),
    navigation({ from: 'list', segment: 'Subscriptions', to: 'none', resolve: () => null }),
    navigation({ from: ['list', 'contentType'], segment: 'WorkflowAssociations', to: 'none', resolve: () => null }),
  ],
  collections: [collectionType({ kind: 'none', of: 'none', all: () => [] })],
  entities: [entityType({ kind: 'none', type: 'SP.None', uri: () => '', properties: {} })],
};
