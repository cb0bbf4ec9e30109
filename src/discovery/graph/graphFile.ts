import { dayOf } from '../dates';
import { capitalised, isObject, memberOf, objectsOf, textOf, type JsonObject } from '../json/access';
import { strangersIn } from '../json/misfits';
import { inSlices } from '../slices';
import { ONE_OBJECT, partIn, partOfContext, type Part } from './partOf';
import { sectionOfContext, sectionOfObject, type Section } from './section';

/** One object of an export. */
export interface GraphEntry {
  readonly section: Section;
  /** Its members begin with capitals, those of `AdditionalProperties` among them. */
  readonly value: JsonObject;
  /** Path in its file. */
  readonly path: string;
  /** How its file spells a member. */
  readonly spell: (member: string) => string;
  readonly file: string;
  /** Undefined where it stood in a list of all. */
  readonly part: Part | undefined;
}

/** What one file says of the pages of a section. */
export interface Page {
  readonly section: Section;
  /** True where another page follows this one. */
  readonly continues: boolean;
  /** How many objects there are on all pages; undefined where the page does not tell. */
  readonly total: number | undefined;
  /** Undefined where it is a page of all. */
  readonly part: Part | undefined;
}

/** What a list says of the objects in it. */
interface Holder {
  readonly section: Section | undefined;
  readonly part: Part | undefined;
}

/** A page of a group's members. The page itself does not name the group; its address does, or the name of its file. */
export interface MemberList {
  /** In lower case. */
  readonly groupId: string;
  /** Ids of the members, in lower case; empty where one has none. */
  readonly ids: readonly string[];
  readonly continues: boolean;
}

/** One file of an export, taken apart. */
export interface GraphFile {
  readonly name: string;
  readonly changedOn: string | undefined;
  readonly entries: readonly GraphEntry[];
  readonly pages: readonly Page[];
  readonly memberLists: readonly MemberList[];
  /** Paths of objects that are nothing known. */
  readonly strangers: readonly string[];
  /** `v1.0` or `beta`; empty where the file does not tell. */
  readonly version: string;
  /** Ids of the tenant, in lower case, as far as addresses in the file name it, or sign-ins whose home and resource are one. */
  readonly tenantIds: readonly string[];
  /** Newest day on which something in the file was made or changed: the export cannot be older. */
  readonly newestDay: string | undefined;
}

const TENANT_IN_ADDRESS = /graph\.microsoft\.[a-z]+\/v2\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\//i;
/** Members that are no list and hold a part of an export: of a policy on access across tenants, of the answer in a batch. */
const HOLDERS = ['default', 'body'];
const DEEPEST_LEVEL = 3;
const UNSAID: Holder = { section: undefined, part: undefined };
const DAYS = ['ModifiedDateTime', 'CreatedDateTime', 'ActivityDateTime'];
const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

