import type { Ctx } from '../context';
import { DEFAULT_ROLES } from '../masks';
import type { Database } from './database';
import { addPrincipal } from './principals';
import type { WebRow } from './rows';
import { assign, webScopeId } from './scopes';
import { updateWeb } from './webs';

const [FULL_CONTROL, , EDIT, , READ] = DEFAULT_ROLES;

/** Owners, visitors, members with their levels, in the order in which SharePoint makes them; returned as settings of the web. */
export function addDefaultGroups(db: Database, siteId: string, scopeId: number, prefix: string): Record<string, number> {
  const add = (name: string, roleId: number): number => {
    const title = `${prefix} ${name}`;
    const { id } = addPrincipal(db, siteId, { type: 8, loginName: title, title });
    assign(db, scopeId, id, roleId);
    return id;
  };
  const ownerGroupId = add('Owners', FULL_CONTROL.id);
  return { ownerGroupId, visitorGroupId: add('Visitors', READ.id), memberGroupId: add('Members', EDIT.id) };
}

/** For a web that has none of its own. */
export function makeDefaultGroups(ctx: Ctx, web: WebRow, prefix: string): void {
  updateWeb(ctx.db, { ...web, settings: { ...web.settings, ...addDefaultGroups(ctx.db, ctx.site.id, webScopeId(ctx.db, web), prefix) } });
}
