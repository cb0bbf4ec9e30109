import { MAX_EVIDENCE_FILES } from '../../domain/evidence/evidence';
import { actRefusal, formRefusals } from '../../domain/ledger/refusal';
import { earlyRefusal, type FormValues } from '../../domain/ledger/askRule';
import type { Json } from '../../domain/ledger/canonical';
import type { VoidReason } from '../../domain/ledger/voidReason';
import type { FormContext, FormField } from './formContext';

/** Why a form cannot be sent as it stands: beside the field that a reason is about, or above the buttons. */
export interface PlacedReasons {
  readonly byField: Readonly<Partial<Record<string, VoidReason>>>;
  readonly others: readonly VoidReason[];
  /** It can be sent. */
  readonly none: boolean;
}

/** The rules' reasons against what is entered now, each where it belongs. */
export function reasonsAgainst(context: FormContext, fields: readonly FormField[], body: FormValues): PlacedReasons {
  const { doing, act } = context;
  const reasons = formRefusals(doing, act, body as Json);
  if (reasons.length === 0) return { byField: {}, others: [], none: true };
  // As long as something is missing the rule is not asked; what is there already may break it all the same.
  const early = earlyRefusal(doing, act, body);
  const all = early && !reasons.some((each) => isSame(each, early)) ? [...reasons, early] : reasons;
  return placed(context, fields, body, all);
}

/** With the one against more files than a decision may bring: those that are chosen are no part of the body yet. @param count with those that are kept already. */
export function withFiles(reasons: PlacedReasons, count: number): PlacedReasons {
  if (count <= MAX_EVIDENCE_FILES) return reasons;
  return { ...reasons, byField: { ...reasons.byField, evidence: { code: 'field', field: 'evidence', problem: 'tooMany' } }, none: false };
}

function isSame(a: VoidReason, b: VoidReason): boolean {
  return a.code === b.code && ('field' in a ? a.field : '') === ('field' in b ? b.field : '');
}

/** Reasons of another moment, e.g. those that came back when it was sent. */
export function placed(context: FormContext, fields: readonly FormField[], body: FormValues, reasons: readonly VoidReason[]): PlacedReasons {
  const byField: { [name: string]: VoidReason } = {};
  const others: VoidReason[] = [];
  for (const reason of reasons) {
    const name = fieldOf(context, fields, body, reason);
    if (name !== undefined && !(name in byField)) byField[name] = reason;
    else others.push(reason);
  }
  return { byField, others, none: reasons.length === 0 };
}

/** Name of the shown field that a reason is about. */
function fieldOf(context: FormContext, fields: readonly FormField[], body: FormValues, reason: VoidReason): string | undefined {
  const shown = (name: string): string | undefined => (fields.some((field) => field.name === name) ? name : undefined);
  if ('field' in reason) return shown(reason.field);
  if (reason.code === 'scopeNotAsSeen') return shown('findings');
  if (reason.code === 'notYours' && actRefusal(context.doing, context.act)?.code !== 'notYours') return shown('seat');
  if (reason.code === 'separation' || reason.code === 'guest' || reason.code === 'gone') return personMeant(context, fields, body, reason);
  return undefined;
}

/** The person whom a reason is about: without them it would not be there. None, where it is about the author. */
function personMeant({ doing, act }: FormContext, fields: readonly FormField[], body: FormValues, reason: VoidReason): string | undefined {
  if (actRefusal(doing, act) !== undefined) return undefined;
  const entered = fields.filter(({ name, field }) => field.kind === 'person' && body[name] !== undefined);
  return (entered.find(({ name }) => earlyRefusal(doing, act, { ...body, [name]: undefined })?.code !== reason.code) ?? entered[0])?.name;
}
