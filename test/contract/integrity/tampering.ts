import { canonicalText, type Json } from '../../../src/domain/ledger/canonical';
import type { Decision, LedgerList } from '../../../src/domain/ledger/decision';
import { baseHashOf, contentHashOf } from '../../../src/domain/ledger/decisionHash';
import { newestOf } from '../../../src/domain/ledger/order';
import { GROUPS } from '../../../src/lists/schema/groups';
import type { Answered, Visitor } from '../../sharepoint/testing/site';
import { personOf } from '../../seed/play';
import { listAt } from '../rights/seatedSite';

const OVER_ANY = { headers: { 'if-match': '*' } };
const itemAt = ({ list, id }: Pick<Decision, 'list' | 'id'>): string => `${listAt(list)}/items(${id})`;
const form = (fields: Readonly<Record<string, string | number>>): { FieldName: string; FieldValue: string }[] => Object.entries(fields).map(([FieldName, value]) => ({ FieldName, FieldValue: String(value) }));
const people = (name: string): string => JSON.stringify([{ Key: personOf(name).login }]);

/** A time as a form takes it: in the clock of the site, Pacific time. */
export function formTime(ms: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Los_Angeles', dateStyle: 'short', timeStyle: 'medium' }).format(new Date(ms));
}

export interface Forging {
  readonly list: LedgerList;
  readonly key: string;
  readonly act: string;
  readonly exceptionKey: string;
  readonly body: Json;
  /** What the forger had seen: everything, as a portal would say it. */
  readonly seen: readonly Decision[];
  readonly author: string;
  readonly createdAtMs?: number;
  readonly modifiedAtMs?: number;
}

/** Adds a decision in another's name by the call that migration tools use; everything in it fits. */
export async function forgeWhileAdding(by: Visitor, { list, key, act, exceptionKey, body, seen, author, createdAtMs, modifiedAtMs }: Forging): Promise<Answered> {
  const onDay = 20_600;
  return by.post(`${listAt(list)}/AddValidateUpdateItemUsingPath`, {
    formValues: form({
      Title: act,
      DecisionKey: key,
      ExceptionKey: exceptionKey,
      Act: act,
      OnDay: onDay,
      Base: newestOf(seen).join('\n'),
      BaseHash: baseHashOf(seen),
      ContentHash: contentHashOf({ exceptionKey, act, onDay, body }),
      Body: canonicalText(body),
      Author: people(author),
      Editor: people(author),
      ...(createdAtMs === undefined ? {} : { Created: formTime(createdAtMs) }),
      ...(modifiedAtMs === undefined ? {} : { Modified: formTime(modifiedAtMs) }),
    }),
  });
}

/** Columns of a decision with another body, and a content hash that fits. */
export function otherBody({ exceptionKey, act, onDay }: Decision, body: Json): Readonly<Record<string, string>> {
  return { Body: canonicalText(body), ContentHash: contentHashOf({ exceptionKey, act, onDay, body }) };
}

export async function merge(by: Visitor, decision: Pick<Decision, 'list' | 'id'>, fields: Readonly<Record<string, string>>): Promise<void> {
  await must(by.write('MERGE', itemAt(decision), fields, OVER_ANY));
}

/** Writes fields and puts every stamp back to what it was. @param quiet as a system update, which leaves no version. */
export async function rewriteAndHide(by: Visitor, decision: Decision, author: string, fields: Readonly<Record<string, string>>, quiet: boolean): Promise<void> {
  const at = formTime(decision.createdAt);
  const answer = await by.post(`${itemAt(decision)}/ValidateUpdateListItem`, { formValues: form({ ...fields, Author: people(author), Editor: people(author), Created: at, Modified: at }), bNewDocumentUpdate: quiet });
  if (answer.status >= 300 || answer.text.includes('"HasException":true')) throw new Error(`Not rewritten: ${answer.text}`);
}

export async function recycle(by: Visitor, decision: Pick<Decision, 'list' | 'id'>): Promise<string> {
  return String((await by.make(`${itemAt(decision)}/recycle`))['value']);
}

export async function must(sent: Promise<Answered>): Promise<Answered> {
  const answer = await sent;
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer;
}

/** What an owner of the site can do to rights, and the codes of what is then found. */
export const LOOSENINGS: Readonly<Record<string, { readonly loosen: (by: Visitor) => Promise<unknown>; readonly found: readonly string[] }>> = {
  'the level "Register append" turned into Contribute': { loosen: async (by) => must(by.write('MERGE', "web/roledefinitions/getbyname('Register append')", { BasePermissions: { High: '432', Low: '1011028719' } })), found: ['levelChanged'] },
  'a list that takes its rights from the site again': { loosen: async (by) => must(by.post(`${listAt('Approvals')}/resetroleinheritance`)), found: ['listInherits'] },
  'a stranger with rights on a list': { loosen: async (by) => give(by, 'tom', 1073741827), found: ['extraPrincipal'] },
  'somebody with Full Control of a list': { loosen: async (by) => give(by, 'tom', 1073741829), found: ['extraPrincipal'] },
  'a list that keeps no versions': { loosen: async (by) => must(by.write('MERGE', listAt('Approvals'), { EnableVersioning: false }, OVER_ANY)), found: ['settingWrong'] },
  'somebody in two groups of authority': { loosen: async (by) => must(by.post(`web/sitegroups/getbyname('${titleOf('controlOwners')}')/users`, { LoginName: personOf('ana').login })), found: ['twoGroups'] },
  'a group whose members seat others': { loosen: async (by) => must(by.write('MERGE', `web/sitegroups/getbyname('${titleOf('riskLeadership')}')`, { AllowMembersEditMembership: true })), found: ['openGroup'] },
};

const titleOf = (role: string): string => GROUPS.find((group) => group.role === role)?.title ?? '';

async function give(by: Visitor, person: string, level: number): Promise<void> {
  const user = await by.make('web/ensureuser', { logonName: personOf(person).login });
  await must(by.post(`${listAt('Approvals')}/roleassignments/addroleassignment(principalid=${String(user['Id'])},roledefid=${level})`));
}
