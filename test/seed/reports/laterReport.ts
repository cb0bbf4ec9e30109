import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { northwindReport } from './northwind';

interface ExcludingPolicy {
  readonly DisplayName: string;
  readonly Conditions: { readonly Users: { ExcludeUsers: (string | null)[] | string | null } };
}

interface ReportText {
  readonly MetaData: { TimestampZulu: string };
  readonly Raw: { conditional_access_policies: readonly ExcludingPolicy[] };
}

export interface LaterReport {
  /** `yyyy-mm-dd`. */
  readonly ranOn: string;
  /** Object ids that no policy leaves out any more. */
  readonly without?: readonly string[];
  /** Name of a policy that the tenant no longer has. */
  readonly lacking?: string;
  /** Object ids that a further policy leaves out. */
  readonly more?: { readonly policy: string; readonly users: readonly string[] };
}

/** Writes the sample report of another day, with fewer or more exclusions or a policy less, into a file of its own; answers its path. */
export function laterReport({ ranOn, without = [], lacking, more }: LaterReport): string {
  const report = JSON.parse(JSON.stringify(northwindReport())) as ReportText;
  report.MetaData.TimestampZulu = `${ranOn}T12:14:05.307Z`;
  report.Raw.conditional_access_policies = report.Raw.conditional_access_policies.filter(({ DisplayName }) => DisplayName !== lacking);
  for (const { DisplayName, Conditions } of report.Raw.conditional_access_policies) {
    const users = [Conditions.Users.ExcludeUsers].flat().filter((user) => user === null || !without.includes(user));
    Conditions.Users.ExcludeUsers = more?.policy === DisplayName ? [...users, ...more.users] : users;
  }
  const path = join(mkdtempSync(join(tmpdir(), 'report-')), `northwind-${ranOn}.json`);
  writeFileSync(path, JSON.stringify(report));
  return path;
}
