import type { Finding } from '../../domain/exception/finding';
import { currentControls } from '../controls/scubaIds';
import { dayOf } from '../dates';
import { flagOf, isObject, textOf, type JsonObject } from '../json/access';
import { plainText } from '../text/plainText';
import { makeFinding, type FamilyReading } from './makeFinding';
import { membersOf } from './names';
import type { ScubaReport } from './scubaReport';

/**
 * Controls that the scanner's own configuration leaves out or annotates. Principals in CapExclusions and
 * RoleExclusions are no findings: the tenant's settings show them.
 */
export function readBaselinePolicy(report: ScubaReport): FamilyReading {
  const config = report.raw['scuba_config'];
  if (!isObject(config)) return { findings: [], unread: [{ where: 'Raw.scuba_config', why: 'the report does not embed the configuration it ran with' }] };
  return {
    findings: [
      ...membersOf(config['OmitPolicy']).map(([id, omission]) => omitted(report, id, omission)),
      ...annotations(config, report.annotatedFailed).map(([id, annotation, path]) => annotated(report, id, annotation, path)),
    ],
    unread: [],
  };
}

function omitted(report: ScubaReport, id: string, omission: JsonObject): Finding {
  const endsOn = dayOf(omission['Expiration']);
  const over = endsOn !== null && endsOn < report.ranOn;
  const rationale = plainText(textOf(omission['Rationale']));
  return makeFinding(report, {
    kind: 'omittedPolicy',
    ...policyOf(id),
    extent: rationale === '' ? [] : [rationale],
    expected: 'Every control of the baseline is assessed',
    actual: `${id} is left out of the assessment${rationale === '' ? ' without a reason' : `: ${rationale}`}${over ? '; the omission is over' : ''}`,
    inForce: !over,
    endsOn,
    severity: endsOn === null ? 'high' : 'medium',
    evidence: `Raw.scuba_config.OmitPolicy["${id}"]`,
  });
}

function annotated(report: ScubaReport, id: string, annotation: JsonObject, path: string): Finding {
  const comment = plainText(textOf(annotation['Comment']));
  const wrong = flagOf(annotation['IncorrectResult']) === true;
  const met = !wrong && currentControls(id).every((control) => report.results.get(control)?.toLowerCase() === 'pass');
  const claim = wrong ? 'the result is said to be wrong' : met ? 'the control is met' : 'the control is not met';
  return makeFinding(report, {
    kind: 'annotatedPolicy',
    ...policyOf(id),
    extent: [...(wrong ? ['IncorrectResult'] : []), ...(comment === '' ? [] : [comment])],
    expected: 'The control is met, so that nothing has to be explained',
    actual: `${claim}${comment === '' ? '' : `: ${comment}`}`,
    inForce: !met,
    endsOn: dayOf(annotation['RemediationDate']),
    evidence: path,
  });
}

function policyOf(written: string): Pick<Finding, 'controls' | 'setting' | 'principal'> {
  const controls = currentControls(written);
  const id = controls[0] ?? written;
  const name = controls.length > 1 ? `${id} and ${controls.length - 1} more (was ${written})` : id;
  return { controls, setting: { id, name }, principal: { type: 'setting', id, name } };
}

/**
 * Annotations of the configuration; where the report does not embed it, those that stand with the failed controls.
 * That list names every failed control: only one with a comment, a day or a claim was annotated by somebody.
 */
function annotations(config: JsonObject, failed: unknown): (readonly [string, JsonObject, string])[] {
  const configured = membersOf(config['AnnotatePolicy']).map(([id, annotation]) => [id, annotation, `Raw.scuba_config.AnnotatePolicy["${id}"]`] as const);
  const known = new Set(configured.map(([id]) => id));
  const beside = membersOf(failed)
    .filter(([id, annotation]) => !known.has(id) && (textOf(annotation['Comment']) !== '' || dayOf(annotation['RemediationDate']) !== null || flagOf(annotation['IncorrectResult']) === true))
    .map(([id, annotation]) => [id, annotation, `AnnotatedFailedPolicies["${id}"]`] as const);
  return [...configured, ...beside];
}
