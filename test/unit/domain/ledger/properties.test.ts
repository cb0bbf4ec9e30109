import fc from 'fast-check';
import { OVER_LIFECYCLES } from '../../../../src/domain/exception/lifecycle';
import { worse } from '../../../../src/domain/exception/severity';
import { givenFindings } from '../../../../src/domain/integrity/givenFindings';
import type { Act } from '../../../../src/domain/ledger/acts/acts';
import { isSameJson } from '../../../../src/domain/ledger/canonical';
import type { Decision } from '../../../../src/domain/ledger/decision';
import { baseHashOf } from '../../../../src/domain/ledger/decisionHash';
import { fold, type ExceptionState } from '../../../../src/domain/ledger/fold';
import { inLedgerOrder } from '../../../../src/domain/ledger/order';
import type { Parts } from '../../../../src/domain/ledger/parts';
import { seenBy } from '../../../../src/domain/ledger/seenByAuthors';
import { reportedSeverity } from '../../../../src/domain/ledger/severityOf';
import type { Person } from '../../../../src/domain/people/person';
import { peopleAt } from '../../../../src/domain/people/people';
import type { Policy } from '../../../../src/domain/policy/defaults';
import { anyEnding, anyGone, anyPromise, anyStory, played, REGISTER, type Story } from './anyLife';
import { knowing, RAJ, type Life } from './life';

const folded = (life: Life, decisions = life.decisions): ExceptionState => fold(decisions, 'x1', REGISTER);

/** Plays a story and looks at the state before and after each decision. */
function stepwise(story: Story, look: (before: ExceptionState, after: ExceptionState, life: Life) => void, known = REGISTER): void {
  let before: ExceptionState | undefined;
  played(story, known, (life) => {
    const after = life.state;
    if (before) look(before, after, life);
    before = after;
  });
}

