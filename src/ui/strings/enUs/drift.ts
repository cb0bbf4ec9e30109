import type { Change } from '../../../domain/reconcile/drift';
import type { DriftStrings } from '../driftStrings';
import type { Formats } from '../formats';
import { daysText } from './days';
import { percentOf } from './kpis';

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
    uncompared: ({ source, tenant, day }) => `${source} for ${tenant}: its first report is of ${dayText(day)}, so nothing of it can be compared.`,
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
