import { isoFromDay, type Day } from '../../src/domain/day/day';
import { ruleOf, type Act } from '../../src/domain/ledger/acts/acts';
import { encodeAnswer, type CoveredFinding } from '../../src/domain/ledger/answer';
import type { Json } from '../../src/domain/ledger/canonical';
import { encodeDecision } from '../../src/lists/codec/encodeDecision';
import { PEOPLE } from '../sharepoint/people';
import { coveredSetting } from '../unit/domain/ledger/decisions';
import { DAY_0, type FaultSite, type Worker } from './faultSite';
import type { RawLists } from './rawLists';

/** Something that was decided before: on a day counted from DAY_0, by somebody. */
export interface Past {
  readonly on: number;
  readonly by: Worker;
  readonly act: Act;
  readonly body: (today: Day) => Json;
}

export const person = (worker: Worker): { login: string; name: string } => {
  const account = PEOPLE.find(({ name }) => name === worker);
  return { login: account?.loginName ?? worker, name: account?.title ?? worker };
};

export function findings(...settings: string[]): CoveredFinding[] {
  return settings.map((setting) => coveredSetting(setting, {}));
}

const json = (value: object): Json => value as Json;

/** What a report of the day shows of the exception. */
export const shown = (on: number, ...settings: string[]): Past => ({ on, by: 'ana', act: 'answerChanged', body: (today) => answer(today, ...settings) });

export function answer(today: Day, ...settings: string[]): Json {
  return encodeAnswer({
    verdict: 'undocumented',
    reportKey: `report-${today}`,
    ranOn: isoFromDay(today),
    tenantId: 'tenant',
    family: 'conditionalAccess',
    principal: { type: 'user', id: 'user-1', name: 'svc-legacy-mail' },
    title: 'svc-legacy-mail is excluded from “Require MFA”',
    severity: 'medium',
    controls: ['MS.AAD.3.2v2'],
    findings: findings(...(settings.length > 0 ? settings : ['policy-1'])),
  });
}

/** Bodies that break no rule, by act. */
export const BODY = {
  request: (today: Day): Json =>
    json({
      tenantId: 'tenant', family: 'conditionalAccess', principal: { type: 'user', id: 'user-1', name: 'svc-legacy-mail' }, setting: 'Require MFA for all users',
      why: 'The mail relay cannot sign in with MFA.', stops: 'Invoices are not sent.', untilDay: today + 40, category: 'operational', businessOwner: person('priya'),
    }),
  approve: (today: Day): Json => json({ findings: [], endDay: today + 30, controls: [{ id: 'c1', text: 'Named location only', how: 'sign-in log' }], plan: 'The vendor moves to Graph.', answersForIt: true }),
  keep: (today: Day): Json => json({ findings: findings('policy-1'), endDay: today + 30, controls: [{ id: 'c1', text: 'Named location only', how: 'sign-in log' }], plan: 'The vendor moves to Graph.' }),
  remove: (today: Day): Json => json({ byDay: today + 20, plan: 'The exclusion is taken out.' }),
  refuse: (_today: Day): Json => json({ reason: 'The relay can use OAuth.' }),
  review: (_today: Day): Json => json({ needed: 'yes', end: 'right', controls: 'work', text: 'Seen in the report.' }),
  askExtension: (today: Day): Json => json({ untilDay: today + 45, changed: 'The vendor is late.' }),
  askRiskAcceptance: (_today: Day): Json => json({ why: 'The device cannot be changed.' }),
  acceptRisk: (today: Day): Json => json({ residualRisk: 'Password spray against one account.', why: 'No other way.', signAgainDay: today + 90 }),
  signAgain: (today: Day): Json => json({ residualRisk: 'As before.', signAgainDay: today + 90 }),
  reportRemoved: (today: Day): Json => json({ onDay: today, text: 'Taken out of the group.', gone: true }),
  said: (_today: Day): Json => json({ text: 'Seen in the portal.' }),
  reason: (_today: Day): Json => json({ reason: 'It waits too long.' }),
  nothing: (_today: Day): Json => json({}),
} as const;

/**
 * Writes a past into the ledger by plain REST, each decision by its author who had seen all before it, and a row that says
 * nothing of it: whoever may has to repair it.
 */
export async function writePast(site: FaultSite, raw: RawLists, exceptionKey: string, past: readonly Past[], withRow = true): Promise<void> {
  let before = '';
  for (const [at, { on, by, act, body }] of past.entries()) {
    site.at(on, at);
    const key = `${exceptionKey}-past-${at}`;
    const onDay = DAY_0 + on;
    const item = encodeDecision({ key, exceptionKey, act, title: act, onDay, base: before ? [before] : [], baseHash: '', body: body(onDay) });
    await raw.add(by, ruleOf(act)?.list ?? '', item);
    before = key;
  }
  if (withRow && past.length > 0) await raw.add('ana', 'Register', { Title: 'written by hand', ExceptionKey: exceptionKey });
}
