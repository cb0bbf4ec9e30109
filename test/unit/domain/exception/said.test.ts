import { CLAUSE_CODES, decodeSaid } from '../../../../src/domain/exception/said';
import { coveredFinding, decodeAnswer, encodeAnswer, type Answer } from '../../../../src/domain/ledger/answer';
import type { Json } from '../../../../src/domain/ledger/canonical';
import { finding } from '../../decisions/reports';
import { sampleSaid } from './sampleSaid';

const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const found = finding({ user: 'ann' });
const ANSWER: Answer = { verdict: 'undocumented', source: 'ScubaGear', reportKey: 'r1', ranOn: '2026-05-04', tenantId: 't', family: 'conditionalAccess', principal: found.principal, title: 'Ann', severity: 'high', controls: [], findings: [coveredFinding(found)] };
/** As it stands in the ledger, with another saying. */
const kept = (actual: unknown): Json => {
  const body = again(encodeAnswer(ANSWER)) as { readonly findings: readonly object[] };
  return { ...body, findings: body.findings.map((finding) => ({ ...finding, actual })) } as unknown as Json;
};

describe('what the baseline says and the tenant has', () => {
  it('has every code among the samples', () => expect(new Set(sampleSaid().map(({ code }) => code))).toEqual(new Set(CLAUSE_CODES)));

  it.each(sampleSaid().map((clause) => [clause.code, clause] as const))('%s is kept with its facts and reads back the same', (_code, clause) => expect(decodeSaid(again([clause]))).toEqual([clause]));

  it('is kept in the ledger as codes and facts, and reads back the same', () => {
    expect(encodeAnswer(ANSWER)).toMatchObject({ findings: [{ actual: [{ code: 'leavesOut', who: 'ann' }] }] });
    expect(decodeAnswer(again(encodeAnswer(ANSWER)) as Json)?.findings[0]).toMatchObject({ expected: found.expected, actual: found.actual });
  });

  it('written as a sentence by an earlier version stays that sentence', () => expect(decodeAnswer(kept('“MFA” leaves out Ann'))?.findings[0]?.actual).toEqual([{ code: 'asWritten', text: '“MFA” leaves out Ann' }]));

  it.each([[7], [null], [{}], [''], [undefined]])('that is none (%j) takes nothing from the answer', (actual) => expect(decodeAnswer(kept(actual))?.findings[0]).not.toHaveProperty('actual'));
  it.each([[[null, 3, []]], [[{ code: 'fromTheFuture' }]], [[{ code: 'toString' }]], [[{ code: 'holdsRole', who: 'Ann' }]], [[{ code: 'linksEdit', of: 'sites' }]]])('of which nobody understands a clause (%j) says the rest', (said) => expect(decodeSaid([...said, { code: 'policyOff' }])).toEqual([{ code: 'policyOff' }]));
});
