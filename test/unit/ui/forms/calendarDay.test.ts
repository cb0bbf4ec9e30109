import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import { dayFromIso } from '../../../../src/domain/day/day';
import { calendarDate, dayOfCalendar } from '../../../../src/ui/forms/calendarDay';
import { firstDayOfWeek } from '../../../../src/ui/forms/calendarStrings';
import { parseDay } from '../../../../src/ui/forms/parseDay';
import { formatsOf } from '../../../../src/ui/strings/formats';

const day = (iso: string): number => dayFromIso(iso) ?? NaN;

describe('days in the calendar', () => {
  it('are the same day in every time zone in which a browser may stand, over four years', () => {
    const root = path.resolve(__dirname, '../../../..');
    const output = execFileSync(process.execPath, ['--import', './src/node/resolve.mjs', '--disable-warning=ExperimentalWarning', path.join(__dirname, 'everyZone.mjs'), String(day('2026-01-01')), String(day('2029-12-31'))], { cwd: root, encoding: 'utf8' });
    const { zones, wrong } = JSON.parse(output) as { zones: number; wrong: string[] };
    expect(zones).toBeGreaterThan(400);
    expect(wrong).toEqual([]);
  });

  it('keep year, month and date and nothing else', () => {
    const drawn = calendarDate(day('2027-03-14'));
    expect([drawn.getFullYear(), drawn.getMonth(), drawn.getDate()]).toEqual([2027, 2, 14]);
    expect(dayOfCalendar(new Date(2027, 2, 14, 0, 0, 1))).toBe(day('2027-03-14'));
    expect(dayOfCalendar(new Date(2027, 2, 14, 23, 59, 59))).toBe(day('2027-03-14'));
  });

  it('begin a week as the language does', () => {
    expect(firstDayOfWeek('en-US')).toBe(0);
    expect(firstDayOfWeek('de-DE')).toBe(1);
  });
});

describe('a day that is typed', () => {
  it.each([
    ['2027-03-14', 'en-US'],
    ['Mar 14, 2027', 'en-US'],
    ['14 March 2027', 'en-US'],
    ['march 14 2027', 'en-US'],
    ['3/14/2027', 'en-US'],
    ['3/14/27', 'en-US'],
    ['14/3/2027', 'en-GB'],
    ['14.3.2027', 'de-DE'],
    ['14. März 2027', 'de-DE'],
    [' 14.03.27 ', 'de-DE'],
  ])('%s is 14 March 2027 in %s', (text, locale) => {
    expect(parseDay(text, locale)).toBe(day('2027-03-14'));
  });

  it.each(['', '14', 'March', '14 March', '30 February 2027', '14/3/2027', 'in a week', '2027-13-01', '1 2 3 4'])('“%s” is no day', (text) => {
    expect(parseDay(text, 'en-US')).toBeUndefined();
  });

  it('is not taken for a day of another century before its year is written out', () => {
    expect(parseDay('3/14/20', 'en-US', false)).toBeUndefined();
    expect(parseDay('3/14/202', 'en-US', false)).toBeUndefined();
    expect(parseDay('3/14/2027', 'en-US', false)).toBe(day('2027-03-14'));
  });

  it.each(['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'nl-NL', 'sv-SE', 'pl-PL', 'pt-BR'])('is read back as %s writes it, every day of a year', (locale) => {
    const formats = formatsOf(locale);
    for (let each = day('2027-01-01'); each <= day('2027-12-31'); each += 1) expect([formats.day(each), parseDay(formats.day(each), locale)]).toEqual([formats.day(each), each]);
  });
});
