import type { Finding, FindingKind } from '../../domain/exception/finding';
import { currentControls } from '../controls/scubaIds';
import { dayOf } from '../dates';
import { flagOf, isObject, textOf, type JsonObject } from '../json/access';
import { misfits } from '../json/misfits';
import { noteExtent } from '../registerNote';
import { plainText } from '../text/plainText';
import { lookedAtAll, type LookedAt } from '../../domain/reconcile/lookedAt';
import type { Gap, Unread } from '../../domain/reconcile/gap';
import { makeFinding, type FamilyReading, type LookingReading, type Seen } from '../makeFinding';
import { membersOf } from './names';
import { PASSED, type ScubaReport } from './scubaReport';

/** A configuration of ScubaGear, by itself or embedded in results. */
export interface ConfigSource {
  readonly seen: Seen;
  readonly config: JsonObject;
  /** Path that leads to the configuration; empty where it is the file. */
  readonly path: string;
  /** What the tool itself listed beside the failed controls. */
  readonly failed?: unknown;
  /** Result by current control id; left out where the controls were not assessed. */
  readonly results?: ReadonlyMap<string, string>;
}

export const NOTE_KINDS: readonly FindingKind[] = ['omittedPolicy', 'annotatedPolicy'];
const NOT_EMBEDDED: Gap = { code: 'notEmbedded' };

/**
 * Controls that the scanner's own configuration leaves out or annotates. Principals in CapExclusions and
 * RoleExclusions are no findings: the tenant's settings show them.
 */
export function readBaselinePolicy(report: ScubaReport): LookingReading {
  const config = report.raw['scuba_config'];
  if (!isObject(config)) return { findings: [], unread: [{ where: 'Raw.scuba_config', why: NOT_EMBEDDED }], looked: lookedAtAll(NOTE_KINDS, NOT_EMBEDDED) };
  const reading = readPolicyNotes({ seen: report, config, path: 'Raw.scuba_config', failed: report.annotatedFailed, results: report.results });
  return { ...reading, looked: lookedAtNotes(report) };
}

/** A control that the run no longer knows cannot be left out any more, which says nothing of what it guards. */
function lookedAtNotes({ results }: ScubaReport): LookedAt[] {
  const settings = [...results.keys()].map((id) => ({ id: id.toLowerCase(), state: 'on' as const }));
  return NOTE_KINDS.map((kind) => ({ kind, settings, beyond: 'controlGone' }));
}

/** Omissions and annotations of a configuration. */
export function readPolicyNotes(source: ConfigSource): FamilyReading {
  const notes = [...omissions(source), ...annotations(source)];
  return {
    findings: notes.flatMap((note) => controlsOf(note).map((control) => (note.kind === 'omittedPolicy' ? omitted(source, note, control) : annotated(source, note, control)))),
    unread: [...strangeNotes(source), ...notes.filter(({ written }) => written !== '' && dayOf(written) === null).map(({ written, path }): Unread => ({ where: path, why: { code: 'endNoDay', written } }))],
  };
}

function strangeNotes({ config, path }: ConfigSource): Unread[] {
  const annotated = isObject(config['AnnotatePolicy']) ? Object.keys(config['AnnotatePolicy']) : [];
  const objects = [['OmitPolicy'], ['AnnotatePolicy'], ...annotated.map((id) => ['AnnotatePolicy', id])];
  return misfits(config, { objects }, ([member = '', id]) => `${memberPath(path, member)}${id === undefined ? '' : `["${id}"]`}`);
}

interface Note {
  readonly kind: 'omittedPolicy' | 'annotatedPolicy';
  readonly id: string;
  readonly value: JsonObject;
  /** The day on which it ends, as written. */
  readonly written: string;
  readonly path: string;
}

/** A control is left out by its name alone, whatever stands under it. */
function omissions({ config, path }: ConfigSource): Note[] {
  const omitted = isObject(config['OmitPolicy']) ? Object.entries(config['OmitPolicy']) : [];
  return omitted.map(([id, under]) => {
    const value = isObject(under) ? under : {};
    return { kind: 'omittedPolicy', id, value, written: textOf(value['Expiration']), path: `${memberPath(path, 'OmitPolicy')}["${id}"]` };
  });
}

/**
 * Annotations of the configuration; where the report does not embed it, those that stand with the failed controls.
 * That list names every failed control: only one with a comment, a day or a claim was annotated by somebody.
 */
function annotations({ config, path, failed }: ConfigSource): Note[] {
  const note = (id: string, value: JsonObject, at: string): Note => ({ kind: 'annotatedPolicy', id, value, written: textOf(value['RemediationDate']), path: at });
  const configured = membersOf(config['AnnotatePolicy']).map(([id, annotation]) => note(id, annotation, `${memberPath(path, 'AnnotatePolicy')}["${id}"]`));
  const known = new Set(configured.map(({ id }) => id));
  const beside = membersOf(failed)
    .filter(([id, annotation]) => !known.has(id) && (textOf(annotation['Comment']) !== '' || dayOf(annotation['RemediationDate']) !== null || flagOf(annotation['IncorrectResult']) === true))
    .map(([id, annotation]) => note(id, annotation, `AnnotatedFailedPolicies["${id}"]`));
  return [...configured, ...beside];
}

function omitted({ seen }: ConfigSource, { id, value, path }: Note, control: string): Finding {
  const endsOn = dayOf(value['Expiration']);
  const over = endsOn !== null && endsOn < seen.ranOn;
  const rationale = plainText(textOf(value['Rationale']));
  return makeFinding(seen, {
    kind: 'omittedPolicy',
    ...policyOf(control),
    extent: rationale === '' ? [] : [rationale],
    expected: [{ code: 'controlsAssessed' }],
    actual: [{ code: 'leftUnassessed', control: id, reason: rationale }, ...(over ? [{ code: 'omissionOver' } as const] : [])],
    inForce: !over,
    endsOn,
    severity: endsOn === null ? 'high' : 'medium',
    evidence: path,
  });
}

function annotated({ seen, results }: ConfigSource, { value, path }: Note, control: string): Finding {
  const comment = plainText(textOf(value['Comment']));
  const wrong = flagOf(value['IncorrectResult']) === true;
  const met = !wrong && results !== undefined && results.get(control)?.toLowerCase() === PASSED;
  const claim = wrong ? 'wrong' : results === undefined ? 'untold' : met ? 'met' : 'notMet';
  return makeFinding(seen, {
    kind: 'annotatedPolicy',
    ...policyOf(control),
    extent: [...(wrong ? ['IncorrectResult'] : []), ...noteExtent(textOf(value['Comment']))],
    expected: [{ code: 'controlMet' }],
    actual: [{ code: 'annotated', claim, comment }],
    inForce: !met,
    endsOn: dayOf(value['RemediationDate']),
    evidence: path,
  });
}

function memberPath(path: string, member: string): string {
  return path === '' ? member : `${path}.${member}`;
}

/** Today's controls of a note: one that became several is a note about each, so that the next version's notes are the same findings. */
function controlsOf({ id }: Note): readonly string[] {
  const controls = currentControls(id);
  return controls.length > 0 ? controls : [id];
}

function policyOf(id: string): Pick<Finding, 'controls' | 'setting' | 'principal'> {
  return { controls: currentControls(id), setting: { id, name: id }, principal: { type: 'setting', id, name: id } };
}