/** Takes the JSON of a file apart; undefined where nothing in it is known as Microsoft Graph's. `pause` is awaited between slices. */
export async function takeApart(name: string, changedOn: string | undefined, value: unknown, pause: () => Promise<void>): Promise<GraphFile | undefined> {
  const entries: GraphEntry[] = [];
  const pages: Page[] = [];
  const memberLists: MemberList[] = [];
  const strangers: string[] = [];
  const tenantIds = new Set<string>();
  let version = '';
  let newestDay: string | undefined;
  await take(value, '', UNSAID, 0);
  if (entries.length === 0 && pages.length === 0 && memberLists.length === 0) return undefined;
  return { name, changedOn, entries, pages, memberLists, strangers, version, tenantIds: [...tenantIds].sort(), newestDay };

  async function take(given: unknown, path: string, holder: Holder, depth: number): Promise<void> {
    const holders: (() => Promise<void>)[] = [];
    await inSlices(objectsOf(given, path), pause, ({ value: object, path: at }) => {
      const context = textOf(object['@odata.context']);
      for (const address of [context, textOf(object['@odata.id'])]) noteAddress(address);
      const named = sectionOfContext(context) ?? holder.section;
      const part = partOfContext(context) ?? holder.part;
      if (Array.isArray(object['value'])) {
        holders.push(() => takePage(object, at, { section: named, part }, depth));
        return;
      }
      const whole = unfolded(capitalised(object) as JsonObject);
      const section = sectionOfObject(whole, named);
      if (section !== undefined) {
        entries.push({ section, value: whole, path: at, spell: spellingOf(object), file: name, part: partIn(section, part ?? (Array.isArray(given) ? undefined : ONE_OBJECT)) });
        for (const member of DAYS) noteDay(whole[member]);
        if (section === 'signIns') noteHome(whole);
      } else holders.push(() => takeHeld(object, at, depth));
    });
    for (const takeHolder of holders) await takeHolder();
  }

  /** `{ value: […] }`: a page of a list. */
  async function takePage(page: JsonObject, path: string, holder: Holder, depth: number): Promise<void> {
    if (depth > DEEPEST_LEVEL) return;
    const before = entries.length;
    const groupId = groupOfMembers(page, name);
    if (groupId !== undefined) memberLists.push({ groupId, ids: objectsOf(page['value'], '').map(({ value: member }) => textOf(member['id'] ?? member['Id']).toLowerCase()), continues: textOf(page['@odata.nextLink']) !== '' });
    await take(page['value'], within(path, 'value'), holder, depth + 1);
    for (const { where } of strangersIn(page['value'], within(path, 'value'))) strangers.push(where);
    const sections = new Set([holder.section, ...entries.slice(before).map(({ section }) => section)]);
    const count = Number(textOf(page['@odata.count']) || NaN);
    for (const section of sections) {
      if (section !== undefined) pages.push({ section, continues: textOf(page['@odata.nextLink']) !== '', total: Number.isNaN(count) ? undefined : count, part: partIn(section, holder.part) });
    }
  }

  /** Parts that are held by an object which is none itself: a batch, a policy with its partners, a script's own collection. */
  async function takeHeld(object: JsonObject, path: string, depth: number): Promise<void> {
    const before = entries.length + pages.length;
    for (const [member, held] of depth > DEEPEST_LEVEL ? [] : Object.entries(object)) {
      if (HOLDERS.includes(member.toLowerCase()) || Array.isArray(held) || Array.isArray(memberOf(held, 'value'))) await take(held, within(path, member), UNSAID, depth + 1);
    }
    if (entries.length + pages.length === before) strangers.push(path);
  }

  function noteDay(value: unknown): void {
    // A zone moves a day by one at most, so that older texts need not be read.
    if (newestDay !== undefined && typeof value === 'string' && ISO_DAY.test(value) && value.slice(0, newestDay.length) < newestDay) return;
    const day = dayOf(value);
    if (day !== null && (newestDay === undefined || day > newestDay)) newestDay = day;
  }

  function noteHome({ HomeTenantId: home, ResourceTenantId: resource }: JsonObject): void {
    const id = textOf(home).toLowerCase();
    if (id !== '' && home === resource) tenantIds.add(id);
  }

  function noteAddress(address: string): void {
    version ||= /graph\.microsoft\.[a-z]+\/(v1\.0|beta)\//i.exec(address)?.[1] ?? '';
    const tenant = TENANT_IN_ADDRESS.exec(address)?.[1];
    if (tenant !== undefined) tenantIds.add(tenant.toLowerCase());
  }
}

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const MEMBERS_ADDRESS = new RegExp(`groups(?:/|\\(')(${ID})(?:'\\))?/members\\b`, 'i');
/** What Graph names the page of any group's members. */
const OF_ANY_OBJECTS = /#directoryObjects$/i;

/** The group whose members a page lists: by its address, else by the one id in the name of a file that speaks of members. */
function groupOfMembers(page: JsonObject, file: string): string | undefined {
  const context = textOf(page['@odata.context']);
  const addressed = MEMBERS_ADDRESS.exec(context)?.[1] ?? MEMBERS_ADDRESS.exec(textOf(page['@odata.nextLink']))?.[1];
  if (addressed !== undefined) return addressed.toLowerCase();
  const [id, ...others] = file.match(new RegExp(ID, 'gi')) ?? [];
  return OF_ANY_OBJECTS.test(context) && /member/i.test(file) && id !== undefined && others.length === 0 ? id.toLowerCase() : undefined;
}

function within(path: string, member: string): string {
  return path === '' ? member : `${path}.${member}`;
}

/** What PowerShell's module keeps in `AdditionalProperties` stands beside the other members. */
function unfolded(value: JsonObject): JsonObject {
  return isObject(value['AdditionalProperties']) ? { ...value['AdditionalProperties'], ...value } : value;
}

/** Graph writes `displayName`, PowerShell `DisplayName`: an object does one or the other throughout. */
function spellingOf(object: JsonObject): (member: string) => string {
  const isCapital = Object.keys(object).some((member) => /^[A-Z]/.test(member));
  return (member) => (isCapital ? member : member.slice(0, 1).toLowerCase() + member.slice(1));
}

/** Graph's own answer to a request that it refused, kept in a file by mistake. */
export function refusalIn(value: unknown): string | undefined {
  const error = isObject(value) ? value['error'] : undefined;
  if (!isObject(error) || textOf(error['code']) === '') return undefined;
  return `${textOf(error['code'])}${textOf(error['message']) === '' ? '' : `: ${textOf(error['message'])}`}`;
}
