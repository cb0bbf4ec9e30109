import type { Day } from '../../day/day';
import { worse, type Severity } from '../../exception/severity';
import { besides } from '../byName';
import type { Owed, Parts, Standing } from '../parts';
import { severityOf } from '../severityOf';
import type { Doing } from './act';
import { owedHere } from './owed';
import { mustGoBy } from './removals';

type When = Pick<Doing, 'day' | 'policy'>;

/**
 * What comes to something that nobody has answered is answered as if it had been found alone: by the time of triage of the severity
 * that it brings (design §4), where that is earlier. What must be gone by a later day than that wants another answer, where it
 * got worse. @param next the parts with what is shown now, or as a reviewer rates it
 */
export function owedByGrowth(before: Parts, next: Parts, { day: today, policy }: When): Pick<Parts, 'owed'> | Record<string, never> {
  const standing = beneath(next.standing);
  const brought = broughtBy(before, next);
  if (!standing || !brought) return {};
  const day = today + policy.triageWithinDays[brought.severity];
  const latest = standing.lifecycle === 'refused' ? (brought.isWorse ? mustGoBy(next) : undefined) : standing.answerDueDay;
  if (latest === undefined || day >= earliestOf(latest, owedHere(next))) return {};
  return { owed: [...next.owed, { duty: 'triage', day, of: brought.of }] };
}

/** What is to be answered, whatever was asked for, declared or reported since. */
function beneath(standing: Standing | undefined): Standing | undefined {
  if (standing?.lifecycle === 'unassigned' || standing?.lifecycle === 'assigned' || standing?.lifecycle === 'refused') return standing;
  return standing?.before && beneath(standing.before);
}

/** How severe what is new is, and the keys of what brings that. Nothing where nothing is new and nothing counts as worse. */
function broughtBy(before: Parts, next: Parts): { readonly severity: Severity; readonly isWorse: boolean; readonly of: readonly string[] } | undefined {
  const shown = next.seen?.findings ?? [];
  const added = besides(before.seen?.findings ?? [], next.seen);
  const news = shown.filter(({ key }) => added.includes(key));
  const [was, is] = [severityOf(before), severityOf(next)];
  const isWorse = is !== was && worse(is, was) === is;
  if (shown.length === 0 || (news.length === 0 && !isWorse)) return undefined;
  const brings = isWorse ? is : news.map((finding) => finding.severity).reduce(worse);
  return { severity: worse(brings, is) === brings ? is : brings, isWorse, of: (news.length > 0 ? news : shown).map(({ key }) => key) };
}

function earliestOf(latest: Day, owed: readonly Owed[]): Day {
  return owed.reduce((earliest, { duty, day }) => (duty === 'triage' ? Math.min(earliest, day) : earliest), latest);
}
