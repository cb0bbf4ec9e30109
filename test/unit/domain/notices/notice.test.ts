import { causeIn, causeOf, decodeAbout, encodeAbout, noticeKeyOf, type NoticeAbout } from '../../../../src/domain/notices/notice';

const ABOUTS: readonly NoticeAbout[] = [
  { kind: 'asked', as: 'named', duty: 'answerOffer', dueDay: 20_610, what: 'controlOwner' },
  { kind: 'reminder', as: 'holder', duty: 'remove', dueDay: 20_640 },
  { kind: 'due', as: 'businessOwner', duty: 'remove', dueDay: 20_640 },
  { kind: 'escalated', as: 'leadership', level: 'leadership', decision: 'escalated-1', duty: 'review', dueDay: 20_640 },
  { kind: 'escalated', as: 'manager', level: 'manager', decision: 'by-hand' },
  { kind: 'seatTaken', as: 'named', seat: 'securityReviewer', decision: 'take-1', untilDay: 20_640 },
  { kind: 'seatTaken', as: 'named', seat: 'controlOwner', decision: 'take-1', untilDay: 20_640, former: true },
  { kind: 'deputyNamed', as: 'deputy', seat: 'controlOwner', fromDay: 20_640, toDay: 20_650 },
  { kind: 'adoptionDisputed', as: 'riskLeadership', policyKey: 'p1', dueDay: 20_640 },
  { kind: 'ledgerChanged', as: 'riskLeadership', sweep: 'done|1' },
];

describe('a notice', () => {
  it.each(ABOUTS.map((about) => [about.kind, about] as const))('about something %s comes back as it was written', (kind, about) => {
    expect(decodeAbout(kind, encodeAbout(about))).toEqual(about);
  });

  it.each([
    ['no JSON', 'due', 'x'],
    ['another kind', 'shouted', encodeAbout(ABOUTS[1] as NoticeAbout)],
    ['a duty that this version does not know', 'due', '{"as":"holder","duty":"dance","dueDay":1}'],
    ['no day', 'due', '{"as":"holder","duty":"remove"}'],
    ['half a day', 'due', '{"as":"holder","duty":"remove","dueDay":1.5}'],
    ['nobody', 'due', '{"duty":"remove","dueDay":1}'],
    ['no decision', 'escalated', '{"as":"manager","level":"manager"}'],
    ['a seat that there is not', 'seatTaken', '{"as":"named","seat":"chair","decision":"d","untilDay":1}'],
    ['no last day', 'deputyNamed', '{"as":"deputy","seat":"controlOwner","fromDay":1}'],
    ['a list', 'due', '[]'],
  ])('that holds %s is passed over', (_what, kind, text) => {
    expect(decodeAbout(kind, text)).toBeUndefined();
  });

  it('has one key a cause and account, however the account is spelt', () => {
    const cause = causeOf('x1', 'due', 'remove', 20_640);
    expect(noticeKeyOf(cause, 'I:0#.F|membership|Mira@contoso.example ')).toBe(noticeKeyOf(cause, 'i:0#.f|membership|mira@contoso.example'));
    expect(noticeKeyOf(cause, 'jon')).not.toBe(noticeKeyOf(cause, 'mira'));
    expect(causeIn(noticeKeyOf(cause, 'jon'))).toBe(cause);
    expect(causeOf('x2', 'due', 'remove', 20_640)).not.toBe(cause);
    expect(causeOf('x1', 'due', 'remove', 20_641)).not.toBe(cause);
  });
});
