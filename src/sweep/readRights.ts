import { readMasters } from '../decisions/integrity/readPowers';
import type { Site } from '../decisions/append';
import type { GroupOnSite } from '../domain/integrity/powers';
import type { Json } from '../domain/ledger/canonical';
import { SharePointError } from '../lists/rest/errors';
import type { Gate } from '../lists/rest/gate';
import { listPath } from '../lists/rest/listPath';
import { api, columnList, type ApiPath } from '../lists/rest/quote';
import { readMany } from '../lists/rest/readMany';
import { LIST_SETTINGS } from '../lists/schema/list';
import { register } from '../lists/schema/register';
import { SITE_SCHEMA } from '../lists/schema/siteSchema';
import { RIGHTS_PARTS, type RightsPart, type RightsRead } from './rights';

export interface RightsSeen {
  readonly read: RightsRead;
  /** Parts that this account may not see, or that could not be read now. */
  readonly unseen: readonly RightsPart[];
}

interface LevelRead {
  readonly Name: string;
  readonly BasePermissions: { readonly High: string | number; readonly Low: string | number };
}
interface AssignmentRead {
  readonly Member: { readonly LoginName: string };
  readonly RoleDefinitionBindings: readonly { readonly Name: string }[];
}

/** How a list should stand; a snapshot says what is otherwise. */
const WANTED: Readonly<Record<string, Json>> = { HasUniqueRoleAssignments: true, ...LIST_SETTINGS };

/**
 * Members of our groups, who administers and owns the site, masks of the permission levels, role assignments of our lists
 * and what of their settings is not as it should be; each in an order of its own, so that equal rights read equal. Five requests. Never rejects but when stopped.
 * @param groups undefined where they could not be read.
 */
export async function readRights(site: Pick<Site, 'gate'>, groups: readonly GroupOnSite[] | undefined, signal?: AbortSignal): Promise<RightsSeen> {
  const { gate } = site;
  const readers: Readonly<Record<RightsPart, () => Promise<Json | undefined>>> = {
    groups: async () => groups?.map(({ title, owner, isOpen, members }) => ({ title, owner, isOpen, members: sorted(members.map(({ login }) => login.toLowerCase())) })),
    masters: async () => {
      const { admins, owners, ownersTitle } = await readMasters(site, signal);
      return { admins: sorted(admins.map(({ login }) => login.toLowerCase())), owners: sorted(owners.map(({ login }) => login.toLowerCase())), ownersTitle };
    },
    levels: async () => {
      const { value } = await gate.get<{ value: readonly LevelRead[] }>(api`web/roledefinitions?$select=Name,BasePermissions`, { signal });
      return Object.fromEntries(value.map(({ Name, BasePermissions: { High, Low } }) => [Name, `${High}/${Low}`]));
    },
    assignments: async () => {
      const asked = (path: ApiPath): ApiPath => api`${path}/roleassignments?$select=Member/LoginName,RoleDefinitionBindings/Name&$expand=Member,RoleDefinitionBindings`;
      // Most accounts may not see them: one refusal says so.
      await gate.get(asked(listPath(gate.webUrl, register)), { signal });
      return ofLists<{ value: readonly AssignmentRead[] }>(gate, asked, signal, ({ value }) =>
        Object.fromEntries(value.map(({ Member, RoleDefinitionBindings }) => [Member.LoginName.toLowerCase(), sorted(RoleDefinitionBindings.map(({ Name }) => Name))])),
      );
    },
    settings: () => ofLists<{ readonly [name: string]: Json }>(gate, (path) => api`${path}?$select=${columnList(Object.keys(WANTED))}`, signal, (settings) => Object.fromEntries(Object.entries(settings).filter(([name, value]) => name in WANTED && value !== WANTED[name]))),
  };
  const unseen: RightsPart[] = [];
  const read: { -readonly [Part in RightsPart]?: Json } = {};
  for (const part of RIGHTS_PARTS) {
    const value = await readers[part]().catch((error: unknown) => {
      if (!(error instanceof SharePointError) || error.kind === 'cancelled') throw error;
      return undefined;
    });
    if (value === undefined) unseen.push(part);
    else read[part] = value;
  }
  return { read, unseen };
}

/** By list of the schema, in one request. */
async function ofLists<Answer>(gate: Gate, asked: (path: ApiPath) => ApiPath, signal: AbortSignal | undefined, kept: (answer: Answer) => Json): Promise<Json> {
  const { lists } = SITE_SCHEMA;
  const answers = await readMany<Answer>(gate, lists.map((list) => asked(listPath(gate.webUrl, list))), { signal });
  return Object.fromEntries(lists.map(({ url }, at) => [url, kept(answers[at] as Answer)]));
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...texts].sort();
}
