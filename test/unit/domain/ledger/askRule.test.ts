import { ACT_NAMES, ruleOf, type Act } from '../../../../src/domain/ledger/acts/acts';
import type { Doing } from '../../../../src/domain/ledger/acts/act';
import { dayLimits, earlyRefusal, fieldRefusal, fieldsAsked } from '../../../../src/domain/ledger/askRule';
import type { Json } from '../../../../src/domain/ledger/canonical';
import { NOTHING_KNOWN } from '../../../../src/domain/ledger/fold';
import { formRefusals } from '../../../../src/domain/ledger/refusal';
import { trial } from '../../../../src/domain/ledger/trial';
import { peopleAt } from '../../../../src/domain/people/people';
import type { Person } from '../../../../src/domain/people/person';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { ANA, APPROVE, DAY_0, findingsOf, JON, KEEP, LENA, Life, MIRA, PRIYA, REQUEST, REVIEW, TOM } from './life';

const doing = (life: Life, author: Person): Doing => ({ parts: life.state.parts, key: 'try', exceptionKey: 'x1', author, day: life.today, people: peopleAt(NOTHING_KNOWN.people), policy: DEFAULT_POLICY });
const requested = () => new Life().does(PRIYA, 'request', REQUEST).shown(['policy-1']);
const approved = () => requested().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) });
const thirdParty = () => new Life().does(PRIYA, 'request', { ...REQUEST, category: 'thirdParty', vendor: 'Acme', contractEndDay: DAY_0 + 25 }).shown(['policy-1']);

