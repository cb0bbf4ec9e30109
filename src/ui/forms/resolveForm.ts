import { fieldsAsked, type FormValues } from '../../domain/ledger/askRule';
import type { Json } from '../../domain/ledger/canonical';
import { ACT_LAYOUTS } from './actLayouts';
import type { FieldLayout, FormContext, FormField } from './formContext';

export interface ResolvedForm {
  /** Fields as they are shown, in order. */
  readonly fields: readonly FormField[];
  /** What the decision would say: what was entered, what stands there by itself, and what is derived. */
  readonly body: FormValues;
}

/** What a form shows and would send, as its fields stand now: pure, so that nothing of it is kept apart. */
export function resolveForm(context: FormContext): ResolvedForm {
  const { rule, entered, presets, doing, act } = context;
  const layout = (ACT_LAYOUTS[act] ?? {}) as Readonly<Partial<Record<string, FieldLayout>>>;
  const names = [...new Set([...Object.keys(layout), ...Object.keys(rule.fields)])].filter((name) => name in rule.fields);
  const derived = new Map<string, Json>();
  const options = new Map<string, readonly string[]>();
  const values: { [name: string]: Json | undefined } = {};
  for (const name of names) {
    const { derived: derive, options: optionsOf } = layout[name] ?? {};
    const known = derive?.(context);
    const choices = optionsOf?.(context);
    if (choices) options.set(name, choices);
    if (known !== undefined) derived.set(name, known);
    values[name] = known ?? (name in entered ? entered[name] : (presets[name] ?? (choices?.length === 1 ? choices[0] : undefined)));
  }
  for (const name of names) {
    if (values[name] === undefined) values[name] = layout[name]?.standard?.(context, sendable(values, names));
  }
  // Whether the rule asks for it shows where it is left out, also where something stands in it by itself.
  const mayBeAsked = (name: string): boolean => layout[name]?.shown === 'asked' || (rule.fields[name]?.optional === true && layout[name]?.standard !== undefined);
  const asked = fieldsAsked(doing, act, sendable(values, names.filter((name) => !mayBeAsked(name))));
  const isShown = (name: string): boolean => {
    const shown = layout[name]?.shown;
    return shown === undefined || (shown === 'asked' ? asked.includes(name) : shown(context, values));
  };
  const fields = names.flatMap((name): FormField[] => {
    const field = rule.fields[name];
    if (!field || !isShown(name) || (derived.has(name) && field.kind !== 'findings')) return [];
    const choices = options.get(name) ?? field.values;
    const optional = field.optional && !asked.includes(name);
    return [{ name, field, value: values[name], optional, options: choices, isAside: optional && layout[name]?.aside === true, isFact: derived.has(name) || options.get(name)?.length === 1 }];
  });
  const sent = names.filter((name) => derived.has(name) || fields.some((field) => field.name === name));
  const body = sendable(values, sent);
  return { fields, body: Array.isArray(body['controls']) ? { ...body, controls: (body['controls'] as readonly Json[]).filter(isWritten) } : body };
}

/** A line for a compensating control into which nothing was written is none. */
function isWritten(control: Json): boolean {
  const { text = '', how = '' } = (control ?? {}) as { readonly text?: string; readonly how?: string };
  return `${text}${how}`.trim() !== '';
}

/** Without what is empty, texts without blanks around them. */
export function sendable(values: FormValues, names: readonly string[]): FormValues {
  const sent: { [name: string]: Json } = {};
  for (const name of names) {
    const value = values[name];
    const plain = typeof value === 'string' ? value.trim() : value;
    if (plain !== undefined && plain !== null && plain !== '') sent[name] = plain;
  }
  return sent;
}
