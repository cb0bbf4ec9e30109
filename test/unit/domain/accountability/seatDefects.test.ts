import { seatDefects, type Surroundings } from '../../../../src/domain/accountability/seatDefects';
import type { Principal } from '../../../../src/domain/exception/finding';
import { peopleAt } from '../../../../src/domain/people/people';
import { coveredSetting } from '../ledger/decisions';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { ADM_MIRA, ANA, APPROVE, DAY_0, fact, findingsOf, JON, knowing, LENA, Life, MIRA, PRIYA, RAJ, REQUEST, SAM, TOM, type Knowing } from '../ledger/life';
import { acceptedLife, approvedLife, keptLife, LIVES } from '../ledger/states';

const defects = (life: Life, more: Partial<Surroundings> = {}, known: Knowing = {}) => seatDefects(life.state, { people: peopleAt(knowing(known).people), ...more });
/** A holder of a role, as a report names one. */
const holder = (name: string, type: Principal['type'] = 'user'): Principal => ({ type, id: name, name });
const codes = (life: Life, more?: Partial<Surroundings>, known?: Knowing): string[] => defects(life, more, known).map(({ code }) => code);

describe('who sits where', () => {
  it('is right where everybody is there, apart and able', () => {
    expect(defects(approvedLife(), { approvers: [MIRA, JON], reviewers: [ANA], administrators: [holder('mira@contoso.example')] }, { serviceOwner: SAM })).toEqual([]);
  });

  it('has empty seats; the business seat only where the playbook wants it', () => {
    expect(defects(LIVES.unassigned())).toEqual([{ code: 'emptySeat', seat: 'controlOwner' }, { code: 'emptySeat', seat: 'securityReviewer' }]);
    expect(defects(keptLife())).toEqual([]);
    const critical = new Life().does(PRIYA, 'request', { ...REQUEST, category: 'businessCritical' });
    expect(defects(critical)).toEqual([{ code: 'emptySeat', seat: 'controlOwner' }, { code: 'emptySeat', seat: 'securityReviewer' }]);
    expect(defects(new Life().shown().does(ANA, 'takeReviewerSeat'))).toEqual([{ code: 'emptySeat', seat: 'controlOwner' }]);
  });

  it('has the business seat empty where its kind needs one and nobody sits there', () => {
    const { state } = keptLife();
    expect(seatDefects({ ...state, parts: { ...state.parts, category: 'thirdParty' } }, { people: peopleAt(knowing({}).people) })).toEqual([{ code: 'emptySeat', seat: 'businessOwner' }]);
  });

  it('has one human in two seats, found out later', () => {
    expect(defects(approvedLife(), {}, { sameHuman: [[ANA, MIRA]] })).toEqual([{ code: 'oneHumanInTwoSeats', seats: ['controlOwner', 'securityReviewer'], person: MIRA }]);
    expect(codes(approvedLife(), {}, { sameHuman: [[ANA, MIRA], [PRIYA, MIRA]] })).toEqual(['oneHumanInTwoSeats', 'oneHumanInTwoSeats', 'oneHumanInTwoSeats']);
  });

  it('has somebody who can do nothing in it any more, since they took another side or are found to have', () => {
    const asked = () => new Life().does(ADM_MIRA, 'request', { ...REQUEST, businessOwner: { login: PRIYA.login, name: PRIYA.name } }).shown().on(1).does(PRIYA, 'takeBusinessSeat').does(ANA, 'takeReviewerSeat').does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) });
    expect(defects(asked())).toEqual([]);
    expect(defects(asked(), {}, { sameHuman: [[ADM_MIRA, MIRA]] })).toEqual([{ code: 'holderBarred', seat: 'controlOwner', person: MIRA, has: 'requester' }]);
    const twoPerson = { sameHuman: [[ADM_MIRA, MIRA]] as const };
    expect(defects(asked(), { policy: { ...DEFAULT_POLICY, twoPersonMode: true } }, twoPerson)).toEqual([]);
    expect(defects(asked(), { policy: DEFAULT_POLICY }, twoPerson)).toMatchObject([{ code: 'holderBarred' }]);
  });

  it('has somebody who is gone', () => {
    expect(defects(approvedLife(), {}, { gone: [MIRA] })).toEqual([{ code: 'personGone', seat: 'controlOwner', person: MIRA }]);
  });

  it('has a deputy who is gone, and a risk whose acceptor is', () => {
    const covered = approvedLife().on(4).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: JON, fromDay: DAY_0 + 4, toDay: DAY_0 + 9 });
    expect(defects(covered, {}, { gone: [JON] })).toEqual([{ code: 'deputyGone', seat: 'controlOwner', person: JON }]);
    expect(defects(acceptedLife(), {}, { gone: [LENA] })).toEqual([{ code: 'acceptorGone', person: LENA }]);
  });

  it('is not judged before anything is known, nor when it is over', () => {
    for (const life of [new Life(), LIVES.closed(), LIVES.dismissed(), LIVES.declined()]) expect(defects(life, {}, { gone: [MIRA, PRIYA, ANA] })).toEqual([]);
  });
});