describe('asking the rule of an act about a form that is not complete', () => {
  it('tells why it cannot be done whatever is still entered', () => {
    expect(earlyRefusal(doing(approved(), MIRA), 'grantExtension')).toEqual({ code: 'notAsked', kind: 'extension' });
    const asked = approved().does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'Late.' });
    expect(earlyRefusal(doing(asked, MIRA), 'grantExtension')).toMatchObject({ code: 'reviewFirst' });
    expect(earlyRefusal(doing(asked.does(ANA, 'review', REVIEW), MIRA), 'grantExtension')).toBeUndefined();
  });

  it('finds nothing against an act that only waits to be filled in', () => {
    const free: readonly [Act, Life, Person][] = [
      ['request', new Life().shown(), PRIYA],
      ['approve', requested(), MIRA],
      ['approve', thirdParty(), MIRA],
      ['rateSeverity', requested(), ANA],
      ['nameDeputy', requested(), PRIYA],
      ['askExtension', approved(), PRIYA],
      ['confirmControl', new Life().shown().does(MIRA, 'keep', KEEP), MIRA],
      ['split', new Life().shown(['policy-1', 'policy-2']), ANA],
      ['acceptRisk', approved().does(PRIYA, 'askRiskAcceptance', { why: 'Never.' }), LENA],
    ];
    expect(free.map(([act, life, author]) => [act, earlyRefusal(doing(life, author), act)])).toEqual(free.map(([act]) => [act, undefined]));
  });

  it('finds nothing against an act that another choice makes possible', () => {
    // Nobody asked for it: what a migration needs of the business side is not said, as another kind it may be kept.
    const found = new Life().shown(['policy-1']);
    expect(earlyRefusal(doing(found, MIRA), 'keep', { category: 'migration' })).toMatchObject({ field: 'category' });
    expect(earlyRefusal(doing(found, MIRA), 'keep')).toBeUndefined();
    // Withdrawn and still there: its contract is over, and it is of no other kind.
    const over = thirdParty().on(1).does(PRIYA, 'withdraw', {}).does(MIRA, 'takeControlSeat').does(MIRA, 'offerSeat', { seat: 'businessOwner', to: TOM }).shown(['policy-1']).on(40);
    expect(earlyRefusal(doing(over, MIRA), 'keep', { category: 'thirdParty' })).toMatchObject({ field: 'endDay' });
    expect(earlyRefusal(doing(over, MIRA), 'keep')).toBeDefined();
  });

  it('names what an act without its object lacks, and that a split of one finding leaves nothing', () => {
    expect(earlyRefusal(doing(requested(), ANA), 'redact')).toMatchObject({ field: 'file' });
    expect(earlyRefusal(doing(requested(), ANA), 'split')).toEqual({ code: 'oneFinding' });
  });

  it('takes what was entered as it stands', () => {
    expect(earlyRefusal(doing(requested(), MIRA), 'approve', { endDay: DAY_0 + 900 })).toMatchObject({ code: 'dayTooLate', field: 'endDay' });
    // No value at all is told of its own field; of the rest the rule is asked all the same.
    expect(earlyRefusal(doing(requested(), MIRA), 'approve', { plan: 'x'.repeat(2001), endDay: DAY_0 + 900 })).toMatchObject({ code: 'dayTooLate', field: 'endDay' });
    expect(earlyRefusal(doing(new Life().shown(), ANA), 'assign', { controlOwner: { login: ANA.login, name: ANA.name } })).toMatchObject({ code: 'separation' });
  });

  it('comes to an end for every act, whatever stands in its fields', () => {
    const odd: Json[] = [null, '', 'x', -1, 70_000, true, [], {}, [{}], { login: 3 }];
    for (const act of ACT_NAMES) {
      for (const value of odd) {
        const values = Object.fromEntries(Object.keys(ruleOf(act)?.fields ?? {}).map((name) => [name, value]));
        expect(() => earlyRefusal(doing(requested(), JON), act, values)).not.toThrow();
      }
    }
  });

  it('tells which fields a category asks for, and no others', () => {
    const asked = (category: string) => fieldsAsked(doing(new Life().shown(), PRIYA), 'request', { category });
    expect(asked('operational')).toEqual([]);
    expect(asked('thirdParty')).toEqual(['vendor', 'contractEndDay']);
    expect(asked('migration')).toEqual(['sourceTenant', 'targetTenant', 'cutOverDay']);
    expect(fieldsAsked(doing(thirdParty(), MIRA), 'approve', {})).toEqual(['secretEndDay']);
    expect(fieldsAsked(doing(requested(), MIRA), 'refuse', {})).toEqual(['byDay']);
    expect(fieldsAsked(doing(new Life().does(PRIYA, 'request', REQUEST), MIRA), 'refuse', {})).toEqual([]);
  });

  it('goes on asking for them while something else is wrong with the form', () => {
    expect(fieldsAsked(doing(new Life().shown(), PRIYA), 'request', { category: 'thirdParty', untilDay: DAY_0 - 9 })).toEqual(['vendor', 'contractEndDay']);
    expect(fieldsAsked(doing(thirdParty(), MIRA), 'approve', { controls: [{ id: 'c1', text: '', how: '' }], endDay: DAY_0 + 900 })).toEqual(['secretEndDay']);
    expect(dayLimits(doing(thirdParty(), MIRA), 'approve', { controls: [{ id: 'c1', text: '', how: '' }] }, 'endDay').latest).toEqual({ day: DAY_0 + 25, because: 'contract' });
  });

  it('tells the days that the rules allow, and the rule that sets the last one', () => {
    expect(dayLimits(doing(requested(), MIRA), 'approve', {}, 'endDay')).toEqual({ earliestDay: DAY_0, latest: { day: DAY_0 + DEFAULT_POLICY.longestGrantDays.medium, because: 'grant' } });
    expect(dayLimits(doing(thirdParty(), MIRA), 'approve', {}, 'endDay').latest).toEqual({ day: DAY_0 + 25, because: 'contract' });
    expect(dayLimits(doing(thirdParty(), MIRA), 'approve', { secretEndDay: DAY_0 + 9 }, 'endDay').latest).toEqual({ day: DAY_0 + 9, because: 'secret' });
    expect(dayLimits(doing(approved(), PRIYA), 'askExtension', {}, 'untilDay')).toEqual({ earliestDay: DAY_0 + 41, latest: { day: DAY_0 + 181, because: 'totalLife' } });
    expect(dayLimits(doing(requested(), PRIYA), 'nameDeputy', { seat: 'businessOwner', fromDay: DAY_0 + 5 }, 'toDay')).toEqual({ earliestDay: DAY_0 + 5, latest: { day: DAY_0 + 4 + DEFAULT_POLICY.deputyAtMostDays, because: 'deputy' } });
    expect(dayLimits(doing(approved().does(PRIYA, 'askRiskAcceptance', { why: 'Never.' }), LENA), 'acceptRisk', {}, 'signAgainDay')).toEqual({ earliestDay: DAY_0 + 2, latest: { day: DAY_0 + 1 + DEFAULT_POLICY.signRiskAgainDays.medium, because: 'sign' } });
  });

  it('allows just the days that it names', () => {
    const author = doing(requested(), MIRA);
    const { earliestDay = 0, latest } = dayLimits(author, 'approve', {}, 'endDay');
    const last = latest?.day ?? 0;
    const body = (endDay: number): Json => ({ ...APPROVE, findings: findingsOf(['policy-1']), endDay }) as unknown as Json;
    expect([earliestDay - 1, earliestDay, last, last + 1].map((endDay) => formRefusals(author, 'approve', body(endDay)).length)).toEqual([1, 0, 0, 1]);
  });

  it('tells what speaks against one value of a field', () => {
    expect(fieldRefusal(doing(new Life().shown(), MIRA), 'keep', {}, 'category', 'thirdParty')).toMatchObject({ code: 'field', field: 'category' });
    expect(fieldRefusal(doing(new Life().shown(), MIRA), 'keep', {}, 'category', 'operational')).toBeUndefined();
    expect(fieldRefusal(doing(requested(), ANA), 'rateSeverity', {}, 'severity', 'medium')).toMatchObject({ code: 'sameAsBefore', field: 'severity' });
  });
});

describe('a trial', () => {
  it('is the state that the decision makes, with nothing decided', () => {
    const life = requested();
    const body = { ...APPROVE, findings: findingsOf(['policy-1']) } as unknown as Json;
    const tried = trial(life.state, doing(life, MIRA), 'approve', body);
    expect(tried?.parts).toEqual(life.does(MIRA, 'approve', body as object).state.parts);
    expect(tried?.entries).toHaveLength(2);
  });

  it('is none where the decision would have no effect', () => {
    const life = requested();
    expect(trial(life.state, doing(life, PRIYA), 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) } as unknown as Json)).toBeUndefined();
    expect(trial(life.state, doing(life, MIRA), 'approve', {})).toBeUndefined();
  });
});
