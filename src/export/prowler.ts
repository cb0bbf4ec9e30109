import { NAMED_IN_PROWLER, PROWLER_CHECK, PROWLER_CHECKS } from '../domain/frameworks/prowlerChecks';
import { ownMember } from '../domain/ledger/ownMember';
import type { ExportedException, ExportedFinding } from './exportable';
import type { ExportFormat } from './format';
import { noteOf } from './note';

/** One check that is told to overlook resources, and whose exception it is. */
interface Muted {
  readonly tenantId: string;
  readonly check: string;
  /** Regular expressions, searched for in the resource’s name. */
  readonly resources: readonly string[];
  readonly note: string;
}

/** Every resource. */
const ALL = '*';

/**
 * Prowler's mutelist (https://docs.prowler.com/user-guide/cli/tutorials/mutelist and prowler/lib/mutelist of its source,
 * read 2026-11-26): by tenant and check, resources whose failures count as muted. It knows no end: the file of the next
 * day is without what has ended.
 */
export const prowler: ExportFormat = {
  name: 'prowler',
  fileName: 'prowler-mutelist.yaml',
  mediaType: 'application/yaml',
  oneTenant: true,
  says: (exception) => mutedBy(exception, '').length > 0,
  write: async (exceptions, options) => {
    const { Document } = await import(/* webpackChunkName: 'yaml' */ 'yaml');
    const byTenant = new Map<string, Map<string, Muted[]>>();
    for (const muted of exceptions.flatMap((exception) => mutedBy(exception, noteOf(exception, options)))) {
      const checks = byTenant.get(muted.tenantId) ?? new Map<string, Muted[]>();
      checks.set(muted.check, [...(checks.get(muted.check) ?? []), muted]);
      byTenant.set(muted.tenantId, checks);
    }
    const accounts = inOrder(byTenant).map(([tenantId, checks]) => [tenantId, { Checks: Object.fromEntries(inOrder(checks).map(([check, muted]) => [check, entryOf(muted)])) }] as const);
    const document = new Document({ Mutelist: { Accounts: Object.fromEntries(accounts) } }, { aliasDuplicateObjects: false });
    document.commentBefore = ' Exceptions of the trust exception register that are approved today; every other one has dropped out.\n Made from the register: what is changed here is lost when the file is made again.';
    return document.toString({ lineWidth: 0 });
  },
};

/** Prowler has one description a check: several exceptions stand in it line by line. */
function entryOf(muted: readonly Muted[]): object {
  const resources = distinct(muted.flatMap((each) => each.resources));
  return { Regions: [ALL], Resources: resources.includes(ALL) ? [ALL] : resources, Description: distinct(muted.map(({ note }) => note)).join('\n') };
}

function mutedBy({ tenantId, findings, principal }: ExportedException, note: string): readonly Muted[] {
  return findings.flatMap((finding): Muted[] => {
    const check = checkOf(finding);
    return check === undefined ? [] : [{ tenantId, check, resources: resourcesOf(finding, principal.name), note }];
  });
}

/** A check that Prowler was told to overlook and that was approved as such, or the one check that shows such a hole. */
function checkOf({ kind, settingId }: ExportedFinding): string | undefined {
  if (kind === 'omittedPolicy') return PROWLER_CHECK.test(settingId) ? settingId : undefined;
  return ownMember<string>(PROWLER_CHECKS, kind);
}

function resourcesOf({ kind, extent }: ExportedFinding, name: string): readonly string[] {
  // Without any name those were approved whose resource has none.
  if (kind === 'omittedPolicy') return extent.length === 0 ? ['^$'] : extent.map(exactly);
  return (NAMED_IN_PROWLER as readonly string[]).includes(kind) ? [exactly(name)] : [ALL];
}

/** Prowler searches for a regular expression: nothing longer may be overlooked, and no sign may mean more than itself. */
function exactly(name: string): string {
  return `^${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function inOrder<T>(entries: ReadonlyMap<string, T>): (readonly [string, T])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