describe('nobody is left', () => {
  const left = (life: Life, more: Partial<Surroundings>, known?: Knowing) => defects(life, more, known).filter(({ code }) => code === 'nobodyLeft');

  it('to review: all reviewers asked for it, approved it, accepted its risk or are gone', () => {
    expect(left(approvedLife(), { reviewers: [MIRA, PRIYA] })).toEqual([{ code: 'nobodyLeft', to: 'review' }]);
    expect(left(approvedLife(), { reviewers: [MIRA, RAJ] })).toEqual([]);
    expect(left(approvedLife(), { reviewers: [RAJ] }, { gone: [RAJ] })).toHaveLength(1);
    expect(left(acceptedLife(), { reviewers: [LENA] })).toHaveLength(1);
    expect(left(approvedLife(), { reviewers: [ADM_MIRA] }, { sameHuman: [[ADM_MIRA, MIRA]] })).toHaveLength(1);
    const moved = approvedLife().on(5).does(MIRA, 'handOn', { to: JON }).does(JON, 'takeControlSeat');
    expect(left(moved, { reviewers: [MIRA] })).toHaveLength(1);
    expect(left(approvedLife(), { reviewers: [] })).toHaveLength(1);
    expect(left(approvedLife(), {})).toEqual([]);
  });

  it('to approve: all control owners asked for it or review it', () => {
    expect(left(LIVES.requested(), { approvers: [PRIYA] })).toEqual([{ code: 'nobodyLeft', to: 'approve' }]);
    expect(left(approvedLife(), { approvers: [ANA, PRIYA] })).toHaveLength(1);
    expect(left(approvedLife(), { approvers: [MIRA] })).toEqual([]);
    const asked = new Life().does(RAJ, 'request', REQUEST);
    expect(left(asked, { approvers: [RAJ] })).toHaveLength(1);
    expect(left(LIVES.assigned(), { approvers: [ANA] })).toHaveLength(1);
  });
});

