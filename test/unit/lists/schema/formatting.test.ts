import { formatterOf, note } from '../../../../src/lists/schema/column';
import { AGE_FORMATTER, asWords, AT_LEAST_FORMATTER, DAY_FORMATTER, LATE_FORMATTER, SEAT_FORMATTER, SEVERITY_FORMATTER, wordsOf } from '../../../../src/lists/schema/formatting';
import { SITE_SCHEMA } from '../../../../src/lists/schema/siteSchema';
import { shown } from './formatted';

const NO_COLUMN = note({ name: '', description: '' });
const register = SITE_SCHEMA.lists[0];
const columns = SITE_SCHEMA.lists.flatMap((list) => Object.values(list.columns));
const formatters = columns.flatMap((column) => formatterOf(column) || []);

/** Midnight of a site in Berlin, which is summer time until 25 October. */
const midnight = (day: string, offset = '+01:00'): Date => new Date(`${day}T00:00:00${offset}`);

describe('column formatting', () => {
  it('has no colour of its own: classes of SharePoint follow the theme of the site', () => {
    for (const formatter of formatters) {
      expect(formatter).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|"(background-)?color"/i);
      expect([...formatter.matchAll(/'((?:sp|ms)-[\w-]+)'/g)].map(([, name]) => name).filter((name) => !/^(sp-field-severity--|ms-(bg|font)Color-)/.test(name ?? ''))).toEqual([]);
    }
  });

  it('can be worked out for every column, empty or not', () => {
    for (const formatter of formatters) for (const value of [null, '', 'x', 3, true, midnight('2026-11-20')]) expect(() => shown(formatter, { value, displayValue: 'x', now: new Date() })).not.toThrow();
  });

  it('gives every choice that views show words', () => {
    for (const { columns: own, views } of SITE_SCHEMA.lists) {
      const inViews = new Set<string>(views.flatMap(({ columns: names }) => names));
      const bare = Object.entries(own).filter(([name, column]) => inViews.has(name) && column.kind === 'choice' && !formatterOf(column) && column.choices.some((code) => /^[a-z]/.test(code)));
      expect(bare).toEqual([]);
    }
  });

  it('shows no day of the register as a bare number', () => {
    for (const { columns: own, views } of SITE_SCHEMA.lists) {
      for (const { columns: names } of views) for (const name of names) if (own[name]?.kind === 'day') expect(formatterOf(own[name] ?? NO_COLUMN)).toBe(DAY_FORMATTER);
    }
  });

  it('leaves no seat blank in a view, be its person known to the site or not', () => {
    const names = register?.views.flatMap(({ columns: own }) => own.filter((name) => /Owner|Reviewer/.test(name))) ?? [];
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(formatterOf(register?.columns[name] ?? NO_COLUMN)).toBe(SEAT_FORMATTER);
  });
});

describe('codes', () => {
  it('are shown as words, and what is unknown as it is', () => {
    expect(wordsOf('conditionalAccess')).toBe('Conditional access');
    expect(shown(asWords(['adminConsent']), { value: 'adminConsent' }).text).toBe('Admin consent');
    expect(shown(asWords(['adminConsent']), { value: 'own' }).text).toBe('own');
  });

  it('of severities are louder the worse they are', () => {
    const classes = ['critical', 'high', 'medium', 'low'].map((value) => shown(SEVERITY_FORMATTER, { value }).className);
    expect(classes).toEqual(['sp-field-severity--blocked', 'sp-field-severity--severeWarning', 'sp-field-severity--warning', 'sp-field-severity--low']);
  });
});

describe('an empty seat', () => {
  it('says so', () => {
    expect(shown(SEAT_FORMATTER, { value: null }).text).toBe('Nobody yet');
    expect(shown(SEAT_FORMATTER, { value: 'Mira Okafor' })).toMatchObject({ text: 'Mira Okafor', className: '' });
  });
});

describe('a due date', () => {
  const due = (day: string, now: string) => shown(LATE_FORMATTER, { value: midnight(day), displayValue: day, now: new Date(now) });

  it('is coloured and called late once its day is over', () => {
    expect(due('2026-11-20', '2026-11-21T00:00:00+01:00')).toMatchObject({ text: '2026-11-20, 1 day late', className: 'sp-field-severity--blocked' });
    expect(due('2026-11-20', '2026-11-23T12:00:00+01:00')).toMatchObject({ text: '2026-11-20, 3 days late', className: 'sp-field-severity--blocked' });
  });

  it.each(['2026-11-20T23:59:59+01:00', '2026-11-19T12:00:00+01:00', '2026-10-01T12:00:00+02:00'])('is as it is while its day is not over (%s)', (now) => {
    expect(due('2026-11-20', now)).toMatchObject({ text: '2026-11-20', className: '' });
  });

  it('is blank where nothing is due', () => {
    expect(shown(LATE_FORMATTER, { value: null, displayValue: '', now: new Date() })).toMatchObject({ text: '', className: '' });
  });
});

describe('an age', () => {
  const age = (since: Date | null, now: string) => shown(AGE_FORMATTER, { value: since, displayValue: '1 March', now: new Date(now) });

  it('is said in days, with the day itself on pointing', () => {
    expect(age(midnight('2026-11-20'), '2026-11-20T09:00:00+01:00').children[0]?.text).toBe('0 days');
    expect(age(midnight('2026-11-20'), '2026-11-21T09:00:00+01:00').children[0]?.text).toBe('1 day');
    expect(age(midnight('2026-03-01'), '2026-11-21T09:00:00+01:00')).toMatchObject({ title: 'Since 1 March', children: [{ text: '265 days' }, {}] });
  });

  it('counts days of the calendar over a change of clocks', () => {
    expect(age(midnight('2026-10-24', '+02:00'), '2026-10-26T09:00:00+01:00').children[0]?.text).toBe('2 days');
  });

  it('has a bar that grows to a year and no further', () => {
    const width = (now: string) => age(midnight('2026-01-01'), now).children[1]?.style['width'];
    expect(width('2026-01-01T09:00:00+01:00')).toBe('0%');
    expect(width('2026-03-15T09:00:00+01:00')).toBe('20%');
    expect(width('2029-01-01T09:00:00+01:00')).toBe('100%');
  });

  it('has a bar that darkens past 90 and past 365 days', () => {
    const bar = (now: string) => age(midnight('2026-01-01'), now).children[1]?.className;
    expect(['2026-04-01', '2026-04-02', '2027-01-01', '2027-01-02'].map((day) => bar(`${day}T09:00:00+01:00`))).toEqual(['ms-bgColor-themeTertiary', 'ms-bgColor-themePrimary', 'ms-bgColor-themePrimary', 'ms-bgColor-themeDarker']);
  });

  it('of a row from before the column was there says when it will come', () => {
    expect(age(null, '2026-11-20T09:00:00+01:00')).toMatchObject({ title: '', children: [{ text: 'Comes with the next sweep' }, { style: { width: '0' } }] });
  });

  it('that is a lower bound says so', () => {
    expect([true, false, null].map((value) => shown(AT_LEAST_FORMATTER, { value }).text)).toEqual(['or longer', '', '']);
  });
});

describe('a day that is kept as a number', () => {
  it.each(['UTC', 'Pacific/Honolulu', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Tokyo', 'Pacific/Auckland'])('is shown as that date in %s', (timeZone) => {
    expect(shown(DAY_FORMATTER, { value: 20_454, timeZone }).text).toBe('1/1/2026');
  });

  it('is blank where there is none', () => {
    expect(shown(DAY_FORMATTER, { value: null }).text).toBe('');
  });
});
