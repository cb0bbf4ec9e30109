import { SEVERITIES, type Severity } from '../../../domain/exception/severity';
import { UNUSED_DAYS } from '../../../domain/kpi/unused';
import { DEFAULT_POLICY } from '../../../domain/policy/defaults';
import type { Formats } from '../formats';
import type { GlossaryStrings } from '../glossaryStrings';

export function glossary({ number, list }: Formats): GlossaryStrings {
  const each = (days: Readonly<Record<Severity, number>>): string => list(SEVERITIES.map((severity) => `${number(days[severity])} where ${severity}`));
  return {
    exception: 'One departure from one or more controls of the security baseline, in one tenant: for example an account that is left out of an MFA policy.',
    finding: 'One single hole that a report saw in the tenant: one setting, one kind of departure, one account, group, app or partner. It has the same key in every report, so it is known again.',
    scope: 'The findings that an exception covers, with how far each reached when it was approved. What reaches farther later is not approved: the approval lapses.',
    seats: 'Each exception has three people: the business owner needs it, the control owner answers for it, and the security reviewer watches it. They are three different people, each seat holds exactly one, and a seat stays with its holder until somebody else has accepted it.',
    controlOwner: 'The one who answers for the exception: an owner of the identity service or the platform who approved it, or accepted the seat. Where the seat is empty, the service owner of that tenant and family answers meanwhile.',
    securityReviewer: 'Answers for watching the exception: looks at it at every review, verifies removals, and escalates.',
    serviceOwner: 'Whoever answers for one family of settings in one tenant. What nobody else answers for falls to them.',
    ledger: 'Every decision is written once and never changed or deleted. How an exception stands is worked out from its decisions, so it can be worked out again at any time, and what somebody changed later is noticed.',
    void: 'A decision that broke a rule when it was made: for example made by somebody who may not, or on what was out of date. It is kept and shown with its reason, and has no effect.',
    lapsed: 'An approval that was valid and stopped being so on a day, because a report then showed more than was approved. It must be approved again, or what was added must go. A dismissal lapses too: when what it covers changes, or after the time that policy allows.',
    aging: 'Days since the exception is known to have been there: since its first approval, or since the earliest day that the tenant itself proves. “At least” means that it may be older. No approval and no extension ever makes it younger.',
    tolerance: `How many days past its end date, its review or its answer an exception may be before it counts as past tolerance: ${each(DEFAULT_POLICY.toleranceDays)}, unless your policy says otherwise.`,
    permanentOverride: 'An exception without an end date, or still open after the last end date that policy allows. It is no exception any more: it must be removed, or risk leadership accepts it as a change of the baseline.',
    acceptedRisk: 'A permanent override that risk leadership signed as a change of the baseline, to be signed again from time to time. It is counted apart from open exceptions, and never hidden.',
    control: 'What holds the risk while the exception is open, for example sign-in from one place only. It counts while somebody has shown within the review interval that it works.',
    review: `A security reviewer looks at the exception again and again, after so many days: ${each(DEFAULT_POLICY.reviewEveryDays)}, unless your policy says otherwise. Whoever approved it or asked for it cannot review it.`,
    stacked: 'One account, app or partner with several open findings at once, for example a permanent administrator who is also left out of MFA. Together they are worse than each alone, so their severity is one step higher.',
    unused: `An export shows that the account, app or partner was not used for ${number(UNUSED_DAYS)} days. Nobody will miss it: remove it first. Where no export shows its use, that is said as unknown.`,
    escalation: 'Somebody higher up is told because a day was missed: first the manager, then risk leadership, then the leadership of the organisation. Each step is recorded.',
    signOff: 'Once in a calendar quarter each control owner signs for everything they hold: they have looked at it and still answer for it.',
  };
}
