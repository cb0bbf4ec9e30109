import type { Brief } from '../../../../src/domain/brief/brief';

/** The brief of something that was found and that nobody answered yet, without its dues; what a test needs is put on top. */
export function briefWith(parts: Partial<Brief> = {}): Brief {
  return {
    dues: [],
    later: undefined,
    askedBy: [],
    held: {},
    refusals: 0,
    offers: {},
    deputies: {},
    ask: undefined,
    risk: undefined,
    signedOff: undefined,
    escalations: [],
    acknowledgement: undefined,
    controls: { count: 0, shownUntilDay: undefined, oneShownUntilDay: undefined },
    firstApprovalDay: undefined,
    approvedUntilDay: undefined,
    extensionsUsed: 0,
    noEnd: true,
    overrideFromDay: undefined,
    twoPerson: false,
    emergencyDays: [],
    lowered: false,
    scopeUnconfirmed: false,
    suspended: 0,
    reopened: 0,
    seen: undefined,
    history: { open: [], past: [], accepted: [], toldUntilDay: undefined, waitingSinceDay: undefined, reviews: [], answers: [], removals: [] },
    ...parts,
  };
}
