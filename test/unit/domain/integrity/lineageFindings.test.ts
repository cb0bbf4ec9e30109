import fc from 'fast-check';
import { lineageFindings, statesUntil } from '../../../../src/domain/integrity/lineageFindings';
import { judge } from '../../../../src/domain/judge/judge';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { lacksSomebody, sidesOf } from '../../../../src/domain/ledger/acts/separation';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import { isoFromDay } from '../../../../src/domain/day/day';
import { anyStory, played, REGISTER } from '../ledger/anyLife';
import { NOTHING_USED, OTHER_ANSWER } from '../ledger/lawful';
import { ANA, DAY_0, findingsOf, knowing, LENA, Life, MIRA, PRIYA, REVIEW } from '../ledger/life';
import { approvedLife, LIVES } from '../ledger/states';

/** Somebody of whom no other story knows. */
const NOOR = { login: 'i:0#.f|membership|noor@contoso.example', name: 'Noor Haddad' };

/** The other exception takes over what this one shows, the day after; `lineage` as the portal writes it, unless given. */
function takenOver(from: Life, more: object = {}, act: 'splitOff' | 'absorb' = 'splitOff'): Life {
  const { parts } = from.state;
  const day = from.today - DAY_0 + 1;
  const findings = parts.seen?.findings.length ? parts.seen.findings : findingsOf(['policy-9']);
  const answer = encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(from.today), findings });
  const moved = act === 'splitOff' ? findings.map(({ key }) => key) : undefined;
  const into = act === 'absorb' ? new Life('x2', REGISTER).shown(['policy-8']) : new Life('x2', REGISTER);
  return into.on(day).does(NOOR, act, { from: 'x1', answer, sinceDay: parts.since?.day ?? from.today, lineage: lineageOf(from.state, moved), ...more });
}
const untaken = (from: Life, into: Life): readonly string[] => lineageFindings(into.state, (key, atMs) => (key === 'x1' ? statesUntil(from.state, atMs) : [])).flatMap((finding) => (finding.code === 'lineageShort' ? finding.untaken : []));
/** What is said there of findings that nobody knew of them. */
const claimed = (from: Life, into: Life): readonly string[] => lineageFindings(into.state, (_key, atMs) => statesUntil(from.state, atMs)).flatMap((finding) => (finding.code === 'lineageMore' ? finding.claimed : []));
/** By when a request or what was found must be answered, now or after a pause; Infinity where nothing waits. */
const answeredBy = (life: Life): number => Math.min(...judge(life.state, life.today + 9_999).dues.filter(({ duty }) => duty === 'triage' || duty === 'decideRequest').map(({ day }) => day));
/** By when what was found and shows no more is owed: a split leaves that where it is. */
function staysOwed({ state: { parts } }: Life, act: 'splitOff' | 'absorb'): number {
  const shown = parts.seen?.findings.map(({ key }) => key) ?? [];
  return act === 'absorb' ? Infinity : Math.min(...parts.owed.filter(({ of }) => of?.every((key) => !shown.includes(key))).map(({ day }) => day));
}
const extended = (): Life => approvedLife().on(30).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 90, changed: 'x' }).does(MIRA, 'grantExtension', { endDay: DAY_0 + 90 });

