import type { Ctx } from '../context';
import { camlInvalid } from '../errors';
import { fieldByInternalName } from '../store/fields';
import { groupsWith, membersOf, usersOf } from '../store/principals';
import type { ListRow } from '../store/rows';
import { webOf } from '../entities/list';
import type { CamlContext } from './camlContext';

export const camlContextOf = (ctx: Ctx, list: ListRow): CamlContext => ({
  field: (name) => {
    const found = fieldByInternalName(ctx.db, list.id, name);
    if (found === undefined) throw camlInvalid();
    return found;
  },
  userId: ctx.caller.user.id,
  groupIds: () => groupsWith(ctx.db, ctx.site.id, ctx.caller.user.id).map((group) => group.id),
  membersOf: (groupId) => membersOf(ctx.db, ctx.site.id, groupId).map((user) => user.id),
  usersOfWeb: () => usersOf(ctx.db, ctx.site.id).map((user) => user.id),
  nowMs: ctx.clock.now(),
  timeZoneId: webOf(ctx, list).timeZoneId,
});
