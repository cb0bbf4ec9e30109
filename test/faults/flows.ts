import type { Day } from '../../src/domain/day/day';
import { ACT_NAMES, ruleOf, type Act } from '../../src/domain/ledger/acts/acts';
import type { Json } from '../../src/domain/ledger/canonical';
import type { LedgerList } from '../../src/domain/ledger/decision';
import type { Worker } from './faultSite';
import type { Flow } from './flow';
import { lawfulFlow } from './lawfulFlow';
import { BODY, person, shown, type Past } from './story';

const did = (on: number, by: Worker, act: Act, body: (today: Day) => Json): Past => ({ on, by, act, body });
const REQUESTED = [did(0, 'priya', 'request', BODY.request)];
const APPROVED = [...REQUESTED, did(1, 'mira', 'approve', BODY.approve)];
const REVIEWED = [...APPROVED, did(20, 'ana', 'review', BODY.review)];
const FOUND = [shown(0)];
const KEPT = [...FOUND, did(1, 'mira', 'keep', BODY.keep)];
const GONE = [...KEPT, did(5, 'mira', 'reportRemoved', BODY.reportRemoved)];
const ASKED_RISK = [...APPROVED, did(5, 'priya', 'askRiskAcceptance', BODY.askRiskAcceptance)];
const ESCALATED = [...KEPT, did(5, 'ana', 'escalate', () => ({ level: 'risk', reason: 'Nobody answers.' }))];
const OFFERED = [...FOUND, did(1, 'ana', 'assign', () => ({ controlOwner: person('mira') }))];

const flow = (name: string, past: readonly Past[], on: number, by: Worker, act: Act, body: Flow['body'], more: Partial<Flow> = {}): Flow => ({ name, past, on, by, act, body, ...more });

/** The ways that lives take most, each with a past of its own; schedules are played from these. */
export const STORIES: readonly Flow[] = [
  flow('request', [], 0, 'priya', 'request', BODY.request),
  flow('withdraw', REQUESTED, 1, 'priya', 'withdraw', BODY.nothing),
  flow('comment', FOUND, 1, 'tom', 'comment', BODY.said),
  flow('approve', REQUESTED, 1, 'mira', 'approve', BODY.approve),
  flow('refuse', REQUESTED, 1, 'mira', 'refuse', BODY.refuse),
  flow('keep', FOUND, 1, 'mira', 'keep', BODY.keep),
  flow('remove', FOUND, 1, 'mira', 'remove', BODY.remove),
  flow('assign', FOUND, 1, 'ana', 'assign', () => ({ controlOwner: person('mira') })),
  flow('take the control seat', OFFERED, 2, 'mira', 'takeControlSeat', BODY.nothing),
  flow('hand on', OFFERED, 2, 'mira', 'handOn', () => ({ to: person('jon'), text: 'Jon runs the platform.' })),
  flow('rate severity', FOUND, 1, 'ana', 'rateSeverity', () => ({ severity: 'high', reason: 'It reads all mail.' })),
  flow('review', KEPT, 10, 'ana', 'review', BODY.review),
  flow('ask for an extension', APPROVED, 10, 'priya', 'askExtension', BODY.askExtension),
  flow('grant an extension', [...REVIEWED, did(21, 'priya', 'askExtension', BODY.askExtension)], 22, 'mira', 'grantExtension', (today) => ({ endDay: today + 20 })),
  flow('ask for a renewal', APPROVED, 40, 'priya', 'askRenewal', BODY.askExtension),
  flow('grant a renewal', [...APPROVED, did(36, 'ana', 'review', BODY.review), did(37, 'priya', 'askRenewal', BODY.askExtension)], 40, 'mira', 'grantRenewal', (today) => ({ endDay: today + 20, findings: [] })),
  flow('ask for a risk acceptance', APPROVED, 5, 'priya', 'askRiskAcceptance', BODY.askRiskAcceptance),
  flow('accept a risk', ASKED_RISK, 6, 'lena', 'acceptRisk', BODY.acceptRisk),
  flow('sign again', [...ASKED_RISK, did(6, 'lena', 'acceptRisk', BODY.acceptRisk)], 90, 'lena', 'signAgain', BODY.signAgain),
  flow('escalate', KEPT, 5, 'ana', 'escalate', () => ({ level: 'manager', reason: 'Nobody answers.' })),
  flow('acknowledge', ESCALATED, 6, 'lena', 'acknowledge', (today) => ({ who: person('mira'), what: 'Moves the relay.', byDay: today + 10 })),
  flow('report removed', KEPT, 5, 'mira', 'reportRemoved', BODY.reportRemoved),
  flow('verify removed', GONE, 6, 'ana', 'verifyRemoved', BODY.said),
  flow('refute', GONE, 6, 'ana', 'refute', BODY.said),
  flow('propose a dismissal', FOUND, 1, 'ana', 'proposeDismissal', () => ({ reason: 'byDesign', text: 'A service account of Microsoft.' })),
  flow('comment with evidence', FOUND, 1, 'tom', 'comment', (_today, _key, evidence) => ({ text: 'See the mail.', evidence: evidence ? [{ ...evidence }] : [] }), { evidence: true }),
  flow('confirm a control with evidence', KEPT, 5, 'mira', 'confirmControl', (today, _key, evidence) => ({ control: 'c1', works: 'yes', onDay: today, evidence: evidence ? [{ ...evidence }] : [] }), { evidence: true }),
  flow('split', [shown(0, 'policy-1', 'policy-2')], 1, 'ana', 'split', (_today, exceptionKey) => ({ findings: ['tenant|policy-2|userExcluded|user-1'], into: `${exceptionKey}-off`, reason: 'Another owner.' }), { touches: (exceptionKey) => [`${exceptionKey}-off`] }),
  flow('merge', FOUND, 1, 'ana', 'merge', (_today, exceptionKey) => ({ into: `${exceptionKey}-other`, reason: 'One cause.' }), { other: [shown(0, 'policy-2')], touches: (exceptionKey) => [`${exceptionKey}-other`] }),
];

const FORM_ACTS = ACT_NAMES.filter((act) => ruleOf(act)?.form);

/**
 * Every way in which a person changes the register by a form: the stories, and of every other act that has a form its
 * lawful example (the table of which does not compile without it).
 *
 * All acts go one way, `decide`: the ledger list of the act, and with it who may project, is what differs; to split and
 * to merge goes its own way, and so does a form with a file. Each flow meets every
 * fault at each of its requests.
 */
export const FLOWS: readonly Flow[] = [...STORIES, ...FORM_ACTS.filter((act) => !STORIES.some((story) => story.act === act)).map(lawfulFlow)];

export function flowsIn(list: LedgerList): Flow[] {
  return FLOWS.filter(({ act }) => ruleOf(act)?.list === list);
}
