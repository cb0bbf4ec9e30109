import { draftsFrom, type Draft } from '../../../src/discovery/drafts';
import { atOnce } from '../../../src/domain/pieces/pieces';
import { mergeFindings } from '../../../src/discovery/mergeFindings';
import { findingKeyOf } from '../../../src/domain/exception/exceptionKey';
import type { Finding, FindingKind, Principal } from '../../../src/domain/exception/finding';
import { KINDS } from '../../../src/domain/exception/kinds';

const TENANT = 't1';
const OBJECT_ID = '0a0a0a0a-1b1b-4c2c-8d3d-4e4e4e4e4e4e';
const APPLICATION_ID = '0f0f0f0f-1b1b-4c2c-8d3d-4e4e4e4e4e4e';
const user = (id: string, name = id): Principal => ({ type: 'user', id, name });

function finding(kind: FindingKind, setting: string, principal: Principal, more: Partial<Finding> = {}): Finding {
  return {
    key: findingKeyOf({ tenantId: TENANT, kind, settingId: setting, principal }),
    tenantId: TENANT,
    family: KINDS[kind].family,
    kind,
    controls: [],
    setting: { id: setting, name: setting.toUpperCase() },
    principal,
    extent: [],
    expected: [],
    actual: [],
    inForce: true,
    since: null,
    endsOn: null,
    severity: KINDS[kind].severity,
    evidence: '',
    ...more,
  };
}

const drafts = (findings: readonly Finding[], sameAs: readonly (readonly [string, string])[] = []): Draft[] =>
  draftsFrom({ findings, sameAs: new Map(sameAs), report: { file: '', source: '', toolVersion: '', tenant: { id: TENANT, name: '' }, ranOn: '2026-05-04', unread: [] } });

describe('draftsFrom', () => {
  it('one principal in many policies of a family is one draft; two principals on one policy are two', () => {
    expect(drafts([finding('userExcluded', 'p1', user('u1')), finding('userExcluded', 'p2', user('u1')), finding('userExcluded', 'p1', user('u2'))]).map((draft) => draft.findings.length).sort()).toEqual([1, 2]);
  });

  it('what is not in force is not drafted', () => expect(drafts([finding('userExcluded', 'p1', user('u1'), { inForce: false })])).toEqual([]));

  it('is as old as the earliest proof, and as old as the report where there is none', () => {
    const [old] = drafts([finding('userExcluded', 'p1', user('u1'), { since: '2025-01-02' }), finding('userExcluded', 'p2', user('u1'), { since: '2024-03-04' }), finding('userExcluded', 'p3', user('u1'))]);
    const [unproved] = drafts([finding('userExcluded', 'p1', user('u1'))]);
    expect([old?.since, unproved?.since]).toEqual(['2024-03-04', '2026-05-04']);
  });

  it('ends only when its last finding ends', () => {
    const ending = finding('omittedPolicy', 'c1', user('u1'), { endsOn: '2026-07-01' });
    const later = finding('annotatedPolicy', 'c1', user('u1'), { endsOn: '2026-09-01' });
    expect(drafts([ending, later])[0]?.endsOn).toBe('2026-09-01');
    expect(drafts([ending, later, finding('omittedPolicy', 'c2', user('u1'))])[0]?.endsOn).toBeNull();
  });

  it('takes the worst severity, and the kind that has it', () => {
    const [draft] = drafts([finding('applicationExcluded', 'p1', user('u1'), { severity: 'low' }), finding('userExcluded', 'p2', user('u1'), { severity: 'high' })]);
    expect([draft?.severity, draft?.kind]).toEqual(['high', 'userExcluded']);
  });

  it('the same principal in a second family raises both by one step, once, and no further than critical', () => {
    const stacked = drafts([finding('userExcluded', 'p1', user('u1')), finding('permanentRole', 'r1', user('u1')), finding('adminConsent', 'a1', user('u1'), { severity: 'critical' }), finding('userExcluded', 'p1', user('u2'))]);
    const said = new Map(stacked.map(({ family, principal, severity, stackedWith }) => [`${principal.id} ${family}`, [severity, stackedWith.length]]));
    expect(said.get('u1 conditionalAccess')).toEqual(['critical', 2]);
    expect(said.get('u1 privilegedRoles')).toEqual(['high', 2]);
    expect(said.get('u1 adminConsent')).toEqual(['critical', 2]);
    expect(said.get('u2 conditionalAccess')).toEqual(['high', 0]);
  });

  it('an application is the same under its object id and its application id', () => {
    const one: Principal = { type: 'application', id: OBJECT_ID.toUpperCase(), name: 'Robot' };
    const other: Principal = { type: 'application', id: APPLICATION_ID, name: 'Robot' };
    const both = [finding('permanentRole', 'r1', one), finding('adminConsent', 's1', other)];
    expect(drafts(both).map(({ stackedWith }) => stackedWith.length)).toEqual([0, 0]);
    expect(drafts(both, [[OBJECT_ID, APPLICATION_ID]]).map(({ stackedWith }) => stackedWith.length)).toEqual([1, 1]);
  });

  it('settings and "everybody" are nobody, so they never stack', () => {
    const all: Principal = { type: 'domain', id: '*', name: '*' };
    expect(drafts([finding('automaticForwarding', 'd1', all), finding('calendarSharing', 'c1', all)]).every(({ stackedWith }) => stackedWith.length === 0)).toBe(true);
  });

  it('the key holds neither name nor type of a directory object', () => {
    const keys = [user(OBJECT_ID, 'Ann'), { type: 'group', id: OBJECT_ID.toUpperCase(), name: 'Group' } as const].map((principal) => drafts([finding('permanentRole', 'r1', principal)])[0]?.exceptionKey);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).toMatch(/^x[0-9a-f]{24}$/);
  });
});

describe('mergeFindings', () => {
  it('repeated findings become one, whatever their order', () => {
    const first = finding('permanentRole', 'r1', user('u1'), { since: '2025-01-01', endsOn: '2026-01-01', extent: ['b'], severity: 'low', actual: [{ code: 'throughGroup' }] });
    const second = finding('permanentRole', 'r1', user('u1'), { since: '2024-01-01', extent: ['a'], severity: 'high', actual: [{ code: 'policyOff' }], inForce: false });
    const merged = atOnce(mergeFindings([first, second]));
    expect(atOnce(mergeFindings([second, first, first]))).toEqual(merged);
    expect(merged).toMatchObject([{ since: '2024-01-01', endsOn: null, extent: ['a', 'b'], severity: 'high', inForce: true, actual: [{ code: 'throughGroup' }] }]);
  });
});
