import { exceptionKeyOf, principalKeyOf } from '../exception/exceptionKey';
import { FINDING_KINDS } from '../exception/finding';
import { titleFactsOf, type TitledFinding } from '../exception/titleFacts';
import type { Answer, CoveredFinding } from './answer';
import { hashText } from './hash';
import type { Parts, Subject } from './parts';

type About = Pick<Subject, 'tenantId' | 'family' | 'principal'>;

/** Key of an exception that was found by a report: made of what it is about. Of what was asked for, or split off, it is any other. */
const FOUND_KEY = /^x[0-9a-f]{24}$/;

/**
 * Whom and what an exception is about once a report has answered. Tenant, family and principal decide who is accountable,
 * so no later answer moves them; only where the key is made of what the answer says, and not of what stands, the answer
 * is right. The title may follow a setting that was renamed, by the tool that gave it first.
 */
export function subjectOf(before: Parts['subject'], exceptionKey: string, { tenantId, family, principal, title, controls, findings, source = '' }: Answer): Subject {
  const named = source === '' ? {} : { namedBy: source };
  const titled = titleFactsOf(principal, findings.flatMap(titledFinding));
  const told: Subject = { tenantId, family, principal, title, titled, ...named, controls, source: before?.source ?? 'scan' };
  if (!before) return told;
  const isSame = isOneSubject(before, told);
  if (!isSame && exceptionKeyOf(told) === exceptionKey) return told;
  const isNamer = !before.namedBy || before.namedBy === source;
  if (!isNamer) return { ...before, controls };
  return { ...before, ...(isSame ? { principal: { ...before.principal, name: principal.name } } : {}), title, titled, ...named, controls };
}

/** Of a kind that this version knows. */
function titledFinding({ kind: written, settingId, settingName, extent }: CoveredFinding): TitledFinding[] {
  const kind = FINDING_KINDS.find((each) => each === written);
  return kind === undefined ? [] : [{ kind, setting: { id: settingId, name: settingName }, extent }];
}

function isOneSubject(a: About, b: About): boolean {
  return a.tenantId.toLowerCase() === b.tenantId.toLowerCase() && a.family === b.family && principalKeyOf(a.principal) === principalKeyOf(b.principal);
}

/** It was found, and is not about what its key is made of: the next report that shows it sets that right. */
export function isMisnamed(subject: Parts['subject'], exceptionKey: string): boolean {
  return subject !== undefined && FOUND_KEY.test(exceptionKey) && exceptionKeyOf(subject) !== exceptionKey;
}

/** What the title of a further report is compared with. */
export function titleHashOf(title: string): string {
  return hashText(title).slice(0, 16);
}
