import type { Unread } from '../../domain/reconcile/gap';
import type { Seen } from '../makeFinding';
import type { Found } from '../problem';
import type { GraphFile } from './graphFile';
import { tenantsIn, type GraphOrigin } from './readSet';
import { topic } from '../../domain/reconcile/where';

type Tenant = Seen['tenant'];

/** What the caller knows and the files may not say. */
export interface GivenFacts {
  /** Tenant of files that do not name theirs. */
  readonly tenant?: { readonly id: string; readonly name?: string | undefined } | undefined;
  /** Day (`yyyy-mm-dd`) of exports that do not name theirs. */
  readonly ranOn?: string | undefined;
}

/** Files of one tenant, or why theirs is not known. */
export type Group =
  | { readonly files: readonly GraphFile[]; readonly origin: GraphOrigin }
  | { readonly files: readonly GraphFile[]; readonly missing: 'tenant' | 'day'; readonly found: Found };

/** Something in the same drop that names a tenant. */
interface Evidence {
  readonly folder: string;
  readonly tenant: Tenant;
  readonly file: string;
}

/**
 * Puts the files of each tenant together. A file's tenant is what it names itself; else what the caller gives; else what
 * the other files of its folder name, reports of scanners among them, then those of the folders above it. Where these
 * name several tenants nothing is guessed.
 */
export function groupsOf(files: readonly GraphFile[], reports: readonly { readonly file: string; readonly tenant: Tenant }[], given: GivenFacts): Group[] {
  const evidence: Evidence[] = [...files.flatMap((file) => tenantsIn(file).map((tenant) => ({ folder: folderOf(file.name), tenant, file: file.name }))), ...reports.map(({ file, tenant }) => ({ folder: folderOf(file), tenant, file }))];
  const byTenant = new Map<string, { readonly files: GraphFile[]; readonly from: Evidence | undefined; readonly tenant: Tenant }>();
  const homeless = new Map<string, { readonly found: Found; readonly files: GraphFile[] }>();
  for (const file of files) {
    const found = tenantOf(file, evidence, given);
    if ('missing' in found) {
      const alike = JSON.stringify(found.missing);
      homeless.set(alike, { found: found.missing, files: [...(homeless.get(alike)?.files ?? []), file] });
    } else {
      const group = byTenant.get(found.tenant.id) ?? { files: [], ...found };
      group.files.push(file);
      byTenant.set(found.tenant.id, group);
    }
  }
  return [
    ...[...byTenant.values()].map(({ files: its, from, tenant }) => withDay(its, tenant, tenantNotes(its, tenant, from, evidence), given)),
    ...[...homeless.values()].map(({ found, files: its }): Group => ({ files: its, missing: 'tenant', found })),
  ];
}

function tenantOf(file: GraphFile, evidence: readonly Evidence[], given: GivenFacts): { readonly tenant: Tenant; readonly from: Evidence | undefined } | { readonly missing: Found } {
  const own = evidence.filter((one) => one.file === file.name);
  const beside = foldersOf(file.name).map((folder) => evidence.filter((one) => folder === '' || one.folder === folder || one.folder.startsWith(`${folder}/`)));
  for (const level of given.tenant ? [own] : [own, ...beside]) {
    const ids = [...new Set(level.map(({ tenant }) => tenant.id))];
    const [from] = level;
    if (ids.length > 1) return given.tenant ? givenTenant(given.tenant) : { missing: { what: 'severalTenants', tenants: ids.slice(0, NAMED_TENANTS) } };
    if (from) return { tenant: level.map(({ tenant }) => tenant).find(({ id, name }) => name !== id) ?? from.tenant, from };
  }
  return given.tenant ? givenTenant(given.tenant) : { missing: { what: 'noTenant' } };
}

/** Tenants that a message names. */
const NAMED_TENANTS = 3;

function givenTenant({ id, name }: NonNullable<GivenFacts['tenant']>): { readonly tenant: Tenant; readonly from: undefined } {
  const plain = id.trim().toLowerCase();
  return { tenant: { id: plain, name: name ?? plain }, from: undefined };
}

/** `a/b/c.json` → `a/b`, `a`, ``. */
function foldersOf(name: string): string[] {
  const folder = folderOf(name);
  return folder === '' ? [''] : [folder, ...foldersOf(folder)];
}

function folderOf(name: string): string {
  return name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '';
}

/** Says where the tenant comes from, where a file of the group does not name it itself. */
function tenantNotes(files: readonly GraphFile[], { name, id }: Tenant, from: Evidence | undefined, evidence: readonly Evidence[]): Unread[] {
  const silent = files.filter((file) => !evidence.some((one) => one.file === file.name));
  const [first] = silent;
  if (!first) return [];
  const told = { files: silent.length, file: first.name, tenant: name === id ? id : `${name} (${id})` };
  return [{ where: topic('tenant'), why: from === undefined ? { code: 'tenantGiven', ...told } : { code: 'tenantFrom', ...told, from: from.file } }];
}

function withDay(files: readonly GraphFile[], tenant: Tenant, unread: readonly Unread[], given: GivenFacts): Group {
  if (given.ranOn !== undefined) return { files, origin: { seen: { tenant, ranOn: given.ranOn }, unread } };
  const changed = latest(files.map(({ changedOn }) => changedOn));
  const inside = latest(files.map(({ newestDay }) => newestDay));
  const ranOn = latest([changed, inside]);
  if (ranOn === undefined) return { files, missing: 'day', found: { what: 'noDay' } };
  return { files, origin: { seen: { tenant, ranOn }, unread: [...unread, { where: topic('day'), why: { code: ranOn === changed ? 'dayOfFile' : 'dayInFile' } }] } };
}

function latest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce((newest, day) => (day !== undefined && (newest === undefined || day > newest) ? day : newest), undefined);
}
