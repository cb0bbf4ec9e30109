import fc from 'fast-check';
import { guessMapping, lacksOf, type Field } from '../../../../src/discovery/spreadsheet/fields';
import { dateOrderOf, writtenDay } from '../../../../src/discovery/spreadsheet/writtenDay';

const guessed = (headings: readonly string[]): { [field: string]: string | undefined } => Object.fromEntries(Object.entries(guessMapping(headings)).map(([field, column]) => [field, headings[column ?? -1]]));

describe('what headings mean', () => {
  it.each<[readonly string[], { readonly [field in Field]?: string }]>([
    [['Exception ID', 'User', 'Policy', 'Justification', 'Business owner', 'Approved by', 'Approval date', 'Expiry date', 'Risk'], { reference: 'Exception ID', principal: 'User', setting: 'Policy', reason: 'Justification', businessOwner: 'Business owner', controlOwner: 'Approved by', startDay: 'Approval date', endDay: 'Expiry date', severity: 'Risk' }],
    [['Nummer', 'Benutzer', 'Richtlinie', 'Begründung', 'Antragsteller', 'Genehmigt von', 'Gültig ab', 'Gültig bis', 'Schweregrad'], { reference: 'Nummer', principal: 'Benutzer', setting: 'Richtlinie', reason: 'Begründung', businessOwner: 'Antragsteller', controlOwner: 'Genehmigt von', startDay: 'Gültig ab', endDay: 'Gültig bis', severity: 'Schweregrad' }],
    [['Numéro', 'Compte', 'Stratégie', 'Motif', 'Demandeur', 'Approuvé par', 'Date de début', 'Date d’expiration', 'Criticité'], { reference: 'Numéro', principal: 'Compte', setting: 'Stratégie', reason: 'Motif', businessOwner: 'Demandeur', controlOwner: 'Approuvé par', startDay: 'Date de début', endDay: 'Date d’expiration', severity: 'Criticité' }],
    [['ACCOUNT (UPN)', 'Valid until:', 'Approved by (CISO)', 'Next review', 'Compensating controls', 'Status'], { principal: 'ACCOUNT (UPN)', endDay: 'Valid until:', controlOwner: 'Approved by (CISO)', reviewDay: 'Next review', compensating: 'Compensating controls', status: 'Status' }],
    [['Konto', 'Richtlinie', 'Grund', 'Gültig seit', 'Gültig bis'], { principal: 'Konto', setting: 'Richtlinie', reason: 'Grund', startDay: 'Gültig seit', endDay: 'Gültig bis' }],
    // A heading that can mean one thing alone takes it, and leaves the other to what can mean both.
    [['Exception', 'Compte', 'Stratégie', 'Motif', 'Depuis'], { reference: 'Exception', principal: 'Compte', setting: 'Stratégie', reason: 'Motif', startDay: 'Depuis' }],
    [['Exception', 'Account', 'Reason'], { setting: 'Exception', principal: 'Account', reason: 'Reason' }],
  ])('%j', (headings, expected) => {
    expect(guessed(headings)).toEqual(expected);
    expect(lacksOf(guessMapping(headings))).toEqual([]);
  });

  it('each column is one field, whatever the order of the columns', () => {
    const headings = ['User', 'Application', 'Policy', 'Reason', 'Owner', 'Approver', 'Start date', 'End date', 'Review date', 'Severity', 'Remarks nobody knows'];
    const before = guessed(headings);
    fc.assert(
      fc.property(fc.shuffledSubarray(headings, { minLength: headings.length }), (shuffled) => {
        expect(guessed(shuffled)).toEqual(before);
        const columns = Object.values(guessMapping(shuffled));
        expect(new Set(columns).size).toBe(columns.length);
      }),
    );
  });

  it('a list of names alone is no register', () => {
    expect(lacksOf(guessMapping(['User', 'Policy']))).toEqual(['endDay', 'reason', 'controlOwner', 'businessOwner']);
    expect(lacksOf(guessMapping(['Reason', 'Expiry date']))).toEqual(['principal']);
  });
});

describe('days as people write them', () => {
  it.each([
    ['2026-12-31', undefined, '2026-12-31'],
    ['31.12.2026', undefined, '2026-12-31'],
    ['1. 2. 2026', undefined, '2026-02-01'],
    ['01.02.26', undefined, '2026-02-01'],
    ['31/12/2026', undefined, '2026-12-31'],
    ['12/31/2026 00:00', undefined, '2026-12-31'],
    ['03/04/2026', 'dayFirst', '2026-04-03'],
    ['03/04/2026', 'monthFirst', '2026-03-04'],
    ['04/04/2026', undefined, '2026-04-04'],
    ['2026-12-31T23:00:00Z', undefined, '2026-12-31'],
  ] as const)('%s, %s', (written, order, day) => {
    const read = writtenDay(written, order);
    expect('day' in read ? read.day : undefined).toBe(day);
  });

  it.each(['', '-', 'n/a', 'never', 'unbefristet', 'jamais', 'illimité', 'Illimitée', 'permanent'])('%j is no day on purpose', (written) => expect(writtenDay(written, undefined)).toEqual({ day: undefined }));

  it.each([['03/04/2026', 'ambiguousDay'], ['31.02.2026', 'noDay'], ['soon', 'noDay'], ['13/13/2026', 'noDay'], ['46387', 'noDay']])('%s is %s', (written, why) => expect(writtenDay(written, undefined)).toEqual({ why }));

  it('a day above twelve tells the order for its whole column; a contradiction tells nothing', () => {
    expect([dateOrderOf(['03/04/2026', '25/04/2026']), dateOrderOf(['03/04/2026', '04/25/2026']), dateOrderOf(['03/04/2026']), dateOrderOf(['25/04/2026', '04/25/2026'])]).toEqual(['dayFirst', 'monthFirst', undefined, undefined]);
  });
});
