import { CATEGORIES, type Category } from '../../../../src/domain/exception/category';
import { PLAYBOOK_STEPS } from '../../../../src/domain/playbooks/playbook';
import { PLAYBOOKS } from '../../../../src/domain/playbooks/playbooks';
import { ANA, APPROVE, DAY_0, findingsOf, KEEP, knowing, LENA, Life, MIRA, PRIYA, REQUEST, REVIEW, TOM } from '../ledger/life';
import { approvedLife } from '../ledger/states';

const THIRD_PARTY = { category: 'thirdParty', vendor: 'Acme', contractEndDay: DAY_0 + 30 };
const MIGRATION = { category: 'migration', sourceTenant: 'old.example', targetTenant: 'new.example', cutOverDay: DAY_0 + 10 };
const SCOPE = findingsOf(['policy-1']);
/** Asked for on day 0 and shown, so that its severity is medium. */
const requested = (more: object, life = new Life()): Life => life.does(PRIYA, 'request', { ...REQUEST, ...more }).shown().on(1);
const approve = (life: Life, endDay: number, more: object = {}): Life => life.does(MIRA, 'approve', { ...APPROVE, findings: SCOPE, endDay: DAY_0 + endDay, ...more });
const tooLate = (field: string, day: number, because: string) => ({ code: 'dayTooLate', field, latestDay: DAY_0 + day, because });
const missing = (field: string) => ({ code: 'field', field, problem: 'missing' });

describe('every category', () => {
  it.each(CATEGORIES)('%s has steps in order, each once', (category) => {
    const { steps } = PLAYBOOKS[category];
    expect(new Set(steps).size).toBe(steps.length);
    for (const step of steps) expect(PLAYBOOK_STEPS).toContain(step);
  });

  it.each<[Category, readonly string[]]>([
    ['emergencyAccess', ['twoAccounts', 'storeCredentials', 'alertOnUse', 'drill', 'acceptAsBaseline']],
    ['thirdParty', ['nameVendor', 'contractEnd', 'leastPermissions', 'secretEnd', 'watchSignIns', 'revokeAtEnd']],
    ['migration', ['nameTenants', 'cutOver', 'milestones', 'removeTrust']],
    ['businessCritical', ['applicationOwner', 'controlOwnerFromPlatform', 'alternative', 'reviewControls', 'removalPlan']],
    ['operational', ['reason', 'endDate', 'compensate', 'removalPlan']],
  ])('%s: %j', (category, steps) => {
    expect(PLAYBOOKS[category].steps).toEqual(steps);
  });

  it.each(['unclassified', 'legacyProtocol', 'deviceTrust', 'operational', 'emergencyAccess', 'businessCritical'] as const)('%s ends by the general limits alone', (category) => {
    expect(approve(requested({ category, contractEndDay: DAY_0 + 5, cutOverDay: DAY_0 + 5 }), 91, { secretEndDay: DAY_0 + 5 }).refused).toBeUndefined();
    expect(approve(requested({ category }), 92).refused).toEqual(tooLate('endDay', 91, 'grant'));
  });

  it('of what was found is kept without the business side, unless its kind needs that', () => {
    const keep = (category: string): Life => new Life().shown().on(1).does(MIRA, 'keep', { ...KEEP, category });
    for (const category of ['unclassified', 'legacyProtocol', 'deviceTrust', 'operational', 'emergencyAccess']) expect(keep(category).refused).toBeUndefined();
    expect(keep('emergencyAccess').state.parts.category).toBe('emergencyAccess');
    for (const category of ['thirdParty', 'migration']) expect(keep(category).refused).toEqual({ code: 'field', field: 'category', problem: 'malformed' });
    expect(keep('businessCritical').refused).toEqual(missing('businessOwner'));
  });
});

