import { decide, type Intent, type Outcome } from '../../src/decisions/decide';
import type { Desk } from '../../src/decisions/desk';
import { uploadEvidence } from '../../src/decisions/evidence';
import { contentHashOf } from '../../src/domain/ledger/decisionHash';
import { SharePointError } from '../../src/lists/rest/errors';
import type { Flow } from './flow';
import type { Meant } from './invariants';

/** A form that is open in a tab: its key, and its intent once it was sent. The draft keeps both over the tab. */
export interface Form {
  readonly key: string;
  intent?: Intent;
  /** What the last press said of the row; undefined where it did not get that far. */
  row?: 'written' | 'later' | undefined;
}

/** What a press on the button tells. */
export type Told = Outcome['kind'] | 'notUploaded' | 'gone';

const FILE = { name: 'mail.txt', bytes: new TextEncoder().encode('From: vendor\nWe need until August.') };

/** Presses the button of a form whose author has seen all of the past. */
export async function press(desk: Desk, flow: Flow, form: Form, exceptionKey: string, sentBefore: boolean): Promise<Told> {
  const today = desk.zone.dayOfInstant(desk.gate.clock.now());
  try {
    form.intent ??= await intentOf(desk, flow, form.key, exceptionKey, today);
  } catch (error) {
    if (error instanceof SharePointError) return 'notUploaded';
    throw error;
  }
  const outcome = await decide(desk, form.intent, { today, sentBefore });
  form.row = outcome.kind === 'done' ? outcome.row : undefined;
  return outcome.kind;
}

async function intentOf(desk: Desk, flow: Flow, key: string, exceptionKey: string, today: number): Promise<Intent> {
  const evidence = flow.evidence ? await uploadEvidence(desk, key, 1, FILE) : undefined;
  const base = flow.past.length === 0 ? [] : [`${exceptionKey}-past-${flow.past.length - 1}`];
  return { key, exceptionKey, act: flow.act, base, baseHash: '', body: flow.body(today, exceptionKey, evidence), title: flow.name, onDay: today };
}

export function meantBy(forms: readonly Form[]): Meant[] {
  return forms.flatMap(({ key, intent }) => (intent ? [{ key, contentHash: contentHashOf(intent) }] : []));
}
