import { absenceOf } from './absence';
import type { DayReport } from './drift';
import type { Why } from './gap';
import type { LookedAt, LookedSetting } from './lookedAt';

/**
 * The reports that one tool made of one tenant on one day as one: of each part of the tenant what the newest says that
 * looked at it. An export of one thing, such as of sign-ins, takes nothing from a whole one of the morning.
 * @param newestFirst one or more
 */
export function dayTogether(newestFirst: readonly [DayReport, ...DayReport[]]): DayReport {
  const [newest] = newestFirst;
  if (newestFirst.length === 1) return newest;
  const findings = new Map<string, DayReport['findings'][number]>();
  for (const [at, { findings: its }] of newestFirst.entries()) {
    const newer = newestFirst.slice(0, at);
    for (const finding of its) if (!findings.has(finding.key) && !newer.some(({ looked }) => looksAt(looked, finding))) findings.set(finding.key, finding);
  }
  const kinds = [...new Set(newestFirst.flatMap(({ looked }) => looked.map(({ kind }) => kind)))];
  return {
    ...newest,
    findings: [...findings.values()],
    looked: kinds.map((kind) => lookedTogether(newestFirst.flatMap(({ looked }) => looked.filter((each) => each.kind === kind)))),
    // The newest took over what those before it could not tell.
    untold: newest.untold.filter(({ key }) => !findings.has(key)),
  };
}

/** Whether a report can say something of a finding that it does not show. */
function looksAt(looked: readonly LookedAt<Why>[], finding: DayReport['findings'][number]): boolean {
  const absence = absenceOf(finding, looked);
  return absence === 'gone' || (absence.reason !== 'notAsked' && absence.reason !== 'notLooked');
}

/** Settings one by one from the newest that could read them, down to the first that looked at all of the kind. */
function lookedTogether(newestFirst: readonly LookedAt<Why>[]): LookedAt<Why> {
  const whole = newestFirst.findIndex(({ beyond }) => typeof beyond !== 'object');
  const used = whole < 0 ? newestFirst : newestFirst.slice(0, whole + 1);
  const settings = new Map<string, LookedSetting>();
  for (const setting of used.flatMap((each) => each.settings)) {
    const newer = settings.get(setting.id);
    if (newer === undefined || newer.state === 'unread') settings.set(setting.id, setting);
  }
  const last = (whole < 0 ? newestFirst[0] : newestFirst[whole]) as LookedAt<Why>;
  return { kind: last.kind, beyond: last.beyond, settings: [...settings.values()], ...(used.some(({ reachUntold }) => reachUntold) ? { reachUntold: true as const } : {}) };
}