describe('a third-party integration', () => {
  it.each(['vendor', 'contractEndDay'])('is asked for only with %s', (field) => {
    const all = { ...REQUEST, ...THIRD_PARTY };
    expect(new Life().does(PRIYA, 'request', Object.fromEntries(Object.entries(all).filter(([name]) => name !== field))).refused).toEqual(missing(field));
    expect(new Life().does(PRIYA, 'request', { ...all, [field]: '' }).refused).toEqual(missing(field));
    expect(new Life().does(PRIYA, 'request', all).refused).toBeUndefined();
  });

  it('is approved only with the end of its secret, which the control owner says', () => {
    expect(approve(requested(THIRD_PARTY), 20).refused).toEqual(missing('secretEndDay'));
    expect(approve(requested(THIRD_PARTY), 20, { secretEndDay: DAY_0 + 25 }).state.parts.grants.secretEndDay).toBe(DAY_0 + 25);
  });

  it('ends with the contract and with the secret, whichever is first', () => {
    expect(approve(requested(THIRD_PARTY), 30, { secretEndDay: DAY_0 + 90 }).refused).toBeUndefined();
    expect(approve(requested(THIRD_PARTY), 31, { secretEndDay: DAY_0 + 90 }).refused).toEqual(tooLate('endDay', 30, 'contract'));
    expect(approve(requested(THIRD_PARTY), 20, { secretEndDay: DAY_0 + 20 }).refused).toBeUndefined();
    expect(approve(requested(THIRD_PARTY), 21, { secretEndDay: DAY_0 + 20 }).refused).toEqual(tooLate('endDay', 20, 'secret'));
  });

  it('is extended past its contract only once the business side says that it ends later', () => {
    const life = (): Life => approve(requested(THIRD_PARTY), 30, { secretEndDay: DAY_0 + 90 }).on(20).does(ANA, 'review', REVIEW);
    const ask = (more: object, untilDay = 60): Life => life().does(PRIYA, 'askExtension', { untilDay: DAY_0 + untilDay, changed: 'Longer.', ...more });
    expect(ask({}).refused).toEqual(missing('contractEndDay'));
    expect(ask({ contractEndDay: DAY_0 + 59 }).refused).toEqual(tooLate('untilDay', 59, 'contract'));
    const asked = ask({ contractEndDay: DAY_0 + 60 });
    expect(asked.state.parts.need?.contractEndDay).toBe(DAY_0 + 60);
    expect(asked.does(MIRA, 'grantExtension', { endDay: DAY_0 + 61 }).refused).toEqual(tooLate('endDay', 60, 'contract'));
    expect(asked.does(MIRA, 'grantExtension', { endDay: DAY_0 + 60 }).refused).toBeUndefined();
  });

  it('is extended or renewed past its secret only once the control owner says that it ends later', () => {
    const asked = (): Life => approve(requested({ ...THIRD_PARTY, contractEndDay: DAY_0 + 99 }), 20, { secretEndDay: DAY_0 + 20 }).on(15).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' });
    expect(asked().does(MIRA, 'grantExtension', { endDay: DAY_0 + 60 }).refused).toEqual(missing('secretEndDay'));
    expect(asked().does(MIRA, 'grantExtension', { endDay: DAY_0 + 60, secretEndDay: DAY_0 + 59 }).refused).toEqual(tooLate('endDay', 59, 'secret'));
    expect(asked().does(MIRA, 'grantExtension', { endDay: DAY_0 + 60, secretEndDay: DAY_0 + 70 }).state.parts).toMatchObject({ end: { day: DAY_0 + 60 }, grants: { secretEndDay: DAY_0 + 70, extensionsUsed: 1 } });
    const ended = (): Life => asked().does(MIRA, 'refuseAsk', { reason: 'Not yet.' }).on(25).does(ANA, 'review', REVIEW).does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 60, changed: 'x' });
    const past = asked().does(MIRA, 'refuseAsk', { reason: 'Not yet.' }).on(25).does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 100, changed: 'x' });
    expect(past.refused).toEqual(missing('contractEndDay'));
    expect(ended().does(MIRA, 'grantRenewal', { endDay: DAY_0 + 60, findings: SCOPE }).refused).toEqual(missing('secretEndDay'));
    expect(ended().does(MIRA, 'grantRenewal', { endDay: DAY_0 + 60, findings: SCOPE, secretEndDay: DAY_0 + 70 }).state.parts.grants.secretEndDay).toBe(DAY_0 + 70);
  });

  it('found again stays one: it is kept with what was said before, or asked for again', () => {
    const back = (secret: object): Life => approve(requested(THIRD_PARTY), 20, { secretEndDay: DAY_0 + 25, ...secret }).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 1, text: 'x', gone: true }).does(ANA, 'verifyRemoved', { text: 'x' }).on(5).shown();
    expect(back({}).does(MIRA, 'keep', { ...KEEP, category: undefined, endDay: DAY_0 + 26 }).refused).toEqual(tooLate('endDay', 25, 'secret'));
    expect(back({}).does(MIRA, 'keep', { ...KEEP, category: undefined, endDay: DAY_0 + 25 }).state.parts.category).toBe('thirdParty');
    expect(back({}).does(MIRA, 'keep', { ...KEEP, category: 'operational', endDay: DAY_0 + 40 }).refused).toEqual({ code: 'askedAs' });
    const unsaid = (said: object): Life => requested(THIRD_PARTY).does(PRIYA, 'withdraw').does(MIRA, 'takeControlSeat').does(MIRA, 'offerSeat', { seat: 'businessOwner', to: TOM }).does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 20, ...said });
    expect(unsaid({}).refused).toEqual(missing('secretEndDay'));
    expect(unsaid({ secretEndDay: DAY_0 + 19 }).refused).toEqual(tooLate('endDay', 19, 'secret'));
    expect(unsaid({ secretEndDay: DAY_0 + 21 }).state.parts).toMatchObject({ category: 'thirdParty', grants: { secretEndDay: DAY_0 + 21 } });
  });
});