describe('the owner and the setting', () => {
  it('cannot be changed by its owner, where a report says who can', () => {
    expect(defects(keptLife(), { administrators: [holder('tom@contoso.example')] })).toEqual([{ code: 'ownerCannotChange', person: MIRA }]);
    expect(defects(keptLife(), { administrators: [holder('MIRA@contoso.example')] })).toEqual([]);
    expect(defects(keptLife(), { administrators: [] })).toEqual([]);
    expect(defects(keptLife(), { administrators: [holder(MIRA.name)] })).toEqual([]);
    // Who is in the group is not known.
    expect(defects(keptLife(), { administrators: [holder('tom@contoso.example'), holder('Admins', 'group')] })).toEqual([]);
    expect(codes(LIVES.unassigned(), { administrators: [holder('tom@contoso.example')] })).toEqual(['emptySeat', 'emptySeat']);
    const byId = LIVES.unassigned().does({ ...MIRA, objectId: 'O-1' }, 'keep', { findings: LIVES.unassigned().state.parts.seen?.findings, endDay: DAY_0 + 9 });
    expect(codes(byId, { administrators: [holder('o-1')] })).toEqual(['emptySeat']);
  });

  it('is owned by whoever it is for', () => {
    const forMira = new Life().does(PRIYA, 'request', { ...REQUEST, principal: { type: 'user', id: 'u', name: 'Mira@contoso.example' } }).does(MIRA, 'approve', APPROVE);
    expect(defects(forMira)).toContainEqual({ code: 'ownerBenefits', person: MIRA });
    const byId = new Life().does(PRIYA, 'request', { ...REQUEST, principal: { type: 'user', id: 'o-1', name: 'x' } }).does({ ...MIRA, objectId: 'O-1' }, 'approve', APPROVE);
    expect(codes(byId)).toContain('ownerBenefits');
    expect(codes(LIVES.approved())).not.toContain('ownerBenefits');
  });

  it('is changed, and is for its owner, by any account of the same human', () => {
    const linked: Knowing = { sameHuman: [[ADM_MIRA, MIRA]] };
    expect(defects(keptLife(), { administrators: [holder('adm-mira@contoso.example')] }, linked)).toEqual([]);
    expect(defects(keptLife(), { administrators: [holder(ADM_MIRA.name)] }, linked)).toEqual([]);
    expect(defects(keptLife(), { administrators: [holder('adm-mira@contoso.example')] })).toEqual([{ code: 'ownerCannotChange', person: MIRA }]);
    expect(defects(keptLife(), { administrators: [holder('tom@contoso.example')] }, linked)).toEqual([{ code: 'ownerCannotChange', person: MIRA }]);
    const forAdmin = new Life().does(PRIYA, 'request', { ...REQUEST, principal: { type: 'user', id: 'u', name: 'adm-mira@contoso.example' } }).does(MIRA, 'approve', APPROVE);
    expect(defects(forAdmin, {}, linked)).toContainEqual({ code: 'ownerBenefits', person: MIRA });
    expect(codes(forAdmin)).not.toContain('ownerBenefits');
    const known = { serviceOwners: [], facts: [fact(ADM_MIRA, { sameHumanAs: MIRA.login, objectId: 'O-2' })] };
    const byId = new Life().does(PRIYA, 'request', { ...REQUEST, principal: { type: 'user', id: 'o-2', name: 'x' } }).does(MIRA, 'approve', APPROVE);
    expect(seatDefects(byId.state, { people: peopleAt(known) })).toContainEqual({ code: 'ownerBenefits', person: MIRA });
  });

  it('for emergency access is the only account of its tenant', () => {
    const life = (type: Principal['type'] = 'user'): Life => new Life().does(PRIYA, 'request', { ...REQUEST, category: 'emergencyAccess', principal: { type, id: 'BG-1', name: 'Break glass 1' } });
    const other = (id: string, type: Principal['type'] = 'user') => ({ emergencyAccess: [{ type, id }] });
    for (const around of [other('bg-1'), { emergencyAccess: [] }]) expect(codes(life(), around)).toContain('oneEmergencyAccount');
    for (const around of [other('bg-2'), other('g', 'group'), {}]) expect(codes(life(), around)).not.toContain('oneEmergencyAccount');
    expect(codes(life('group'), { emergencyAccess: [] })).not.toContain('oneEmergencyAccount');
    expect(codes(keptLife(), other('bg-1'))).toEqual([]);
  });

  it('has several administrators and no service owner', () => {
    const administrators = [holder('mira@contoso.example'), holder('tom@contoso.example'), holder('Deployment', 'application')];
    expect(defects(keptLife(), { administrators })).toEqual([{ code: 'severalAdministrators', count: 2 }]);
    expect(defects(keptLife(), { administrators }, { serviceOwner: TOM })).toEqual([]);
    expect(defects(keptLife(), { administrators: [holder('mira@contoso.example')] })).toEqual([]);
  });

  it('excludes a group or a role whose members nobody looked at', () => {
    const group = (kind: string, extent: readonly string[]) => coveredSetting(`${kind}-${extent.length}`, { kind, extent });
    const life = new Life().shown([], { findings: [group('groupExcluded', []), group('roleExcluded', []), group('groupExcluded', ['anna']), group('userExcluded', [])] });
    expect(defects(life)).toContainEqual({ code: 'scopeNotLookedAt', settings: ['Policy groupExcluded-0', 'Policy roleExcluded-0'] });
    expect(defects(new Life().shown([], { findings: [group('groupExcluded', [])] }))).toContainEqual({ code: 'scopeNotLookedAt', settings: ['Policy groupExcluded-0'] });
    expect(codes(LIVES.unassigned())).not.toContain('scopeNotLookedAt');
  });
});
