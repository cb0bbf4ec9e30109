import { entityType, navigation } from '../operation';
import type { Module } from '../operation';

export const web: Module = {
  navigations: [navigation({ from: 'root', segment: 'web', to: 'web', resolve: (_ctx, from) => from })],
  entities: [
    entityType({
      kind: 'web',
      type: 'SP.Web',
      uri: () => 'Web',
      properties: {
        AllowRssFeeds: { get: () => true },
        AppInstanceId: { get: () => '00000000-0000-0000-0000-000000000000' },
        Configuration: { get: () => 0 },
        Created: { get: (_ctx, of) => of.created.replace('Z', '') },
        CustomMasterUrl: { get: (_ctx, of) => `${of.url}/_catalogs/masterpage/seattle.master` },
        Description: { get: (_ctx, of) => of.description },
        Id: { get: (_ctx, of) => of.id },
        Language: { get: (_ctx, of) => of.language },
        MasterUrl: { get: (_ctx, of) => `${of.url}/_catalogs/masterpage/seattle.master` },
        ServerRelativeUrl: { get: (_ctx, of) => of.url },
        Title: { get: (_ctx, of) => of.title },
        UIVersion: { get: () => 15 },
        Url: { get: (ctx, of) => `${ctx.origin}${of.url}` },
        WebTemplate: { get: (_ctx, of) => of.template },
      },
    }),
  ],
};
