import * as React from 'react';
import { createDrafts, type Drafts } from '../../decisions/draft';
import { draftStorageOf } from '../../decisions/draftShelf';
import type { Desk } from '../../decisions/desk';
import { policyAt } from '../../domain/policy/history';

/** The unfinished forms of whoever is at the desk, kept in this browser as long as policy says. */
export function useDrafts(desk: Desk | undefined, tenantId: string): Drafts | undefined {
  return React.useMemo(() => {
    if (!desk) return undefined;
    const nowMs = desk.gate.clock.now();
    const { draftsKeptDays } = policyAt(desk.known.policies, nowMs, desk.zone.dayOfInstant(nowMs));
    return createDrafts(draftStorageOf(window), { tenantId, webUrl: desk.gate.webUrl, login: desk.me.login }, { keptDays: draftsKeptDays });
  }, [desk, tenantId]);
}
