import { decodeAnswer, encodeAnswer, type Answer } from '../../../../src/domain/ledger/answer';
import type { Json } from '../../../../src/domain/ledger/canonical';
import { decodeWhys, distinctWhys, GAP_CODES, shortWhys, type Gap, type Why } from '../../../../src/domain/reconcile/gap';
import { sampleGaps } from './sampleGaps';

const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const ANSWER: Answer = {
  verdict: 'cannotTell', source: 'ScubaGear', reportKey: 'r1', ranOn: '2026-05-04', tenantId: 't', family: 'conditionalAccess', principal: { type: 'user', id: 'u', name: 'u' }, title: 'Ann', severity: 'high', controls: [], findings: [],
  untold: [{ key: 'k', reason: 'notLooked', why: [{ code: 'commandFailed', command: 'Get-X' }] }],
};
/** As it stands in the ledger, with other reasons. */
const kept = (why: unknown): Json => ({ ...(again(encodeAnswer(ANSWER)) as object), untold: [{ key: 'k', reason: 'notLooked', why }] }) as Json;
const readBack = (why: unknown): readonly Why[] | undefined => decodeAnswer(kept(why))?.untold?.[0]?.why;

describe('why a report could not look', () => {
  it('has every code among the samples', () => expect(new Set(sampleGaps().map(({ code }) => code))).toEqual(new Set(GAP_CODES)));

  it.each(sampleGaps().map((gap) => [gap.code, gap] as const))('%s is kept with its facts and reads back the same', (_code, gap) => expect(decodeWhys(again([gap]))).toEqual([gap]));

  it('is kept in the ledger as code and facts', () => {
    expect(encodeAnswer(ANSWER)).toMatchObject({ untold: [{ why: [{ code: 'commandFailed', command: 'Get-X' }] }] });
    expect(readBack([{ code: 'commandFailed', command: 'Get-X' }])).toEqual([{ code: 'commandFailed', command: 'Get-X' }]);
  });

  it('written as a sentence by an earlier version stays that sentence', () => {
    expect(readBack('the command Get-X failed in this run')).toEqual([{ code: 'asWritten', text: 'the command Get-X failed in this run' }]);
    expect(readBack('')).toEqual([]);
  });

  it.each([[undefined], [7], [null], [{}], [[null, 3, []]], [[{ code: 'fromTheFuture' }]], [[{ code: 'toString' }]], [[{ code: 'commandFailed' }]], [[{ code: 'testsSilent', tests: [{ id: 'x', is: 'sleeping', said: '' }] }]], [[{ code: 'asWritten' }]]])('that nobody understands (%j) takes nothing from the answer', (why) => expect(readBack(why)).toEqual([]));

  it('is said once, in one order, whatever the order of reading', () => {
    const all: readonly Gap[] = [{ code: 'sectionEmpty' }, { code: 'commandFailed', command: 'b' }, { code: 'commandFailed', command: 'a' }];
    expect(distinctWhys([...all, ...all])).toEqual(distinctWhys([...all].reverse()));
    expect(distinctWhys([...all, ...all])).toHaveLength(3);
  });

  it('does not fill the column of its exception, however much a report says', () => {
    const long = 'x'.repeat(5_000);
    const many: readonly Gap[] = Array.from({ length: 40 }, () => ({ code: 'testsSilent', tests: Array.from({ length: 90 }, () => ({ id: long, is: 'skipped', said: long })) }));
    expect(JSON.stringify(shortWhys(many)).length).toBeLessThan(20_000);
    expect(decodeWhys(again(shortWhys(many)))).toEqual(shortWhys(many));
    expect(shortWhys([{ code: 'asWritten', text: 'as it was' }])).toEqual([{ code: 'asWritten', text: 'as it was' }]);
  });
});
