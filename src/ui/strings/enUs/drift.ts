import type { Change } from '../../../domain/reconcile/drift';
import type { DriftStrings } from '../driftStrings';
import type { Formats } from '../formats';
import { percentOf } from '../percent';
import { daysText } from './days';

export function drift(formats: Formats): DriftStrings {
  const { number, plural, list, day: dayText } = formats;
  const percent = percentOf(formats);
  const findings = (count: number): string => plural(count, { one: `${number(count)} finding`, other: `${number(count)} findings` });
  return {
    back: 'Back',
    heading: 'What changed between reports',
    reading: 'Reading the reports',
    nothingRead: 'No report has been read yet. Read one, and a month later the next one: then this page tells what changed in the tenant.',
    oneDay: 'Reports of one day only have been read. When the next one is read, this page tells what changed since.',
    answer: ({ from, to, changed, cannotTell }) => {
      const between = `between ${dayText(from)} and ${dayText(to)}`;
      const told = changed === 0 ? `Nothing changed ${between}` : `${findings(changed)} changed ${between}`;
      return cannotTell === 0 ? told : `${told}; of ${number(cannotTell)} nobody can tell`;
    },
    nothingCompared: ({ from, to }) => `Between ${dayText(from)} and ${dayText(to)} there is nothing to compare`,
    sameDay: (day) => `Both are ${dayText(day)}: choose two days`,
    intro: 'Each tool is compared with itself: the newest report that it had made by each of the two days.',
    from: 'From',
    to: 'To',
    tenant: 'Tenant',
    allTenants: 'all',
    by: 'Counted by',
    groupings: { family: 'Control family', tenant: 'Tenant', setting: 'Policy or setting' },
    changes: CHANGES,
    listed: (change, count) => `${CHANGES[change]}: ${number(count)}`,
    means: {
      opened: 'The earlier report looked there, and it was not there.',
      firstShown: 'The earlier report did not look there, so it may have been there before.',
      farther: 'The same findings, with more permissions, trust or domains.',
      lessFar: 'The same findings, with fewer permissions, less trust or fewer domains.',
      gone: 'The later report looked there and did not find it. It stays open until somebody verifies that it was removed.',
      cannotTell: 'Not in the later report, which proves nothing.',
      same: '',
    },
    setting: (name, tenant) => `${name} (${tenant})`,
    line: ({ title, sources }) => `${title} (${list(sources)})`,
    farther: (what) => `added: ${list(what)}`,
    lessFar: (what) => `no longer: ${list(what)}`,
    more: (count) => `and ${number(count)} more`,
    nothingChanged: 'Every finding that the reports show is as it was.',
    compared: ({ source, tenant, from, to }) => `${source} for ${tenant}: the report of ${dayText(from)} and the one of ${dayText(to)}.`,
    notAgain: ({ source, tenant, day }) => `${source} for ${tenant}: no report since the one of ${dayText(day)}, so nobody looked again in between.`,
    notYet: ({ source, tenant, from, first }) => `${source} for ${tenant}: ${first === undefined ? `no report by ${dayText(from)} among those that are looked at here.` : `no report by ${dayText(from)}; the first one is of ${dayText(first)}.`}`,
    lookedAt: ({ count, oldest, areAll }) => (areAll ? `All ${number(count)} reports are looked at here, back to ${dayText(oldest)}.` : `The newest ${number(count)} reports are looked at here, back to ${dayText(oldest)}. There may be older ones.`),
    older: 'Look at older reports, too',
    unreadable: ({ source, tenant, day }) => `${source} for ${tenant}, ${dayText(day)}: the file of this report is not the one that was kept, so it proves nothing.`,
    coverage: {
      heading: 'How much of it is documented',
      intro: 'By the newest report of each tool. Documented is what an approval covers that has neither ended nor lapsed, or an accepted risk.',
      source: 'Source',
      documented: 'Documented',
      cannotTell: 'Cannot tell',
      age: 'Report',
      share: (documented, of) => (of === 0 ? 'shows nothing' : `${percent(documented, of)} (${number(documented)} of ${number(of)})`),
      report: (day, age) => (age <= 0 ? dayText(day) : `${dayText(day)}, ${daysText(formats, age)} old`),
      oldest: (day) => `some of it as of ${dayText(day)}`,
      parts: (count) => plural(count, { one: `${number(count)} part could not be looked at`, other: `${number(count)} parts could not be looked at` }),
      tenant: (source, tenant) => `${source}, ${tenant}`,
      failed: 'The register could not be read just now, so it is not known what is documented. Open the page again.',
      none: 'No report has been read yet.',
      together: 'All sources together, each finding once',
      noReport: (tenants) => plural(tenants, { one: `${number(tenants)} tenant of the register has no report, so nothing of it is counted here.`, other: `${number(tenants)} tenants of the register have no report, so nothing of them is counted here.` }),
    },
  };
}

const CHANGES: Readonly<Record<Change, string>> = {
  opened: 'Opened',
  firstShown: 'Shown for the first time',
  farther: 'Reaches farther',
  lessFar: 'Reaches less far',
  gone: 'Gone',
  cannotTell: 'Cannot tell',
  same: 'As it was',
};
