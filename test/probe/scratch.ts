import { randomUUID } from 'node:crypto';
import { LEVELS } from '../../src/lists/schema/levels';
import { SharePointError } from '../../src/lists/rest/errors';
import type { Gate } from '../../src/lists/rest/gate';
import { api, type ApiPath } from '../../src/lists/rest/quote';

interface Made {
  readonly Id: string;
}

interface User {
  readonly Id: number;
  readonly LoginName: string;
}

/** A list and a library of the probe's own, in which the adder may read and add, and nobody else but owners may anything. */
export interface Scratch {
  readonly list: ApiPath;
  readonly library: ApiPath;
  /** Server-relative folder of the list. */
  readonly listFolder: string;
  readonly owner: User;
  /** Undefined where nobody signs in as one. */
  readonly adder: User | undefined;
}

const LIST = 100;
const LIBRARY = 101;
const [APPEND] = LEVELS.filter(({ access }) => access === 'append');

async function userOf(gate: Gate, who: string): Promise<User> {
  try {
    return await gate.get<User>(api`web/currentuser?$select=Id,LoginName`);
  } catch (error) {
    if (error instanceof SharePointError && error.kind === 'denied') throw new Error(`${who} may not open this site: give them Read on it first.`);
    throw error;
  }
}

/**
 * Makes the scratch lists, lets `work` use them, and takes away whatever was made, also where `work` throws.
 * @returns what work returned, and the names of what could not be taken away.
 */
export async function withScratch<T>(owner: Gate, adder: Gate | undefined, work: (scratch: Scratch) => Promise<T>): Promise<{ readonly result: T; readonly left: readonly string[] }> {
  const asOwner = await userOf(owner, 'Who signs in as the owner');
  const adding = adder && (await userOf(adder, 'Who signs in as the adder'));
  const name = `Register probe ${randomUUID().slice(0, 8)}`;
  const made: { readonly title: string; readonly path: ApiPath }[] = [];
  const make = async (title: string, template: number): Promise<ApiPath> => {
    const { Id } = await owner.post<Made>(api`web/lists`, { Title: title, BaseTemplate: template, Description: 'Made by npm run probe, which takes it away again.' });
    const path = api`web/lists(guid${Id})`;
    made.push({ title, path });
    return path;
  };
  const takeAway = async (): Promise<string[]> => {
    const left: string[] = [];
    for (const { title, path } of [...made].reverse()) await owner.post(api`${path}/deleteObject()`, {}).catch(() => left.push(title));
    return left;
  };
  try {
    const list = await make(`${name} list`, LIST);
    const library = await make(`${name} library`, LIBRARY);
    const schemaXml = '<Field Type="Text" DisplayName="ProbeKey" Name="ProbeKey" Indexed="TRUE" EnforceUniqueValues="TRUE" />';
    await owner.post(api`${list}/fields/createfieldasxml`, { parameters: { SchemaXml: schemaXml, Options: 8 } });
    const level = adding && (await makeLevel(owner, `${name} level`, made));
    for (const path of [list, library]) {
      await owner.post(api`${path}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`, {});
      if (adding && level !== undefined) await owner.post(api`${path}/roleassignments/addroleassignment(principalid=${adding.Id},roledefid=${level})`, {});
    }
    const { RootFolder } = await owner.get<{ RootFolder: { ServerRelativeUrl: string } }>(api`${list}?$select=RootFolder/ServerRelativeUrl&$expand=RootFolder`);
    const result = await work({ list, library, listFolder: RootFolder.ServerRelativeUrl, owner: asOwner, adder: adding });
    return { result, left: await takeAway() };
  } catch (error) {
    const left = await takeAway();
    if (left.length > 0 && error instanceof Error) error.message += ` Left behind, to be deleted by hand: ${left.join(', ')}.`;
    throw error;
  }
}

/** The register's own level for those who may only add: read, and add items. */
async function makeLevel(owner: Gate, title: string, made: { readonly title: string; readonly path: ApiPath }[]): Promise<number> {
  if (!APPEND) throw new Error('The schema has no level for those who may only add.');
  const { Id } = await owner.post<{ Id: number }>(api`web/roledefinitions`, { Name: title, Description: 'Made by npm run probe.', BasePermissions: { High: APPEND.mask.High, Low: APPEND.mask.Low }, Order: 128 });
  // Taken away last: lists that use it go first.
  made.unshift({ title, path: api`web/roledefinitions(${Id})` });
  return Id;
}

/** Whether SharePoint refused because of rights; anything else that goes wrong is no answer, and is thrown. */
export async function isDenied(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return false;
  } catch (error) {
    if (error instanceof SharePointError && error.kind === 'denied') return true;
    throw error;
  }
}
