import { entityType, navigation } from '../operation';
import type { Module } from '../operation';
import { siteById, webById } from '../store/webs';
import { resourceMissing } from '../errors';

export const site: Module = {
  navigations: [
    navigation({ from: 'root', segment: 'site', to: 'site', resolve: (ctx, from) => siteById(ctx.db, from.siteId) ?? ctx.site }),
    navigation({
      from: 'site',
      segment: 'RootWeb',
      to: 'web',
      expandable: true,
      resolve: (ctx, from) => {
        const root = webById(ctx.db, from.rootWebId);
        if (root === undefined) throw resourceMissing('RootWeb');
        return root;
      },
    }),
  ],
  entities: [
    entityType({
      kind: 'site',
      type: 'SP.Site',
      uri: () => 'Site',
      properties: {
        AllowDesigner: { get: () => true },
        CompatibilityLevel: { get: () => 15 },
        Classification: { get: () => '' },
        GroupId: { get: () => '00000000-0000-0000-0000-000000000000' },
        HubSiteId: { get: () => '00000000-0000-0000-0000-000000000000' },
        Id: { get: (_ctx, of) => of.id },
        IsHubSite: { get: () => false },
        LockIssue: { get: () => null },
        PrimaryUri: { get: (ctx, of) => `${ctx.origin}${of.url}` },
        ReadOnly: { get: () => false },
        ServerRelativeUrl: { get: (_ctx, of) => of.url },
        ShareByEmailEnabled: { get: () => false },
        TrimAuditLog: { get: () => true },
        UIVersionConfigurationEnabled: { get: () => false },
        Url: { get: (ctx, of) => `${ctx.origin}${of.url}` },
      },
    }),
  ],
};
