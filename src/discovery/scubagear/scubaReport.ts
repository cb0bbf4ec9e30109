import { isObjectId } from '../../domain/exception/principalKey';
import { withEach, type Pieces } from '../../domain/pieces/pieces';
import { dayOf } from '../dates';
import { capitalisedInPieces, entriesOf, isObject, memberOf, objectsOf, textOf, type Entry, type JsonObject } from '../json/access';
import { currentControls } from '../controls/scubaIds';
import type { Names } from '../entra/names';
import type { Gap, Unread } from '../../domain/reconcile/gap';
import { kindOf, type StrangePart } from '../json/misfits';
import type { Found } from '../problem';
import { failedCommands } from './failedCommands';
import { namesOf } from './names';
import { strangeParts } from './strangeParts';

/** A ScubaGear results file with its envelope understood; sections stay as the tool wrote them. */
export interface ScubaReport {
  readonly toolVersion: string;
  readonly tenant: { readonly id: string; readonly name: string };
  /** `yyyy-mm-dd`. */
  readonly ranOn: string;
  readonly raw: JsonObject;
  /** Sections of Entra ID, whose members begin with capitals here whatever the version. */
  readonly ofEntra: ReadonlyMap<string, unknown>;
  /** Parts of sections that are of another kind than the tool writes them. */
  readonly strange: readonly StrangePart[];
  /** What the tool itself listed beside the failed controls. */
  readonly annotatedFailed: unknown;
  readonly names: Names;
  /** Products that the run assessed, by the key that this register uses. */
  readonly assessed: ReadonlySet<Product>;
  /** Result (`Pass`, `Fail`, `Warning`, …) by current control id; of earlier controls that became one, passed only where each of them did. */
  readonly results: ReadonlyMap<string, string>;
}

export const PRODUCTS = {
  aad: { name: 'Entra ID', spellings: ['aad', 'azure active directory', 'entra id', 'microsoft entra id'] },
  securitySuite: { name: 'Defender (security suite)', spellings: ['defender', 'securitysuite', 'microsoft 365 defender', 'security suite', 'microsoft 365 security suite'] },
  exo: { name: 'Exchange Online', spellings: ['exo', 'exchange online'] },
  powerPlatform: { name: 'Power Platform', spellings: ['powerplatform', 'microsoft power platform', 'power platform'] },
  sharePoint: { name: 'SharePoint Online', spellings: ['sharepoint', 'sharepoint online', 'onedrive'] },
  teams: { name: 'Teams', spellings: ['teams', 'microsoft teams'] },
} as const;
export type Product = keyof typeof PRODUCTS;

/** How a control that is met stands in `results`, without case. */
export const PASSED = 'pass';

export type Opened = { readonly report: ScubaReport } | { readonly lacks: Found };

/** Sections whose members some versions write in Graph's own spelling. */
const ENTRA_SECTIONS = ['conditional_access_policies', 'privileged_roles', 'privileged_users', 'risky_applications', 'risky_third_party_service_principals', 'authorization_policies'];

/** What the tool writes for each detail of a tenant that it asked for in vain (Get-AADTenantDetail and its like, 1.4 to 1.8). */
const NOT_RETRIEVED = /^(\w+ )?error retrieving /i;

