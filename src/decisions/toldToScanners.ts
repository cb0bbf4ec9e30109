import type { Day } from '../domain/day/day';
import { departuresOf } from '../domain/exception/departure';
import { principalKeyOf } from '../domain/exception/exceptionKey';
import type { Finding, Report } from '../domain/exception/finding';
import { NAMED_IN_PROWLER, PROWLER_CHECKS } from '../domain/frameworks/prowlerChecks';
import { draftWithout, type Draft } from '../discovery/drafts';
import { exceptionsNoted } from '../discovery/registerNote';
import { isEmergencyAccount, isScannerExclusion, STANDING_SOURCES } from '../discovery/scannerExclusion';
import type { KnownFacts, KnownRegister } from './knownRegister';

const SCUBA_CONTROL = /^MS\./;

/** A draft, and what of it says no more than what the register itself tells scanners. */
export interface Split {
  /** Without what is documented; undefined where nothing is left. */
  readonly draft: Draft | undefined;
  readonly documented: readonly Finding[];
  /** Keys of the exceptions that document it. */
  readonly by: readonly string[];
}

/** A run looked on its day, though none to come: a clock that is ahead proves nothing of tomorrow. A file that scanners run with lets off until it is changed, so today counts. */
export function dayToJudge({ source }: Pick<Report, 'source'>, onDay: Day, { today }: Pick<KnownRegister, 'today'>): Day {
  return STANDING_SOURCES.includes(source) ? Math.max(onDay, today ?? onDay) : Math.min(onDay, today ?? onDay);
}

/** Takes out of a draft what an approved exception documents on that day. */
export function withoutDocumented(draft: Draft, known: Pick<KnownRegister, 'exceptions'>, onDay: Day, { ranOn }: Pick<Report, 'ranOn'>): Split {
  const by = new Set<string>();
  const documented = draft.findings.filter((finding) => {
    const its = documentedBy(finding, known, onDay);
    for (const key of its) by.add(key);
    return its.length > 0;
  });
  return { draft: draftWithout(draft, documented, ranOn), documented, by: [...by] };
}

/** Whether a finding tells of a scanner's own configuration, and so proves nothing of the tenant. */
export function isToldToScanner(finding: Pick<Finding, 'kind' | 'setting' | 'extent'>): boolean {
  return isScannerExclusion(finding) || exceptionsNoted(finding) !== undefined;
}

/** An exception that is approved on a day. */
interface Approved {
  readonly key: string;
  readonly facts: KnownFacts;
}

/**
 * An entry that lets somebody off is documented by an approved exception of the same principal for the same kind and
 * controls; an account for emergency access by any approved exception for that; a note by those that it names, where
 * all of them are approved for its control; a muted check of Prowler by those that it would show. None where it is not.
 */
function documentedBy(finding: Finding, { exceptions }: Pick<KnownRegister, 'exceptions'>, onDay: Day): readonly string[] {
  const approvedIn = (key: string): readonly Approved[] => {
    const facts = exceptions.get(key)?.facts;
    return facts?.approvedUntilDay !== undefined && facts.approvedUntilDay >= onDay && facts.tenantId.toLowerCase() === finding.tenantId.toLowerCase() ? [{ key, facts }] : [];
  };
  const noted = exceptionsNoted(finding);
  if (noted) return noted.every((key) => isNotedFor(finding, approvedIn(key))) ? noted : [];
  const isMuted = finding.kind === 'omittedPolicy';
  if (!isMuted && !isScannerExclusion(finding)) return [];
  const approved = [...exceptions.keys()].flatMap(approvedIn);
  return (isMuted ? mutedFor(finding, approved) : letOffBy(finding, approved)).map(({ key }) => key);
}

function letOffBy(finding: Finding, approved: readonly Approved[]): readonly Approved[] {
  const principalKey = principalKeyOf(finding.principal);
  const its = approved.filter(({ facts }) => principalKeyOf(facts.principal) === principalKey);
  if (isEmergencyAccount(finding)) return its.filter(({ facts }) => facts.category === 'emergencyAccess');
  // Beside the control itself stand its pairs in other frameworks, which say nothing more.
  const controls = finding.controls.filter((id) => SCUBA_CONTROL.test(id));
  const allowed = new Set(its.flatMap(({ facts }) => facts.approves));
  return controls.length > 0 && departuresOf({ ...finding, controls }).every((each) => allowed.has(each)) ? its : [];
}

function isNotedFor({ setting }: Finding, approved: readonly Approved[]): boolean {
  return approved.some(({ facts }) => facts.approves.some((departure) => departure.split(' ')[1] === setting.id));
}

/** By a name alone where the check looks at objects one by one: Prowler's results tell no id. */
function mutedFor({ setting, extent }: Finding, approved: readonly Approved[]): readonly Approved[] {
  return Object.entries(PROWLER_CHECKS).flatMap(([kind, check]) => {
    if (check !== setting.id) return [];
    const its = approved.filter(({ facts }) => facts.approves.some((departure) => departure.split(' ')[0] === kind));
    if (!(NAMED_IN_PROWLER as readonly string[]).includes(kind)) return its;
    return extent.length > 0 && extent.every((name) => its.some(({ facts }) => facts.principal.name === name)) ? its : [];
  });
}
