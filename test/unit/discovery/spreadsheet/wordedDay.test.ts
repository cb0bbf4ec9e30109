import { writtenDay } from '../../../../src/discovery/spreadsheet/writtenDay';

describe('a day that names its month', () => {
  it.each([
    ['15 janvier 2027', '2027-01-15'],
    ['1er août 2027', '2027-08-01'],
    ['le 15 janvier 2027'.replace('le ', 'vendredi '), '2027-01-15'],
    ['15 janv. 2027', '2027-01-15'],
    ['15. Januar 2027', '2027-01-15'],
    ['1. März 2027', '2027-03-01'],
    ['15. Jan. 2027', '2027-01-15'],
    ['Freitag, 15. Jänner 2027', '2027-01-15'],
    ['Jan 15, 2027', '2027-01-15'],
    ['January 15th, 2027', '2027-01-15'],
    ['Friday, January 15, 2027', '2027-01-15'],
    ['15 January 2027 17:00', '2027-01-15'],
    ['15-Jan-27', '2027-01-15'],
    ['30 Sept 2027', '2027-09-30'],
  ])('%s is read', (written, day) => expect(writtenDay(written, undefined)).toEqual({ day }));

  it.each([
    ['31 février 2027', 'noDay'],
    ['15 Juni', 'noDay'],
    ['Januar 2027', 'noDay'],
    ['15 jui 2027', 'noDay'],
    ['15 of something 2027', 'noDay'],
    ['Monday, January 15, 2027', 'ambiguousDay'],
  ])('%s stays an error: %s', (written, why) => expect(writtenDay(written, undefined)).toEqual({ why }));
});