/** Reads the envelope (MetaData, Results) of a results file; names what is missing where it cannot be one. */
export function* openReport(file: JsonObject): Pieces<Opened> {
  const meta = file['MetaData'];
  const raw = file['Raw'];
  if (!isObject(meta)) return { lacks: { what: 'missing', member: 'MetaData' } };
  if (!isObject(raw)) return { lacks: { what: 'missing', member: 'Raw' } };
  const tool = textOf(meta['Tool']);
  if (tool !== '' && tool.toLowerCase() !== 'scubagear') return { lacks: { what: 'otherTool', tool } };
  const details = objectsOf(raw['tenant_details'], '')[0]?.value;
  const written = [meta['TenantId'], memberOf(details, 'TenantId'), raw['tenant_id']].map(textOf).filter((text) => text !== '');
  const tenantId = written.find(isObjectId);
  if (tenantId === undefined) return { lacks: written[0] === undefined ? { what: 'missing', member: 'MetaData.TenantId' } : { what: 'noId', member: 'MetaData.TenantId', text: written[0] } };
  const ranOn = dayOf(meta['TimestampZulu']) ?? dayOf(raw['timestamp_zulu']) ?? dayOf(raw['date']);
  if (ranOn === null) return { lacks: { what: 'missing', member: 'MetaData.TimestampZulu' } };
  const ofEntra = new Map<string, unknown>();
  for (const section of ENTRA_SECTIONS) if (raw[section] !== undefined) ofEntra.set(section, yield* capitalisedInPieces(raw[section]));
  const toolVersion = textOf(meta['ToolVersion']) || textOf(raw['module_version']);
  return {
    report: {
      toolVersion,
      tenant: { id: tenantId.toLowerCase(), name: [meta['DisplayName'], meta['DomainName']].map(textOf).find((text) => text !== '' && !NOT_RETRIEVED.test(text)) ?? tenantId },
      ranOn,
      raw,
      ofEntra,
      strange: yield* strangeParts(raw, ofEntra),
      annotatedFailed: file['AnnotatedFailedPolicies'],
      names: yield* namesOf(raw),
      assessed: assessedIn(meta, file['Results']),
      results: yield* resultsOf(file['Results']),
    },
  };
}

export interface Section {
  readonly entries: readonly Entry<JsonObject>[];
  readonly unread: readonly Unread[];
  /** Why it is not whole, a failed command among the reasons; undefined where all of it was looked at. */
  readonly why: Gap | undefined;
}

/** A section's entries, or why there are none. An empty section is an answer; a missing one is not. */
export function sectionOf(report: ScubaReport, product: Product, name: string): Section {
  const path = `Raw.${name}`;
  const value = report.raw[name];
  if (value === undefined || (value === null && !report.assessed.has(product))) {
    const why: Gap = report.assessed.has(product) ? { code: 'noSection', version: report.toolVersion } : { code: 'notAssessed', product: PRODUCTS[product].name };
    return { entries: [], unread: [{ where: path, why }], why };
  }
  const entries = objectsOf(report.ofEntra.get(name) ?? value, path);
  const strange = entriesOf(value, path).filter((entry) => !isObject(entry.value));
  const unread = strange.map((entry): Unread => ({ where: entry.path, why: { code: 'otherKind', found: kindOf(entry.value), expected: 'object' } }));
  return { entries, unread, why: failedCommands(report.raw).find(({ where }) => where === path)?.why ?? unread[0]?.why ?? report.strange.find(({ where }) => where.startsWith(`${path}.`) || where.startsWith(`${path}[`))?.why };
}

function assessedIn(meta: JsonObject, results: unknown): ReadonlySet<Product> {
  const named = entriesOf(meta['ProductsAssessed'], '').map(({ value }) => textOf(value).toLowerCase());
  const judged = isObject(results) ? Object.keys(results).map((name) => name.toLowerCase()) : [];
  const all = [...named, ...judged];
  const products = Object.keys(PRODUCTS) as Product[];
  return new Set(products.filter((product) => PRODUCTS[product].spellings.some((spelling) => all.includes(spelling))));
}

function* resultsOf(results: unknown): Pieces<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const groups = isObject(results) ? Object.values(results).flatMap((each) => objectsOf(each, '')) : [];
  for (const { value: group } of groups) {
    yield* withEach(objectsOf(group['Controls'], ''), ({ value: control }) => {
      for (const id of currentControls(textOf(control['Control ID']))) {
        const before = found.get(id);
        if (before === undefined || before.toLowerCase() === PASSED) found.set(id, textOf(control['Result']));
      }
    });
  }
  return found;
}
