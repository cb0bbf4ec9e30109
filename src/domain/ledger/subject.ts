import { exceptionKeyOf, principalKeyOf } from '../exception/exceptionKey';
import { FINDING_KINDS } from '../exception/finding';
import { exceptionTitle } from '../exception/title';
import { titleFactsOf, type TitledFinding } from '../exception/titleFacts';
import type { About, Answer, CoveredFinding } from './answer';
import { hashText } from './hash';
import type { Parts, Seen, Subject } from './parts';

type Whom = Pick<Subject, 'tenantId' | 'family' | 'principal'>;

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
  const areAll = ours.length === answer.findings.length;
  const { title, titled, controls } = areAll ? { ...answer, titled: titleFactsOf(principal, ours.flatMap(titledFinding)) } : saidOf(answer, ours);
  const whole = areAll ? {} : { wholeTitle: answer.title };
  const told: Subject = { tenantId, family, principal, title, titled, ...named, ...whole, controls, source: before?.source ?? 'scan' };
  if (!before) return told;
  const isSame = isOneSubject(before, told);
  if (!isSame && exceptionKeyOf(told) === exceptionKey) return told;
  const isNamer = !before.namedBy || before.namedBy === source;
  if (!isNamer) return { ...before, controls };
  const { wholeTitle: _before, ...rest } = before;
  return { ...rest, ...(isSame ? { principal: { ...before.principal, name: principal.name } } : {}), title, titled, ...named, ...whole, controls };
}

/** Says just what is here of its own, once findings have gone to another exception, in whatever words somebody asked for it. */
export function retitled(subject: Subject, own: readonly CoveredFinding[]): Subject {
  if (own.length === 0 || subject.titled?.kind === 'asked') return subject;
  return { ...subject, ...saidOf(subject, own), ...(subject.namedBy && { wholeTitle: subject.wholeTitle ?? subject.title }) };
}

/** Title and controls of some findings of an exception; as they were where nothing can be said of these. */
function saidOf({ principal, title, controls }: Pick<About, 'principal' | 'title' | 'controls'>, findings: readonly CoveredFinding[]): Pick<Subject, 'title' | 'titled' | 'controls'> {
  const known = findings.flatMap(titledFinding);
  const theirs = findings.map((finding) => finding.controls);
  return {
    title: known.length === 0 ? title : exceptionTitle(principal, known),
    titled: titleFactsOf(principal, known),
    controls: theirs.includes(undefined) ? controls : [...new Set(theirs.flatMap((each) => each ?? []))].sort(),
  };
}

/** Whom and what an answer is about, where that is not what the exception is about; undefined where it is. */
export function aboutOther(subject: Parts['subject'], { tenantId, family, principal, title, controls }: Answer): About | undefined {
  const about: About = { tenantId, family, principal, title, controls };
  return subject && !isOneSubject(subject, about) ? about : undefined;
}

/** Findings that are about what the exception is about, and did not come from one about something else. */
export function ownOf(subject: Subject, seen: Seen): readonly CoveredFinding[] {
  const others = othersIn(subject, seen);
  return seen.findings.filter(({ key }) => !others.has(key));
}

/**
 * Whom and what some findings of an exception are about, and what is to be said of them: what came from an exception about
 * something else is still about that. Of findings about several things it says what the exception says.
 */
export function aboutOf(subject: Subject, seen: Seen, findings: readonly CoveredFinding[]): About {
  const others = othersIn(subject, seen);
  const abouts = findings.map(({ key }) => others.get(key) ?? subject);
  const [first = subject] = abouts;
  if (findings.length === seen.findings.length || !abouts.every((each) => isOneSubject(each, first))) return subject;
  return { ...first, ...saidOf(first, findings) };
}

/** Of findings that no source shows as the exception's own, by key: whom and what they are about. */
function othersIn(subject: Subject, { sources }: Seen): ReadonlyMap<string, About> {
  const keysOf = ({ findings, untold }: Seen['sources'][string]): readonly string[] => [...findings, ...untold.map(({ finding }) => finding)].map(({ key }) => key);
  const isOther = (about: About | undefined): about is About => about !== undefined && !isOneSubject(about, subject);
  const all = Object.values(sources);
  const others = new Map(all.flatMap((source) => (isOther(source.about) ? keysOf(source).map((key) => [key, source.about as About] as const) : [])));
  if (others.size > 0) for (const source of all) if (!isOther(source.about)) for (const key of keysOf(source)) others.delete(key);
  return others;
}

/** Of a kind that this version knows. */
function titledFinding({ kind: written, settingId, settingName, extent }: CoveredFinding): TitledFinding[] {
  const kind = FINDING_KINDS.find((each) => each === written);
  return kind === undefined ? [] : [{ kind, setting: { id: settingId, name: settingName }, extent }];
}

function isOneSubject(a: Whom, b: Whom): boolean {
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
