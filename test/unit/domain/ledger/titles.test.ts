import type { Desk } from '../../../../src/decisions/desk';
import { receivingOf } from '../../../../src/decisions/receivingHalf';
import { exceptionKeyOf } from '../../../../src/domain/exception/exceptionKey';
import type { Act } from '../../../../src/domain/ledger/acts/acts';
import { encodeAnswer, type CoveredFinding } from '../../../../src/domain/ledger/answer';
import { toldBySource } from '../../../../src/domain/ledger/bySource';
import { titleHashOf } from '../../../../src/domain/ledger/subject';
import { coveredSetting } from './decisions';
import { NOTHING_USED, OTHER_ANSWER } from './lawful';
import { ANA, findingsOf, knowing, Life, PRIYA, REQUEST } from './life';

const BOTH = [coveredSetting('mfa', { controls: ['MS.AAD.3.2v2'] }), coveredSetting('legacy', { controls: ['MS.AAD.1.1v1'] })];
const NAME = 'svc-legacy-mail is excluded from “Policy legacy” and “Policy mfa”';
const shown = (life: Life, findings: readonly CoveredFinding[] = BOTH): Life => life.shown([], { title: NAME, findings, controls: ['MS.AAD.1.1v1', 'MS.AAD.3.2v2'] });

/** Both halves, as the portal writes them. */
function split(life: Life, finding: CoveredFinding): Life {
  const body = { into: 'x2', findings: [finding.key], reason: 'Its own.' };
  const half = receivingOf({ me: ANA, known: knowing({}) } as Desk, { key: 'split', exceptionKey: life.state.exceptionKey, act: 'split', title: 'split', onDay: life.today, base: life.state.newest, baseHash: '', body }, life.decisions);
  const there = new Life('x2').on(1).does(ANA, half?.act as Act, half?.body as object);
  life.does(ANA, 'split', body);
  return there;
}
const saysOf = ({ state }: Life): unknown => state.parts.subject && [state.parts.subject.title, state.parts.subject.controls];

describe('the title and the controls of an exception that was split', () => {
  it('are those of its own findings, in both', () => {
    const life = shown(new Life()).on(1);
    const there = split(life, BOTH[1] as CoveredFinding);
    expect([saysOf(life), saysOf(there)]).toEqual([
      ['svc-legacy-mail is excluded from “Policy mfa”', ['MS.AAD.3.2v2']],
      ['svc-legacy-mail is excluded from “Policy legacy”', ['MS.AAD.1.1v1']],
    ]);
    expect([life, there].map(({ state }) => (state.parts.subject?.titled as { settings: readonly string[] }).settings)).toEqual([['Policy mfa'], ['Policy legacy']]);
  });

  it('stay so when a report shows all of it again, and are as the report says once all is back', () => {
    const life = shown(new Life()).on(1);
    split(life, BOTH[1] as CoveredFinding);
    expect(saysOf(shown(life.on(5)))).toEqual(['svc-legacy-mail is excluded from “Policy mfa”', ['MS.AAD.3.2v2']]);
    life.on(6).shown([], { title: NAME, findings: BOTH, controls: ['MS.AAD.1.1v1', 'MS.AAD.3.2v2'], untaken: [BOTH[1]?.key ?? ''] });
    expect(saysOf(life)).toEqual([NAME, ['MS.AAD.1.1v1', 'MS.AAD.3.2v2']]);
  });

  it('are whose they were where something of somebody else was merged by mistake and is split off again', () => {
    const bob = { type: 'user', id: 'user-2', name: 'Bob' } as const;
    const theirs = coveredSetting('mfa', { key: 'tenant|mfa|userExcluded|user-2', controls: ['MS.AAD.3.2v2'] });
    const merged = (): Life => shown(new Life()).on(1).does(ANA, 'absorb', { from: 'x9', answer: encodeAnswer({ ...OTHER_ANSWER, principal: bob, title: 'Bob is excluded from “Policy mfa”', findings: [theirs] }), sinceDay: 0, lineage: NOTHING_USED });
    const life = merged();
    const there = split(life, theirs);
    expect([life, there].map(saysOf)).toEqual([
      [NAME, ['MS.AAD.1.1v1', 'MS.AAD.3.2v2']],
      ['Bob is excluded from “Policy mfa”', ['MS.AAD.3.2v2']],
    ]);
    expect(there.state.parts.subject?.principal).toEqual(bob);
    // What stays is two people's: it says what it said before, and nothing of one that is the other's.
    const mixed = merged();
    expect([saysOf(split(mixed, BOTH[1] as CoveredFinding)), saysOf(mixed)]).toEqual([
      ['svc-legacy-mail is excluded from “Policy legacy”', ['MS.AAD.1.1v1']],
      ['svc-legacy-mail is excluded from “Policy mfa”', ['MS.AAD.3.2v2']],
    ]);
  });

  it('are those of what its key is made of, also where somebody had told by hand that it is about somebody else', () => {
    const svc = { type: 'user', id: 'user-1', name: 'svc-legacy-mail' } as const;
    const life = new Life(exceptionKeyOf({ tenantId: 'tenant', family: 'conditionalAccess', principal: svc })).shown([], { principal: { type: 'user', id: 'user-2', name: 'Bob' }, findings: [BOTH[0] as CoveredFinding] });
    split(shown(life.on(1)), BOTH[1] as CoveredFinding);
    expect(saysOf(life)).toEqual(['svc-legacy-mail is excluded from “Policy mfa”', ['MS.AAD.3.2v2']]);
  });

  it('are no news to the tool that gives one title to all of it, until it gives another', () => {
    const report = (life: Life): Life => life.shown([], { source: 'ScubaGear', title: NAME, findings: BOTH, controls: ['MS.AAD.1.1v1', 'MS.AAD.3.2v2'] });
    const life = report(new Life()).on(1);
    const told = (): unknown => toldBySource(life.state.parts, 'x1')['ScubaGear']?.title;
    split(life, BOTH[1] as CoveredFinding);
    expect(told()).toBe(titleHashOf(NAME));
    report(life.on(5));
    expect([told(), saysOf(life)]).toEqual([titleHashOf(NAME), ['svc-legacy-mail is excluded from “Policy mfa”', ['MS.AAD.3.2v2']]]);
  });

  it('keep the controls where findings do not say theirs, and the words of whoever asked for it', () => {
    const older = shown(new Life(), findingsOf(['mfa', 'legacy'])).on(1);
    split(older, coveredSetting('legacy', {}));
    expect(saysOf(older)).toEqual(['svc-legacy-mail is excluded from “Policy mfa”', ['MS.AAD.1.1v1', 'MS.AAD.3.2v2']]);
    const asked = new Life().does(PRIYA, 'request', REQUEST).on(1).does(ANA, 'absorb', { from: 'x9', answer: shown(new Life('x9')).decisions[0]?.body, sinceDay: 0, lineage: NOTHING_USED });
    expect(asked.refused).toBeUndefined();
    const words = asked.state.parts.subject?.title;
    split(asked, BOTH[1] as CoveredFinding);
    expect(asked.state.parts.subject?.title).toBe(words);
  });
});
