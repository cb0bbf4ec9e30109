import { exceptionKeyOf, principalKeyOf } from '../exception/exceptionKey';
import { FINDING_KINDS } from '../exception/finding';
import { exceptionTitle } from '../exception/title';
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
 * @param ours those of the answer's findings that are here: of what went to another exception this one says nothing.
 */
export function subjectOf(before: Parts['subject'], exceptionKey: string, answer: Answer, ours: readonly CoveredFinding[]): Subject {
  const { tenantId, family, principal, source = '' } = answer;
  const named = source === '' ? {} : { namedBy: source };
  const { title, titled, controls } = ours.length === answer.findings.length ? { ...answer, titled: titleFactsOf(principal, ours.flatMap(titledFinding)) } : saidOf(answer, ours);
  const told: Subject = { tenantId, family, principal, title, titled, ...named, controls, source: before?.source ?? 'scan' };
  if (!before) return told;
  const isSame = isOneSubject(before, told);
  if (!isSame && exceptionKeyOf(told) === exceptionKey) return told;
  const isNamer = !before.namedBy || before.namedBy === source;
  if (!isNamer) return { ...before, controls };
  return { ...before, ...(isSame ? { principal: { ...before.principal, name: principal.name } } : {}), title, titled, ...named, controls };
}

/** Says just what is here, once findings have gone to another exception, in whatever words somebody asked for it. */
export function retitled(subject: Subject, here: readonly CoveredFinding[]): Subject {
  return subject.titled?.kind === 'asked' ? subject : { ...subject, ...saidOf(subject, here) };
}

/** Title and controls of some findings of an exception; as they were where nothing can be said of these. */
export function saidOf({ principal, title, controls }: Pick<Subject, 'principal' | 'title' | 'controls'>, findings: readonly CoveredFinding[]): Pick<Subject, 'title' | 'titled' | 'controls'> {
  const known = findings.flatMap(titledFinding);
  const theirs = findings.map((finding) => finding.controls);
  return {
    title: known.length === 0 ? title : exceptionTitle(principal, known),
    titled: titleFactsOf(principal, known),
    controls: theirs.includes(undefined) ? controls : [...new Set(theirs.flatMap((each) => each ?? []))].sort(),
  };
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
