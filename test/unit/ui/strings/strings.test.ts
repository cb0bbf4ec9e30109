import { AGE_BANDS } from '../../../../src/domain/day/bands';
import { CATEGORIES } from '../../../../src/domain/exception/category';
import { FAMILIES } from '../../../../src/domain/exception/family';
import { LIFECYCLES } from '../../../../src/domain/exception/lifecycle';
import { SEVERITIES } from '../../../../src/domain/exception/severity';
import { PRINCIPAL_TYPES } from '../../../../src/domain/exception/finding';
import { entryStringsFor } from '../../../../src/ui/strings/entryStringsFor';
import { intakeStringsFor } from '../../../../src/ui/strings/intakeStringsFor';
import { peoplePickerStringsFor } from '../../../../src/ui/strings/peoplePickerStringsFor';
import { setupStringsFor } from '../../../../src/ui/strings/setupStringsFor';
import { heatmapTextsFor } from '../../../../src/ui/strings/heatmapStringsFor';
import { stringsFor } from '../../../../src/ui/strings/stringsFor';

const strings = heatmapTextsFor(stringsFor('en-US'));
const entries = entryStringsFor(strings.formats);
const all = { ...strings, ...entries, intake: intakeStringsFor(strings.formats), setup: setupStringsFor(strings.formats), picker: peoplePickerStringsFor(strings.formats) };
const TODAY = 20_781;

describe('stringsFor', () => {
  it('speaks English where a language is not there', () => {
    expect(stringsFor('tlh').families.mailFlow).toBe('Mail-flow allowances');
    expect(stringsFor('').families.mailFlow).toBe('Mail-flow allowances');
    expect(stringsFor('tlh').formats.locale).toBe('en-US');
  });

  it('writes numbers and days as the country of the page does', () => {
    expect(stringsFor('en-GB').formats.day(20_000)).toBe('4 Oct 2024');
    expect(stringsFor('en-US').formats.day(20_000)).toBe('Oct 4, 2024');
  });

  it.each([
    ['families', FAMILIES],
    ['severities', SEVERITIES],
    ['categories', CATEGORIES],
    ['lifecycles', LIFECYCLES],
    ['principalTypes', PRINCIPAL_TYPES],
  ] as const)('has a word of its own for every code of %s', (name, codes) => {
    const words = all[name] as Readonly<Record<string, string>>;
    expect(Object.keys(words).sort()).toEqual([...codes].sort());
    expect(new Set(Object.values(words)).size).toBe(codes.length);
  });

  it('leaves no text empty', () => {
    const empty: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (value === '') empty.push(path);
      if (typeof value === 'object' && value !== null) for (const [name, member] of Object.entries(value)) walk(member, `${path}.${name}`);
    };
    walk(all, 'strings');
    expect(empty).toEqual([]);
  });
});

describe('sentences in English', () => {
  const { heatmap } = strings;

  it('count in words that fit the number', () => {
    expect(heatmap.heading({ open: 41, late: 12, unassigned: 6 })).toBe('12 of 41 open exceptions are past tolerance, and nobody answers for 6');
    expect(heatmap.heading({ open: 1, late: 0, unassigned: 0 })).toBe('1 trust exception is open, and somebody answers for it');
    expect(heatmap.heading({ open: 1200, late: 0, unassigned: 1200 })).toBe('1,200 trust exceptions are open, and nobody answers for any of them');
    expect(heatmap.heading({ open: 0, late: 0, unassigned: 0 })).toBe('No trust exception is open');
    expect(heatmap.headingReview({ open: 4, never: 0 })).toBe('4 trust exceptions are open, and security has reviewed all of them');
  });

  it('say days as days, relative to today', () => {
    expect(entries.relative(TODAY, TODAY)).toBe('today');
    expect(entries.relative(TODAY + 1, TODAY)).toBe('in 1 day');
    expect(entries.relative(TODAY - 12, TODAY)).toBe('12 days ago');
    expect(entries.age(1, false)).toBe('1 day');
    expect(entries.age(174, true)).toBe('at least 174 days');
    expect(strings.formats.day(TODAY)).toBe('Nov 24, 2026');
  });

  it('name the next duty by what stands behind the day', () => {
    const duty = (lifecycle: 'unassigned' | 'approved', offset: number, ends = false): string => entries.duty({ lifecycle, dueDay: TODAY + offset, ends, today: TODAY });
    expect(duty('unassigned', -12)).toBe('answer 12 days late');
    expect(duty('unassigned', 2)).toBe('answer in 2 days');
    expect(duty('approved', -1)).toBe('review 1 day late');
    expect(duty('approved', 0)).toBe('review today');
    expect(duty('approved', -12, true)).toBe('ended 12 days ago');
    expect(duty('approved', 6, true)).toBe('ends in 6 days');
  });

  it('name bands with their unit, the last by where it begins', () => {
    expect(AGE_BANDS.map(strings.band)).toEqual(['0–30 days', '31–60 days', '61–90 days', '91–180 days', '181–365 days', 'over 365 days']);
  });
});
