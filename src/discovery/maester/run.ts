import { dayOf } from '../dates';
import { isObject, memberOf, objectsOf, textOf, textsOf, type JsonObject } from '../json/access';
import type { Unread } from '../../domain/reconcile/gap';
import type { Seen } from '../makeFinding';
import type { Found } from '../problem';
import { plain } from './markdown';
import { isObjectId } from './portal';

/** One test of a run, with its result as Markdown. */
export interface MaesterTest {
  /** `MT.1036`, `CISA.MS.AAD.3.2`, `EIDSCA.AP04`, in capitals. */
  readonly id: string;
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'error' | 'notRun';
  /** Markdown; empty where the test says nothing. */
  readonly text: string;
  /** Why it was skipped, in the tool's words. */
  readonly reason: string;
  /** Path of the result in the file. */
  readonly path: string;
}

/** A run of Maester with its envelope understood; the same for both generations of its results. */
export interface MaesterRun extends Seen {
  readonly toolVersion: string;
  readonly tests: readonly MaesterTest[];
  /** Accounts that Maester's own settings name as emergency access: object ids and sign-in names, in lower case. */
  readonly emergencyAccess: readonly string[];
  /** What the envelope itself says is missing. */
  readonly unread: readonly Unread[];
}

export type OpenedRun = { readonly run: MaesterRun } | { readonly lacks: Found };

/** Whether an object is a run of Maester, even one that lacks something. */
export function isRun(file: JsonObject): boolean {
  return Array.isArray(file['Tests']) && ['TenantId', 'TotalCount', 'ExecutedAt', 'CurrentVersion'].some((member) => member in file);
}

/** Reads the envelope of a run. `path` leads to it: empty, or `Tenants[0]` in a file that holds several runs. */
export function openRun(file: JsonObject, path = ''): OpenedRun {
  const tenantId = textOf(file['TenantId']) || textOf(memberOf(file, 'MgContext', 'TenantId'));
  const within = path === '' ? {} : { path };
  if (tenantId === '') return { lacks: { what: 'missing', member: 'TenantId', ...within } };
  if (!isObjectId(tenantId)) return { lacks: { what: 'noId', member: 'TenantId', text: tenantId, ...within } };
  const ranOn = dayOf(file['ExecutedAt']);
  if (ranOn === null) return { lacks: { what: 'missing', member: 'ExecutedAt', ...within } };
  const at = (member: string): string => (path === '' ? member : `${path}.${member}`);
  const tests = objectsOf(file['Tests'], at('Tests')).flatMap(({ value, path: where }) => testOf(value, where));
  return {
    run: {
      toolVersion: textOf(file['CurrentVersion']),
      tenant: { id: tenantId.toLowerCase(), name: textOf(file['TenantName']) || tenantId },
      ranOn,
      tests,
      emergencyAccess: emergencyAccounts(file['MaesterConfig']),
      unread: missingTests(file, at('Tests'), tests.length),
    },
  };
}

function testOf(test: JsonObject, path: string): MaesterTest[] {
  const id = idOf(test);
  if (id === '') return [];
  const detail = isObject(test['ResultDetail']) ? test['ResultDetail'] : {};
  const text = textOf(detail['TestResult']);
  const reason = plain(textOf(detail['SkippedReason']) || firstError(test['ErrorRecord']));
  return [{ id, outcome: outcomeOf(test, detail), text, reason, path: `${path}.${text === '' ? 'Result' : 'ResultDetail.TestResult'}` }];
}

/** Before April 2025 the id stood in front of the name only. */
function idOf(test: JsonObject): string {
  const id = textOf(test['Id']) || (textOf(test['Name']).split(':')[0] ?? '');
  return id.trim().toUpperCase();
}

function outcomeOf(test: JsonObject, detail: JsonObject): MaesterTest['outcome'] {
  const result = textOf(test['Result']).toLowerCase();
  if (result === 'error' || textOf(detail['TestSkipped']).toLowerCase() === 'error') return 'error';
  // "Investigate" has run and asks a person to look.
  if (result === 'passed' || result === 'investigate') return 'passed';
  return result === 'failed' ? 'failed' : result === 'skipped' ? 'skipped' : 'notRun';
}

function firstError(value: unknown): string {
  const [first] = objectsOf(value, '');
  const message = textOf(memberOf(first?.value, 'Exception', 'Message')) || textOf(first?.value['DisplayErrorMessage']) || (textsOf(value, '')[0]?.value ?? '');
  return message.split(/\r?\n/)[0] ?? '';
}

function emergencyAccounts(config: unknown): string[] {
  const accounts = objectsOf(memberOf(config, 'GlobalSettings', 'EmergencyAccessAccounts'), '');
  return accounts.flatMap(({ value }) => [textOf(value['Id']), textOf(value['UserPrincipalName'])].filter((text) => text !== '').map((text) => text.toLowerCase()));
}

function missingTests(file: JsonObject, where: string, held: number): Unread[] {
  const total = Number(textOf(file['TotalCount']) || NaN);
  if (Number.isNaN(total) || total <= held) return [];
  return [{ where, why: { code: 'fewerThanCounted', counted: total, held } }];
}