describe('what findings bring along from another exception', () => {
  it('is all that was used there, where the portal writes it', () => {
    for (const act of ['splitOff', 'absorb'] as const) expect(untaken(extended(), takenOver(extended(), {}, act))).toEqual([]);
  });

  it('is noticed where it was left out by hand', () => {
    for (const act of ['splitOff', 'absorb'] as const) expect(untaken(extended(), takenOver(extended(), { lineage: NOTHING_USED }, act))).toEqual(['firstApproval', 'extensions', 'people', 'owners', 'due', 'severity']);
    expect(untaken(LIVES.emergency(), takenOver(LIVES.emergency(), { lineage: NOTHING_USED }))).toEqual(['emergencies', 'people', 'due', 'severity']);
    const two = (): Life => LIVES.requested(knowing({ policy: { twoPersonMode: true } })).on(1).does(PRIYA, 'approve', { findings: [], endDay: DAY_0 + 20, plan: 'x', answersForIt: true });
    expect(untaken(two(), takenOver(two(), { lineage: NOTHING_USED }))).toEqual(['firstApproval', 'twoPerson', 'people', 'owners', 'due', 'severity']);
    expect(untaken(extended(), takenOver(extended(), { sinceDay: DAY_0 + 20 }))).toEqual(['age']);
    expect(untaken(LIVES.unassigned(), takenOver(LIVES.unassigned(), { lineage: NOTHING_USED }))).toEqual(['due', 'severity']);
    expect(untaken(LIVES.removalReported(), takenOver(LIVES.removalReported(), { lineage: { ...lineageOf(LIVES.removalReported().state, undefined), pausedDays: 7 } }))).toEqual(['pauses']);
    const acknowledged = (): Life => LIVES.unassigned().on(20).does(ANA, 'escalated', { level: 'risk', duty: 'triage', dueDay: DAY_0 + 14 }).does(LENA, 'acknowledge', { who: MIRA, what: 'x', byDay: DAY_0 + 30 });
    expect(untaken(acknowledged(), takenOver(acknowledged()))).toEqual([]);
    expect(untaken(acknowledged(), takenOver(acknowledged(), { lineage: { ...lineageOf(acknowledged().state, undefined), acknowledged: [] } }))).toEqual(['acknowledged']);
  });

  it('is noticed where who answered for it is left out by hand, or made up: they would not be asked, or somebody would whom it does not concern', () => {
    const whole = lineageOf(extended().state, undefined);
    const { owner: _owner, ...without } = whole;
    expect(whole.owner).toEqual(MIRA);
    for (const lineage of [without, { ...without, owner: LENA }]) expect(untaken(extended(), takenOver(extended(), { lineage }, 'absorb'))).toEqual(['owners']);
    expect(untaken(extended(), takenOver(extended(), { lineage: { ...without, owner: LENA, formerOwners: [MIRA] } }, 'absorb'))).toEqual([]);
    expect(claimed(extended(), takenOver(extended(), { lineage: { ...whole, formerOwners: [LENA] } }, 'absorb'))).toEqual(['owners']);
    // Who let their day pass where it came from is asked no more.
    const before = LIVES.unassigned().on(1).does(ANA, 'absorb', { from: 'x7', answer: encodeAnswer({ ...OTHER_ANSWER, findings: findingsOf(['policy-7']) }), sinceDay: DAY_0, lineage: { ...NOTHING_USED, owner: MIRA, firstApprovalDay: DAY_0 } }).does(PRIYA, 'takeControlSeat');
    const priya = { ...lineageOf(before.state, undefined), formerOwners: undefined };
    expect(before.state.parts.formerOwners).toHaveLength(1);
    expect(untaken(before, takenOver(before, { lineage: priya }, 'absorb'))).toEqual(['owners']);
    expect(untaken(before, takenOver(before.on(9), { lineage: priya }, 'absorb'))).toEqual([]);
  });

  it('is noticed where what came to it before is left out by hand: what reports say of that later would count nowhere', () => {
    const from = LIVES.unassigned().on(1).does(ANA, 'absorb', { from: 'x7', answer: encodeAnswer({ ...OTHER_ANSWER, findings: findingsOf(['policy-7']) }), sinceDay: DAY_0, lineage: NOTHING_USED });
    expect(from.refused).toBeUndefined();
    const whole = lineageOf(from.state, undefined);
    expect(untaken(from, takenOver(from, {}, 'absorb'))).toEqual([]);
    expect(untaken(from, takenOver(from, { lineage: { ...whole, origins: [] } }, 'absorb'))).toEqual(['origins']);
    expect(untaken(from, takenOver(from, { lineage: { ...whole, origins: [{ from: 'x7', only: ['another'] }] } }, 'absorb'))).toEqual(['origins']);
  });

  it('is noticed where a finding that shows there is left out by hand, or is told to reach less far', () => {
    const wide = (): Life => new Life('x1', REGISTER).shown([], { findings: findingsOf(['policy-1', 'policy-2']).map((finding) => ({ ...finding, extent: ['a', 'b'] })) });
    const [one, two] = wide().state.parts.seen?.findings ?? [];
    const answer = (...findings: readonly unknown[]): object => ({ answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: findings as never }) });
    expect(untaken(wide(), takenOver(wide(), answer(one, two), 'absorb'))).toEqual([]);
    expect(untaken(wide(), takenOver(wide(), answer(one), 'absorb'))).toEqual(['findings']);
    expect(untaken(wide(), takenOver(wide(), answer(one, { ...two, extent: ['a'] }), 'absorb'))).toEqual(['findings']);
    expect(untaken(wide(), takenOver(wide(), answer(one), 'splitOff'))).toEqual([]);
  });

  it('is noticed where more is said by hand than anybody knew of there', () => {
    const from = extended;
    const whole = (): ReturnType<typeof lineageOf> => lineageOf(from().state, undefined);
    const made = (more: object, rest: object = {}): readonly string[] => claimed(from(), takenOver(from(), { lineage: { ...whole(), ...more }, ...rest }));
    expect(made({})).toEqual([]);
    expect(made({ acknowledged: [{ level: 'risk', duty: '', untilDay: 65_534 }] })).toEqual(['acknowledged']);
    expect(made({ actors: { requesters: [LENA], approvers: [], reviewers: [NOOR], acceptors: [] } })).toEqual(['people']);
    expect(made({ firstApprovalDay: 15_153, extensionsUsed: 99, twoPerson: true, emergencyDays: [DAY_0], pausedDays: 9 })).toEqual(['firstApproval', 'extensions', 'twoPerson', 'emergencies', 'pauses']);
    expect(made({ owed: [...whole().owed, { duty: 'remove', day: DAY_0, end: 'refused' }] })).toEqual(['due']);
    expect(made({}, { sinceDay: DAY_0 - 300 })).toEqual(['age']);
  });

  it('cannot be left out: without it the decision has no effect', () => {
    for (const act of ['splitOff', 'absorb'] as const) expect(takenOver(extended(), { lineage: undefined }, act).refused).toEqual({ code: 'field', field: 'lineage', problem: 'missing' });
  });

  it('is compared with what stood there then, not later', () => {
    const from = LIVES.unassigned();
    const into = takenOver(from);
    from.on(9).does(MIRA, 'keep', { findings: findingsOf(['policy-1']), endDay: DAY_0 + 30 });
    expect(from.refused).toBeUndefined();
    expect(untaken(from, into)).toEqual([]);
  });

  it('is whole where whoever moves them gives them away in the same second', () => {
    const from = new Life('x1', REGISTER).shown(['policy-1', 'policy-2']);
    const into = takenOver(from);
    from.on(1).does(NOOR, 'split', { findings: [findingsOf(['policy-2'])[0]?.key], into: 'x2', reason: 'Another owner.' });
    const [given, taken] = [from, into].map(({ decisions }) => decisions[decisions.length - 1]?.createdAt ?? 0);
    expect(from.refused).toBeUndefined();
    expect(lineageFindings(into.state, () => statesUntil(from.state, Math.max(given ?? 0, taken ?? 0)))).toEqual([]);
  });

  it('is missing where nothing is known of the exception that is named', () => {
    expect(untaken(LIVES.unassigned(), takenOver(LIVES.unassigned(), { from: 'x7' }))).toEqual(['origin']);
  });

  it('says nothing of a decision without effect', () => {
    const into = takenOver(extended(), { lineage: NOTHING_USED });
    into.does(ANA, 'splitOff', { from: 'x1', answer: encodeAnswer(OTHER_ANSWER), sinceDay: DAY_0 + 40, lineage: NOTHING_USED });
    expect(into.refused).toMatchObject({ code: 'notNow' });
    expect(untaken(extended(), into)).toEqual(['firstApproval', 'extensions', 'people', 'owners', 'due', 'severity']);
  });

  it('gives back nothing of age and limits in any two lives, or is noticed', () => {
    fc.assert(
      fc.property(anyStory({ longGaps: true }), fc.boolean(), fc.constantFrom('splitOff' as const, 'absorb' as const), (story, byHand, chosen) => {
        const from = played(story);
        // Only what shows can be split off, and then it brings along what is owed for itself alone.
        const act = from.state.parts.seen?.findings.length ? chosen : 'absorb';
        const { grants, since } = from.state.parts;
        const sides = sidesOf(from.state.parts);
        const into = takenOver(from, byHand ? { lineage: NOTHING_USED, sinceDay: from.today } : {}, act);
        expect(into.refused).toBeUndefined();
        const { grants: taken, since: takenSince, actors } = into.state.parts;
        const isWhole = (takenSince?.day ?? Infinity) <= (since?.day ?? Infinity)
          && (taken.firstApprovalDay ?? Infinity) <= (grants.firstApprovalDay ?? Infinity)
          && taken.extensionsUsed >= grants.extensionsUsed && (taken.twoPerson || !grants.twoPerson) && grants.emergencyDays.every((day) => taken.emergencyDays.includes(day))
          && !lacksSomebody(actors, sides)
          && Math.min(answeredBy(into), staysOwed(from, act)) <= answeredBy(from);
        if (!byHand) expect(isWhole).toBe(true);
        if (!isWhole) expect(untaken(from, into)).not.toEqual([]);
        if (!byHand) expect([untaken(from, into), claimed(from, into)]).toEqual([[], []]);
      }),
      { numRuns: 80 },
    );
  });

  it('is as late after as before, in any two lives', () => {
    fc.assert(
      fc.property(anyStory({ longGaps: true }), fc.option(anyStory({ longGaps: true })), fc.nat(200), (story, other, later) => {
        const from = played(story);
        const into = other ? played(other) : new Life('x1', REGISTER);
        const day = Math.max(from.today, into.today) + 1;
        const isLate = (life: Life, on: number): boolean => judge(life.state, on).pastTolerance;
        // What no report ever showed there is as grave as its control usually is, until what comes along says how grave it is.
        const was = [isLate(from, day), into.state.parts.seen !== undefined && isLate(into, day)];
        const { seen, since } = from.state.parts;
        const answer = encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(from.today), findings: seen?.findings.length ? seen.findings : findingsOf(['policy-9']) });
        into.on(day - DAY_0).does(NOOR, other ? 'absorb' : 'splitOff', { from: 'x9', answer, sinceDay: since?.day ?? from.today, lineage: lineageOf(from.state, undefined) });
        if (into.refused) return;
        if (was.includes(true)) expect(isLate(into, day)).toBe(true);
        if (isLate(from, day + later)) expect(isLate(into, day + later)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});