describe('a tenant migration', () => {
  it.each(['sourceTenant', 'targetTenant', 'cutOverDay'])('is asked for only with %s', (field) => {
    const all = { ...REQUEST, ...MIGRATION };
    expect(new Life().does(PRIYA, 'request', Object.fromEntries(Object.entries(all).filter(([name]) => name !== field))).refused).toEqual(missing(field));
  });

  it('wants a plan for its removal', () => {
    expect(approve(requested(MIGRATION), 20, { plan: '' }).refused).toEqual(missing('plan'));
    const withdrawn = requested(MIGRATION).does(PRIYA, 'withdraw');
    expect(withdrawn.does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 20, plan: '' }).refused).toEqual(missing('plan'));
  });

  it('is not kept as one where a request of another kind left its tenants out', () => {
    const life = requested({ cutOverDay: DAY_0 + 10 }).does(PRIYA, 'withdraw');
    expect(life.does(MIRA, 'keep', { ...KEEP, category: 'migration', endDay: DAY_0 + 20 }).refused).toEqual({ code: 'field', field: 'category', problem: 'malformed' });
    const said = requested(MIGRATION).does(PRIYA, 'withdraw').does(MIRA, 'takeControlSeat').does(MIRA, 'offerSeat', { seat: 'businessOwner', to: TOM }).does(MIRA, 'keep', { ...KEEP, category: 'migration', endDay: DAY_0 + 41 });
    expect(said.refused).toEqual(tooLate('endDay', 40, 'cutOver'));
  });

  it('is over at the latest 30 days after the cut-over', () => {
    expect(approve(requested(MIGRATION), 40).refused).toBeUndefined();
    expect(approve(requested(MIGRATION), 41).refused).toEqual(tooLate('endDay', 40, 'cutOver'));
    const shorter = new Life('x1', knowing({ policy: { afterCutOverDays: 5 } }));
    expect(approve(requested(MIGRATION, shorter), 16).refused).toEqual(tooLate('endDay', 15, 'cutOver'));
  });

  it('is extended past that only once the cut-over is said to be later', () => {
    const ask = (more: object): Life => approve(requested(MIGRATION), 40).on(20).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'Late.', ...more });
    expect(ask({}).refused).toEqual(missing('cutOverDay'));
    expect(ask({ cutOverDay: DAY_0 + 29 }).refused).toEqual(tooLate('untilDay', 59, 'cutOver'));
    expect(ask({ cutOverDay: DAY_0 + 30 }).does(MIRA, 'grantExtension', { endDay: DAY_0 + 60 }).refused).toBeUndefined();
  });
});

describe('the other kinds', () => {
  it('need no such days to be extended', () => {
    const asked = approvedLife().on(10).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x', contractEndDay: DAY_0 + 20 });
    expect(asked.refused).toBeUndefined();
    const renewal = approvedLife().on(50).does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 60, changed: 'x', cutOverDay: DAY_0 + 70 });
    expect(renewal.state.parts.need?.cutOverDay).toBe(DAY_0 + 70);
  });

  it('business-critical wants its application’s owner and a plan', () => {
    expect(new Life().does(PRIYA, 'request', { ...REQUEST, category: 'businessCritical' }).state.parts.businessOwner?.person).toEqual(PRIYA);
    expect(PLAYBOOKS.businessCritical).toMatchObject({ needsBusinessOwner: true, approvalRequires: ['plan'] });
  });

  it('break-glass stands without an end only as an accepted change of the baseline', () => {
    const life = approve(requested({ category: 'emergencyAccess' }), 40);
    expect(life.does(MIRA, 'approve', { ...APPROVE, findings: SCOPE }).refused).toMatchObject({ code: 'notNow' });
    const accepted = life.does(PRIYA, 'askRiskAcceptance', { why: 'x' }).does(LENA, 'acceptRisk', { residualRisk: 'x', why: 'x', signAgainDay: DAY_0 + 100 });
    expect(accepted.state.parts).toMatchObject({ standing: { lifecycle: 'acceptedRisk' }, end: undefined, category: 'emergencyAccess' });
  });
});
