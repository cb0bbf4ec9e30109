import { makeDigest } from '../digest';
import { DIGEST_LIFE_SECONDS } from '../limits';
import { complex, listOf, value } from '../odata/values';
import { operation } from '../operation';
import type { Module } from '../operation';

const LIBRARY_VERSION = '16.0.26712.12009';

export const contextInfo: Module = {
  operations: [
    operation({
      name: 'contextInfo',
      on: ['root', 'web'],
      method: 'POST',
      call: 'contextinfo',
      readOnly: true,
      body: 'raw',
      handler: (ctx) =>
        value(
          'GetContextWebInformation',
          complex('SP.ContextWebInformation', {
            FormDigestTimeoutSeconds: DIGEST_LIFE_SECONDS,
            FormDigestValue: makeDigest(ctx.db, ctx.site.id, ctx.caller.account.loginName, ctx.clock.now()),
            LibraryVersion: LIBRARY_VERSION,
            SiteFullUrl: `${ctx.origin}${ctx.site.url}`,
            SupportedSchemaVersions: listOf('Edm.String', ['14.0.0.0', '15.0.0.0']),
            WebFullUrl: `${ctx.origin}${ctx.web.url}`,
          }),
        ),
    }),
  ],
};
