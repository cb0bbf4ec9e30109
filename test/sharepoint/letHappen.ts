import type { Server } from './context';
import { detect } from './detect';
import type { FaultRule } from './faults';
import type { Request } from './request';
import { appendChange } from './store/changes';
import { listByTitle, updateList } from './store/lists';
import { CHANGE } from './store/rows';
import { webAt } from './store/webs';

/** Lets happen what comes between a request and its being done. */
export async function letHappen(rule: FaultRule, request: Request, server: Server): Promise<void> {
  if (rule.effect === 'delayBefore') await server.faults.hold(rule);
  else if (rule.effect === 'jumpClock') server.clock.advance(rule.jumpMs ?? 0);
  else renameList(rule, request, server);
}

/** As an administrator does: another title, the same address. */
function renameList({ list: title = '' }: FaultRule, request: Request, { db, clock }: Server): void {
  const web = webAt(db, detect(request.url)?.webUrl ?? '');
  const list = web === undefined ? undefined : listByTitle(db, web.id, title);
  if (web === undefined || list === undefined) throw new Error(`renameList: there is no list ${title}`);
  db.transaction(() => {
    updateList(db, { ...list, title: `${title} (renamed)` });
    appendChange(db, { siteId: web.siteId, webId: web.id, listId: list.id, kind: 'list', type: CHANGE.update, atMs: clock.now() });
  });
}
