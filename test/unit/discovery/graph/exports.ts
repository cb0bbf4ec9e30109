import { readReports, type ReadOptions } from '../../../../src/discovery/readReports';
import type { ParsedReport, Reading } from '../../../../src/discovery/parsedReport';
import type { ReadProblem } from '../../../../src/discovery/problem';
import { bytesOf, RAN_ON, TENANT } from '../reports';
import { unreadOf } from '../inWords';

/** An id that a number stands for. */
export const id = (number: number): string => `${number.toString(16).padStart(8, '0')}-1111-4222-8333-444444444444`;

export const HOME: ReadOptions = { tenant: { id: TENANT } };

/** A policy as Graph writes it. */
export function policy(number: number, users: object = {}, more: { readonly [member: string]: unknown } = {}): { readonly [member: string]: unknown } {
  const { conditions = {}, ...others } = more as { conditions?: object };
  return {
    id: id(number),
    displayName: `Policy ${number}`,
    createdDateTime: '2024-02-01T08:00:00Z',
    modifiedDateTime: '2026-01-15T10:00:00.1234567Z',
    state: 'enabled',
    templateId: null,
    conditions: { clientAppTypes: ['all'], users: { includeUsers: ['All'], excludeUsers: [], excludeGroups: [], excludeRoles: [], ...users }, applications: { includeApplications: ['All'], excludeApplications: [] }, ...conditions },
    grantControls: { operator: 'OR', builtInControls: ['mfa'], 'authenticationStrength@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#x', authenticationStrength: null },
    sessionControls: null,
    ...others,
  };
}

/** A page as Graph answers with. */
export const page = (context: string, value: readonly unknown[], more: object = {}): object => ({ '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${context}`, '@microsoft.graph.tips': 'Use $select', ...more, value });

export const policies = (...value: readonly unknown[]): object => page('identity/conditionalAccess/policies', value);

/** Reads files by name; values become JSON. Each was last changed on the day of the other reports. */
export function readAll(files: { readonly [name: string]: unknown }, options: ReadOptions = HOME): Promise<readonly Reading[]> {
  const given = Object.entries(files).map(([name, content]) => ({ name, bytes: content instanceof Uint8Array ? content : bytesOf(content), changedOn: RAN_ON }));
  return readReports(given, options);
}

/** The one report that the files make. */
export async function readOne(files: { readonly [name: string]: unknown }, options: ReadOptions = HOME): Promise<ParsedReport> {
  const [reading, ...others] = await readAll(files, options);
  if (reading?.outcome !== 'read' || others.length > 0) throw new Error(`not one report: ${JSON.stringify([reading, ...others])}`);
  return reading.parsed;
}

export async function problemsOf(files: { readonly [name: string]: unknown }, options: ReadOptions = HOME): Promise<readonly ReadProblem[]> {
  return (await readAll(files, options)).flatMap((reading) => (reading.outcome === 'unreadable' ? [reading.problem] : []));
}

export const whyOf = (parsed: ParsedReport, where: string): string | undefined => unreadOf(parsed).find((gap) => gap.where === where)?.why;
