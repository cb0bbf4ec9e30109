import { writeFile } from 'node:fs/promises';
import { openDesk } from '../decisions/desk';
import { exceptionLink } from '../export/exceptionLink';
import { FORMAT_NAMES, tenantsOf, unsaidBy, type FormatName } from '../export/format';
import { FORMATS } from '../export/formats';
import { oneLine } from '../export/note';
import { readExport } from '../export/readExport';
import { createGate } from '../lists/rest/gate';
import { loadZone } from '../register/load/site';
import { parseArgs } from './args';
import { sendFromNode } from './sendFromNode';

const USAGE = `Use: npm run --silent export -- --site URL --format ${FORMAT_NAMES.join('|')} [--tenant ID] [--out FILE] [--page URL] [--as NAME]
Writes the exceptions that are approved today, have not ended, have not lapsed and are still there: to FILE, or to standard output.
What was left out or has no place in the format, and why, goes to standard error. The same register gives the same bytes.
--tenant names the Microsoft 365 tenant: scubagear, maester and prowler speak of one, and need it where the register holds several.
--page is the address that links lead to; the site itself where it is left out.
--as names a person of the local SharePoint. A tenant wants SHAREPOINT_TOKEN, a bearer token for that site.`;

/** Somebody of the local SharePoint who may read everything. */
const LOCAL_READER = 'vic';

async function main(): Promise<void> {
  const { options, words } = parseArgs(process.argv.slice(2), ['site', 'format', 'tenant', 'out', 'page', 'as'], []);
  const webUrl = options.get('site')?.replace(/\/+$/, '');
  const format = FORMATS[(options.get('format') ?? '') as FormatName];
  if (webUrl === undefined || words.length > 0) throw new Error(USAGE);
  if (!format) throw new Error(`--format ${options.get('format') ?? ''}: there are ${FORMAT_NAMES.join(', ')}.\n\n${USAGE}`);
  const token = process.env.SHAREPOINT_TOKEN;
  const gate = createGate({ webUrl, send: sendFromNode({ as: options.get('as') ?? (token ? undefined : LOCAL_READER), token }) });
  const zone = await loadZone(gate);
  if (!zone) throw new Error('The time zone of this site is not known to the register, so no day would be right. An owner can choose another one in the regional settings of the site.');
  const { exceptions, leftOut } = await readExport(await openDesk({ gate, zone }));
  const tenants = tenantsOf([...exceptions, ...leftOut]);
  const tenant = options.get('tenant') ?? (format.oneTenant && tenants.length === 1 ? tenants[0] : undefined);
  if (tenant !== undefined && !tenants.includes(tenant) && tenants.length > 0) throw new Error(`No exception is of the tenant ${tenant}. There are ${tenants.join(', ')}.`);
  if (format.oneTenant && tenant === undefined && tenants.length > 1) throw new Error(`${format.name} speaks of one tenant, and the register holds ${tenants.length}. Name one with --tenant: ${tenants.join(', ')}.`);
  const page = options.get('page') ?? webUrl;
  const isOfTenant = ({ tenantId }: { readonly tenantId: string }): boolean => tenant === undefined || tenantId === tenant;
  const told = exceptions.filter(isOfTenant);
  const unsaid = unsaidBy(format, told);
  const text = await format.write(told, { linkOf: (key) => exceptionLink(page, key) });
  const out = options.get('out');
  if (out === undefined) await new Promise<void>((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));
  else await writeFile(out, text);
  const counts = new Map<string, number>();
  for (const { reason } of leftOut.filter(isOfTenant)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const left = [...counts].sort().map(([reason, count]) => `${count} ${REASONS[reason as keyof typeof REASONS]}`);
  process.stderr.write(`${told.length - unsaid.length} written${left.length > 0 ? `; left out: ${left.join(', ')}` : ''}.\n`);
  if (unsaid.length > 0) process.stderr.write(`${unsaid.length} ${REASONS.cannotSay} ${format.name}:\n${unsaid.map(({ title, exceptionKey }) => `  ${oneLine(title)} ${exceptionLink(page, exceptionKey)}\n`).join('')}`);
}

const REASONS = {
  notApproved: 'not approved',
  lapsed: 'lapsed because more was found',
  ended: 'past the end date',
  noEnd: 'without an end date',
  signatureDue: 'accepted risk to be signed again',
  scopeNotConfirmed: 'with a scope that is not confirmed',
  notSeen: 'that no report shows',
  removalReported: 'reported removed',
  cannotSay: 'approved, with no place in a file for',
} as const;

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
