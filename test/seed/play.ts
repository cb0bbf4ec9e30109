import { decide, type Outcome } from '../../src/decisions/decide';
import { newDecisionKey } from '../../src/decisions/decisionKey';
import { openDesk, type Desk } from '../../src/decisions/desk';
import { openException } from '../../src/decisions/openException';
import type { Day } from '../../src/domain/day/day';
import { baseHashOf } from '../../src/domain/ledger/decisionHash';
import type { Act } from '../../src/domain/ledger/acts/acts';
import type { Json } from '../../src/domain/ledger/canonical';
import type { ExceptionState } from '../../src/domain/ledger/fold';
import { createGate } from '../../src/lists/rest/gate';
import { loadZone } from '../../src/register/load/site';
import { PEOPLE } from '../sharepoint/people';
import { personSend } from '../start/personSend';

/** What a step writes: made from the state that its author sees and the site's today. */
export type Body = (state: ExceptionState, today: Day) => object;

/** A person of the local directory as decisions name them. */
export function personOf(name: string): { readonly login: string; readonly name: string } {
  const account = PEOPLE.find((each) => each.name === name);
  if (!account) throw new Error(`There is no ${name}`);
  return { login: account.loginName, name: account.title };
}

/** Somebody's desk on a site, as their browser would open it. */
export async function deskOf(webUrl: string, person: string): Promise<Desk> {
  const gate = createGate({ webUrl, send: personSend(person) });
  const zone = await loadZone(gate);
  if (!zone) throw new Error('The time zone of the site is not known');
  return openDesk({ gate, zone });
}

/** The day of the site's zone, by its server's clock: not the one of UTC, which is a day ahead in the evening of a western zone. */
export const todayOf = ({ zone, gate }: Desk): Day => zone.dayOfInstant(gate.clock.now());

/** Decides as somebody through the product's own write path. @returns what became of it */
export async function play(webUrl: string, person: string, exceptionKey: string, act: Act, body: Body | object): Promise<Outcome> {
  const desk = await deskOf(webUrl, person);
  const { state, decisions } = await openException(desk, exceptionKey);
  const today = todayOf(desk);
  const written = typeof body === 'function' ? (body as Body)(state, today) : body;
  return decide(desk, { key: newDecisionKey(), exceptionKey, act, base: state.newest, baseHash: baseHashOf(decisions), body: written as Json, title: act, onDay: today }, { today });
}

/** The same, for preparing a test: whatever is not done is an error in words. */
export async function mustPlay(webUrl: string, person: string, exceptionKey: string, act: Act, body: Body | object): Promise<ExceptionState> {
  const outcome = await play(webUrl, person, exceptionKey, act, body);
  if (outcome.kind !== 'done') throw new Error(`${person} could not ${act}: ${why(outcome)}`);
  return outcome.state;
}

function why(outcome: Exclude<Outcome, { kind: 'done' }>): string {
  if (outcome.kind === 'half') return `only ${outcome.into} has its half: ${why(outcome.given)}`;
  if (outcome.kind === 'refused') return JSON.stringify(outcome.reasons);
  return 'reason' in outcome ? JSON.stringify(outcome.reason) : outcome.error.message;
}