describe('any life', () => {
  it('reaches all that a life can come to, mostly by decisions that count', () => {
    const reached = new Map<string, number>();
    let [decisions, counting, runs] = [0, 0, 0];
    fc.assert(
      fc.property(anyStory({ bases: true }), (story) => {
        runs += 1;
        const states = new Set<string>();
        const life = played(story, REGISTER, ({ state: { parts } }) => states.add(parts.occurrences.some(({ backOnDay }) => backOnDay !== undefined) ? 'reopened' : '').add(parts.standing?.lifecycle ?? 'new'));
        for (const state of states) reached.set(state, (reached.get(state) ?? 0) + 1);
        decisions += life.state.entries.length;
        counting += life.state.entries.filter((entry) => !entry.void).length;
      }),
      // The same lives every time: what stories reach is a fact of how they are made, not of luck.
      { numRuns: 120, seed: 7 },
    );
    expect(counting / decisions).toBeGreaterThan(0.6);
    for (const state of ['approved', 'closed', 'reopened']) expect((reached.get(state) ?? 0) / runs).toBeGreaterThan(0.1);
    for (const state of ['lapsed', 'acceptedRisk', 'dismissed', 'emergency', 'refused', 'removalReported']) expect((reached.get(state) ?? 0) / runs).toBeGreaterThan(0.02);
  });

  it('is the same in any order of arrival, and with decisions that arrive twice', () => {
    fc.assert(
      fc.property(anyStory({ bases: true }), fc.infiniteStream(fc.nat(99)), (story, picks) => {
        const life = played(story);
        const shuffled = [...life.decisions, ...life.decisions.slice(0, 3)].map((decision) => ({ decision, at: picks.next().value ?? 0 })).sort((a, b) => a.at - b.at).map(({ decision }) => decision);
        expect(folded(life, shuffled)).toEqual(folded(life));
      }),
      { numRuns: 40 },
    );
  });

  it('loses nothing by a void decision: it changes nothing, and without it everything is the same', () => {
    fc.assert(
      fc.property(anyStory(), (story) => {
        stepwise(story, (before, after, life) => {
          if (life.refused) expect(after.parts).toEqual(before.parts);
        });
        const life = played(story);
        const bases = new Map(life.decisions.map(({ key, base }) => [key, base]));
        const empty = new Set(life.state.entries.filter((entry) => entry.void).map(({ decision }) => decision.key));
        const through = (key: string): readonly string[] => (empty.has(key) ? (bases.get(key) ?? []).flatMap(through) : [key]);
        const kept = life.decisions.filter(({ key }) => !empty.has(key)).map((decision) => ({ ...decision, base: [...new Set(decision.base.flatMap(through))] }));
        expect(folded(life, kept).parts).toEqual(life.state.parts);
        expect(folded(life, kept).entries.some((entry) => entry.void)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('is changed by no comment, wherever it comes', () => {
    fc.assert(
      fc.property(anyStory({ bases: true }), fc.nat(30), fc.boolean(), (story, place, isNamed) => {
        const life = played(story);
        const at = Math.min(place, life.decisions.length - 1);
        const [before, after] = [life.decisions.slice(0, at + 1), life.decisions.slice(at + 1)];
        const last = before[at];
        if (!last) return;
        const id = Math.max(0, ...before.filter(({ list }) => list === 'Requests').map((each) => each.id)) + 0.5;
        const comment = { ...last, key: 'comment', list: 'Requests' as const, act: 'comment', id, author: RAJ, body: { text: 'Hello.' }, base: isNamed ? [] : [last.key] };
        const named = after.map((decision) => (isNamed ? { ...decision, base: [...decision.base, 'comment'] } : decision));
        const state = folded(life, [...before, comment, ...named]);
        expect(state.parts).toEqual(life.state.parts);
        expect(state.entries.filter(({ decision }) => decision.key !== 'comment').map((entry) => entry.void)).toEqual(life.state.entries.map((entry) => entry.void));
      }),
      { numRuns: 40 },
    );
  });

  it('never gets younger, but when it comes back after more than 365 days', () => {
    fc.assert(
      fc.property(anyStory({ bases: true, longGaps: true }), (story) => {
        stepwise(story, ({ parts: before }, { parts: after }) => {
          if (!before.since || beganAnew(before, after)) return;
          expect(after.since?.day ?? Infinity).toBeLessThanOrEqual(before.since.day);
        });
      }),
      { numRuns: 70 },
    );
  });

  it('gets neither younger nor back what it used of the limits by a merge or a dismissal that is opened again, however late', () => {
    fc.assert(
      fc.property(anyEnding({ longGaps: true }), (story) => {
        stepwise(story, ({ parts: before }, { parts: after }) => {
          if (beganAnew(before, after)) return;
          if (before.since) expect(after.since?.day ?? Infinity).toBeLessThanOrEqual(before.since.day);
          expect(after.grants.firstApprovalDay ?? Infinity).toBeLessThanOrEqual(before.grants.firstApprovalDay ?? Infinity);
          expect(after.grants.extensionsUsed).toBeGreaterThanOrEqual(before.grants.extensionsUsed);
          expect(after.grants.emergencyDays).toEqual(expect.arrayContaining([...before.grants.emergencyDays]));
          expect(after.grants.pausedDays).toBeGreaterThanOrEqual(before.grants.pausedDays);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('never passes the limits of policy by what is granted or promised, in any sequence', () => {
    const GRANTS: readonly string[] = ['approve', 'keep', 'grantExtension', 'grantRenewal'];
    fc.assert(
      fc.property(anyStory({ bases: true, longGaps: true }), (story) => {
        /** Day by which it was granted or had to be gone, whatever was asked for or declared since. */
        let promised: number | undefined;
        let begins = true;
        stepwise(story, (before, { parts, severity, policy }, life) => {
          if (begins) promised = promisedBy(before.parts.end, undefined);
          begins = false;
          const isNow = parts.end !== undefined && !isSameJson(parts.end, before.parts.end);
          const mayBe = latestRemovalOf(before, promised, life.today, policy);
          if (!isSameJson(parts.occurrences, before.parts.occurrences) || parts.standing?.lifecycle === 'acceptedRisk') promised = undefined;
          else if (isNow) promised = promisedBy(parts.end, promised) ?? promised;
          const decision = life.decisions[life.decisions.length - 1];
          if (life.refused || !decision) return;
          const [today, end, first] = [decision.createdDay, parts.end?.day ?? NaN, parts.grants.firstApprovalDay ?? NaN];
          if (GRANTS.includes(decision.act)) {
            const start = decision.act === 'grantExtension' ? (before.parts.end?.day ?? NaN) : today;
            expect(end).toBeLessThanOrEqual(start + policy.longestGrantDays[severity]);
            expect(end).toBeLessThanOrEqual(first + policy.longestTotalLifeDays[severity]);
            expect(end).toBeGreaterThanOrEqual(today);
          }
          if (decision.act === 'confirmScope' && end >= today && parts.end?.by !== 'extended') expect(end).toBeLessThanOrEqual(Math.min(today + policy.longestGrantDays[severity], first + policy.longestTotalLifeDays[severity]));
          if (decision.act.startsWith('grant')) expect(parts.grants.extensionsUsed).toBeLessThanOrEqual(policy.extensions[severity]);
          if (decision.act === 'approve' && before.parts.standing?.lifecycle === 'lapsed') expect(end).toBeLessThanOrEqual(before.parts.end?.day ?? NaN);
          // Nothing but a grant makes an end later, and a day of removal only within its own limit.
          const later = end > (before.parts.end?.day ?? Infinity) && before.parts.standing?.lifecycle === 'approved';
          if (later) expect([...GRANTS, 'refuseRisk']).toContain(decision.act);
          if (isNow && parts.end.by === 'removeBy') expect(end).toBeLessThanOrEqual(mayBe);
        });
      }),
      { numRuns: 70 },
    );
  });

  it('ends nothing that was in force or shown but by a verification, a dismissal confirmed, or a merge that is missed where it is not taken in', () => {
    fc.assert(
      fc.property(anyEnding(), (story) => {
        let isThere = false;
        stepwise(story, ({ parts: before }, after, life) => {
          const [was, is] = [before.standing?.lifecycle ?? 'new', after.parts.standing?.lifecycle ?? 'new'];
          isThere ||= isOpen(was) && ((before.seen?.findings ?? []).length > 0 || IN_FORCE.includes(was));
          if (!isOpen(was) || isOpen(is)) return;
          const act = life.decisions[life.decisions.length - 1]?.act ?? '';
          if (isThere) expect(['verifyRemoved', 'confirmDismissal', 'merge']).toContain(act);
          if (isThere && act === 'merge') expect(givenFindings(after, () => ({ entries: [], parts: { origins: [], gave: [] } })).map(({ code }) => code)).toContain('notTakenIn');
          isThere = false;
        });
      }),
      { numRuns: 100 },
    );
  });

  it('makes a day that was promised never later, but by a grant, an accepted risk or its end', () => {
    const MAY: readonly string[] = ['approve', 'keep', 'grantExtension', 'grantRenewal', 'acceptRisk', 'signAgain'];
    fc.assert(
      fc.property(anyPromise(), (story) => {
        stepwise(story, ({ parts: before }, { parts }, life) => {
          const act = life.decisions[life.decisions.length - 1]?.act ?? '';
          if (!isOpen(before.standing?.lifecycle ?? 'new') || !isOpen(parts.standing?.lifecycle ?? 'new') || MAY.includes(act)) return;
          expect(promisedDay(parts)).toBeLessThanOrEqual(promisedDay(before));
        });
      }),
      { numRuns: 120 },
    );
  });

  it('approves and accepts nothing in words what a report shows or showed since it was last removed', () => {
    const GRANTS: readonly string[] = ['approve', 'keep', 'grantRenewal', 'confirmScope', 'acceptRisk', 'signAgain'];
    fc.assert(
      fc.property(fc.oneof(anyStory({ bases: true }), anyGone()), (story) => {
        let isShown = false;
        stepwise(story, ({ parts: before }, { parts }, life) => {
          isShown ||= isOpen(before.standing?.lifecycle ?? 'new') && (before.seen?.findings ?? []).length > 0;
          const act = life.decisions[life.decisions.length - 1]?.act ?? '';
          if (!life.refused && isShown && GRANTS.includes(act)) expect(parts.scope?.findings).not.toEqual([]);
          if (parts.standing?.lifecycle === 'closed') isShown = false;
        });
      }),
      { numRuns: 100 },
    );
  });

  it('lapses with the first report that shows more, however little was left of what was approved', () => {
    fc.assert(
      fc.property(fc.oneof(anyStory(), anyGone()), (story) => {
        const life = played(story);
        const { standing, scope } = life.state.parts;
        if (!(standing?.lifecycle === 'approved' || standing?.lifecycle === 'acceptedRisk') || !scope || !wasConfirmed(life)) return;
        expect(life.shown(['policy-1', 'policy-2', 'policy-3', 'policy-4', 'policy-5', 'policy-6']).lifecycle).toBe('lapsed');
      }),
      { numRuns: 100 },
    );
  });

  it('asks anew for nothing that was approved within the last 365 days and must go', () => {
    fc.assert(
      fc.property(anyEnding({ longGaps: true }), (story) => {
        let isApproved: boolean | undefined;
        stepwise(story, ({ parts: before, entries }, { parts }, life) => {
          isApproved ??= entries.some(({ after }) => after.standing?.lifecycle === 'approved');
          if (beganAnew(before, parts)) isApproved = false;
          const act = life.decisions[life.decisions.length - 1]?.act;
          if (act === 'request' && !life.refused && before.standing?.lifecycle === 'refused') expect(isApproved).toBe(false);
          isApproved ||= parts.standing?.lifecycle === 'approved';
        });
      }),
      { numRuns: 100 },
    );
  });

  it('is never milder than what reports show besides what was rated', () => {
    fc.assert(
      fc.property(anyStory({ longGaps: true }), (story) => {
        stepwise(story, (_before, { parts, severity, entries }) => {
          const rating = entries.filter((entry) => !entry.void && entry.decision.act === 'rateSeverity').pop()?.after;
          const reported = reportedSeverity(parts);
          if (!parts.rated) return expect(severity).toBe(reported);
          // What a merge brought, or was merged into, counts as the worse of both.
          if (!rating) return expect(worse(severity, reported)).toBe(severity);
          const [keys, then] = [(rating.seen?.findings ?? []).map(({ key }) => key), reportedSeverity(rating)];
          const besides = (parts.seen?.findings ?? []).filter(({ key }) => !keys.includes(key)).map((finding) => finding.severity);
          const isWorse = reported !== then && worse(reported, then) === reported;
          for (const each of [...besides, ...(isWorse ? [reported] : [])]) expect(worse(severity, each)).toBe(severity);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('notices what was taken away or altered: what any later author saw no longer fits', () => {
    fc.assert(
      fc.property(anyStory(), fc.nat(99), fc.constantFrom('body', 'author', 'createdAt', 'gone'), (story, pick, how) => {
        const { decisions } = played(story);
        const ordered = inLedgerOrder(decisions);
        const altered = ordered[pick % ordered.length];
        const changed = ordered.flatMap((decision) => {
          if (decision !== altered) return [decision];
          if (how === 'gone') return [];
          return [{ ...decision, ...(how === 'body' ? { body: { forged: true } } : how === 'author' ? { author: { ...decision.author, login: 'forged' } } : { createdAt: decision.createdAt + 1 }) }];
        });
        for (const later of ordered) {
          const keys = new Set(seenBy(ordered, later).map(({ key }) => key));
          if (!altered || !keys.has(altered.key)) continue;
          expect(baseHashOf(ordered.filter(({ key }) => keys.has(key)))).toBe(later.baseHash);
          expect(baseHashOf(changed.filter(({ key }) => keys.has(key)))).not.toBe(later.baseHash);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** What was approved or accepted was so by its findings at some time, and not only in words. */
function wasConfirmed({ state: { entries, parts } }: Life): boolean {
  return entries.some(({ after }) => isOpen(after.standing?.lifecycle ?? 'new') && after.occurrences.length === parts.occurrences.length && (after.scope?.findings ?? []).length > 0);
}

/** In force as far as anybody knows, shown by a report or not. */
const IN_FORCE: readonly string[] = ['emergency', 'approved', 'lapsed', 'acceptedRisk', 'refused'];

function isOpen(lifecycle: string): boolean {
  return lifecycle !== 'new' && !(OVER_LIFECYCLES as readonly string[]).includes(lifecycle);
}

/** Day by which it was granted or must be gone, whatever was declared or reported since; Infinity where nothing was said. */
function promisedDay({ end, standing }: Pick<Parts, 'end' | 'standing'>): number {
  const own = end === undefined || end.by === 'emergency' || end.by === 'tenant' ? Infinity : end.day;
  return standing ? Math.min(own, promisedDay({ end: standing.end, standing: standing.before })) : own;
}

/** Only a grant makes it later than it was. */
function promisedBy(end: Parts['end'], before: number | undefined): number | undefined {
  if (!end || end.by === 'emergency' || end.by === 'tenant') return undefined;
  return end.by === 'removeBy' || end.by === 'review' ? Math.min(end.day, before ?? Infinity) : end.day;
}

/** What was promised once; else one grant away and within the longest life, or where that is over as an acknowledgement may name. */
function latestRemovalOf({ parts, severity }: ExceptionState, promised: number | undefined, today: number, policy: Policy): number {
  const grant = today + policy.longestGrantDays[severity];
  const first = parts.grants.firstApprovalDay;
  const life = first === undefined ? Infinity : Math.max(first + policy.longestTotalLifeDays[severity], today + policy.acknowledgeAtMostDays);
  return Math.min(promised ?? grant, life);
}

function beganAnew(before: Parts, after: Parts): boolean {
  const last = after.occurrences[after.occurrences.length - 1];
  return !isSameJson(after.occurrences, before.occurrences) && last?.backOnDay !== undefined && last.how !== 'merged' && last.how !== 'dismissed' && last.backOnDay - last.endedOnDay > 365;
}

describe('any life, and who decided in it', () => {
  const SIDES = {
    requester: ['request', 'takeBusinessSeat', 'askExtension', 'askRenewal', 'askRiskAcceptance', 'declareEmergency'],
    approver: ['approve', 'keep', 'remove', 'refuse', 'grantExtension', 'grantRenewal', 'refuseAsk', 'confirmScope', 'takeControlSeat', 'confirmDismissal', 'reportRemoved'],
    reviewer: ['review', 'verifyRemoved', 'refute', 'takeReviewerSeat', 'rateSeverity', 'proposeDismissal'],
    acceptor: ['acceptRisk', 'refuseRisk', 'signAgain', 'revokeRisk'],
  } as const satisfies Readonly<Record<string, readonly Act[]>>;
  const sideOf = (act: string): keyof typeof SIDES | undefined => (Object.keys(SIDES) as (keyof typeof SIDES)[]).find((side) => (SIDES[side] as readonly string[]).includes(act));
  const people = peopleAt(REGISTER.people);
  const human = ({ login }: Person): string => people.humanOf(login);

  function check(story: Story, twoPersonMode: boolean): void {
    const known = twoPersonMode ? { ...REGISTER, policies: knowing({ policy: { twoPersonMode } }).policies } : REGISTER;
    let acted = new Map<string, Set<string>>();
    stepwise(story, ({ parts: before }, { parts }, life) => {
      if (beganAnew(before, parts)) acted = new Map();
      const seats = [parts.businessOwner, parts.controlOwner, parts.securityReviewer].map((seat) => seat && human(seat.person));
      const [business, control, reviewer] = seats;
      if (control !== undefined) expect(control).not.toBe(reviewer);
      if (business !== undefined) expect(business).not.toBe(reviewer);
      if (business !== undefined && !twoPersonMode) expect(business).not.toBe(control);
      const decision = life.decisions[life.decisions.length - 1];
      // Of an emergency they only say how it is, from the side that they asked from.
      const ofTheirs = decision?.act === 'reportRemoved' && before.standing?.lifecycle === 'emergency' && before.actors.requesters.some((each) => human(each) === human(decision.author));
      const side = decision && (ofTheirs ? 'requester' : sideOf(decision.act));
      if (!decision || !side || life.refused) return;
      const author = human(decision.author);
      if (twoPersonMode) checkTwoPersons(before, parts, decision, life.state.policy);
      for (const [other, humans] of acted) {
        const isWaived = (twoPersonMode && [side, other].sort().join() === 'approver,requester') || ((ofTheirs || decision.act === 'declareEmergency') && other === 'approver');
        if (other !== side && !isWaived) expect(humans.has(author) ? `${author} is ${other} and ${side}` : '').toBe('');
      }
      acted.set(side, (acted.get(side) ?? new Set()).add(author));
    }, known);
  }

  /** What one human asked for and granted, in whatever order, is short and marked. */
  function checkTwoPersons(before: Parts, parts: Parts, { act, author, createdDay }: Decision, { twoPersonGrantDays }: Policy): void {
    const is = ({ login }: Person): boolean => human({ login, name: '' }) === human(author);
    const asks = [...parts.actors.requesters, ...(parts.businessOwner ? [parts.businessOwner.person] : [])].some(is);
    const grants = act === 'approve' || act === 'keep' || act === 'grantExtension' || act === 'grantRenewal';
    const takes = act === 'takeBusinessSeat' && before.standing?.lifecycle === 'approved' && before.actors.approvers.some(is);
    if (!(grants && asks) && !takes) return;
    const start = act === 'grantExtension' ? (before.end?.day ?? NaN) : createdDay;
    expect(parts.grants.twoPerson).toBe(true);
    expect(parts.end?.day ?? NaN).toBeLessThanOrEqual(start + twoPersonGrantDays);
  }

  it('never has one human on two sides', () => {
    fc.assert(fc.property(anyStory({ bases: true, longGaps: true }), (story) => check(story, false)), { numRuns: 90 });
  });

  it('has one on two sides only where two people are enough, and never an approver who reviews', () => {
    fc.assert(fc.property(anyStory({ bases: true }), (story) => check(story, true)), { numRuns: 50 });
  });
});
