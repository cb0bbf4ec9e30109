import { strToU8, zipSync } from 'fflate';
import { SharePointError } from '../../src/lists/rest/errors';
import type { Gate } from '../../src/lists/rest/gate';
import type { Send } from '../../src/lists/rest/exchange';
import { api, type ApiPath } from '../../src/lists/rest/quote';
import type { Switches } from '../sharepoint/switches';
import { isDenied, type Scratch } from './scratch';

/** What a site answered to the question of one switch, or why it was not asked. */
export type Answer<Value> = { readonly value: Value; readonly seen: string } | { readonly notTried: string };

export type Answers = { readonly [Name in keyof Switches]: Answer<Switches[Name]> };

/** Who signs in, and what else only the caller can give. */
export interface Asking {
  readonly owner: Gate;
  /** Somebody who is no owner of the site and may read it. */
  readonly adder: Gate | undefined;
  /** An app whose grant is for the whole site (`Sites.Selected`). */
  readonly app: Gate | undefined;
  /** Login name or address of somebody in the directory who never opened the site. */
  readonly neverVisited: string | undefined;
  /** Reads that may be sent to see what throttling answers; 0: none. */
  readonly mostReads: number;
  /** Sends as the owner, past the gate, which would wait where SharePoint asks for it. */
  readonly ownerSend: Send;
}

const NO_ADDER = 'nobody signed in who may only add';
const NO_APP = 'no app signed in';
const FORGED_DAY = '2020-01-02';

/** Asks everything, one after the other. Rejects with SharePointError where the site answers what no question expects. */
export async function ask(asking: Asking, scratch: Scratch): Promise<Answers> {
  return {
    forgedStampWhileAdding: await forgedStamp(asking, scratch),
    ...(await duplicates(asking.owner, scratch)),
    ensureUserRefusedToAddOnly: await ensuringUser(asking),
    overwriteByAddOnly: await overwriting(asking, scratch),
    officeFilesRewritten: await officeFile(asking.owner, scratch),
    throttleBodyIsHtml: await throttling(asking),
    appGrantReachesAroundListRights: await reachingAround(asking, scratch),
  };
}

/** Somebody who may only add tries to add in the owner's name, on a day long ago. */
async function forgedStamp({ adder }: Asking, { list, listFolder, owner, adder: adding }: Scratch): Promise<Answer<boolean>> {
  if (!adder || !adding) return { notTried: NO_ADDER };
  const people = JSON.stringify([{ Key: owner.LoginName }]);
  const formValues = Object.entries({ Title: 'forged', Author: people, Editor: people, Created: `${FORGED_DAY} 03:04:05`, Modified: `${FORGED_DAY} 03:04:05` }).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
  const path = api`${list}/AddValidateUpdateItemUsingPath()`;
  const { value } = await adder.post<{ value: readonly { FieldName: string; FieldValue: string; HasException: boolean }[] }>(path, { listItemCreateInfo: { FolderPath: { DecodedUrl: listFolder } }, formValues, bNewDocumentUpdate: false, checkInComment: null });
  const id = Number(value.find(({ FieldName }) => FieldName === 'Id')?.FieldValue ?? 0);
  const refused = value.filter(({ HasException }) => HasException).map(({ FieldName }) => FieldName);
  if (id === 0) return { value: false, seen: `refused: ${refused.join(', ') || 'nothing was added'}` };
  const { AuthorId, Created } = await adder.get<{ AuthorId: number; Created: string }>(api`${list}/items(${id})?$select=AuthorId,Created`);
  const forged = [AuthorId === owner.Id ? 'Author' : '', Created.startsWith('2020') ? 'Created' : ''].filter(Boolean);
  return { value: forged.length > 0, seen: forged.length > 0 ? `kept as given: ${forged.join(' and ')}` : 'added, with the true author and time' };
}

/** The same key twice: the answer's status, and whether the next item's Id leaves one out. */
async function duplicates(owner: Gate, { list }: Scratch): Promise<Pick<Answers, 'duplicateStatus' | 'refusedAddUsesUpId'>> {
  const add = (key: string): Promise<{ Id: number }> => owner.post<{ Id: number }>(api`${list}/items`, { Title: key, ProbeKey: key });
  const first = await add('once');
  const refusal = await add('once').then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(refusal instanceof SharePointError) || refusal.kind !== 'duplicate') throw refusal ?? new Error('The same value was taken twice in a column that enforces unique values.');
  const next = await add('another');
  const { status, code } = refusal;
  const seen = `${status} with ${code}`;
  return {
    duplicateStatus: status === 400 || status === 500 ? { value: status, seen } : { notTried: `${seen}, which no switch knows` },
    refusedAddUsesUpId: { value: next.Id > first.Id + 1, seen: `Ids ${first.Id} and then ${next.Id}` },
  };
}

async function ensuringUser({ adder, neverVisited }: Asking): Promise<Answer<boolean>> {
  if (!adder) return { notTried: NO_ADDER };
  if (neverVisited === undefined) return { notTried: 'nobody was named who never opened the site' };
  const refused = await isDenied(adder.post(api`web/ensureuser`, { logonName: neverVisited }));
  return { value: refused, seen: refused ? 'access denied' : 'done' };
}

/** Somebody who may only add gives the owner's file another content. */
async function overwriting({ owner, adder }: Asking, { library }: Scratch): Promise<Answer<boolean>> {
  if (!adder) return { notTried: NO_ADDER };
  await owner.upload(api`${library}/RootFolder/Files/add(url=${'kept.txt'},overwrite=false)`, strToU8('the owner’s'));
  const refused = await isDenied(adder.upload(api`${library}/RootFolder/Files/add(url=${'kept.txt'},overwrite=true)`, strToU8('somebody else’s')));
  return { value: !refused, seen: refused ? 'access denied' : 'the other content was taken' };
}

/** The smallest Word document that opens. */
function wordDocument(): Uint8Array {
  const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  return zipSync({
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    '_rels/.rels': xml('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/document.xml': xml('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Probe</w:t></w:r></w:p></w:body></w:document>'),
  });
}

async function officeFile(owner: Gate, { library }: Scratch): Promise<Answer<boolean>> {
  const sent = wordDocument();
  await owner.upload(api`${library}/RootFolder/Files/add(url=${'probe.docx'},overwrite=false)`, sent);
  const kept = await owner.getBytes(await fileIn(owner, library, 'probe.docx'));
  const same = Buffer.compare(Buffer.from(sent), Buffer.from(kept)) === 0;
  return { value: !same, seen: same ? 'a Word file came back byte by byte' : `a Word file of ${sent.length} bytes came back with ${kept.length}` };
}

async function fileIn(owner: Gate, library: ApiPath, name: string): Promise<ApiPath> {
  const { ServerRelativeUrl } = await owner.get<{ ServerRelativeUrl: string }>(api`${library}/RootFolder?$select=ServerRelativeUrl`);
  return api`web/getFileByServerRelativeUrl(${`${ServerRelativeUrl}/${name}`})/$value`;
}

const AT_ONCE = 20;

/** Reads as fast as it goes until SharePoint refuses; asked only where the caller wants it, since it slows the account down for others. */
async function throttling({ owner, ownerSend, mostReads }: Asking): Promise<Answer<boolean>> {
  if (mostReads === 0) return { notTried: 'it takes being throttled: --throttle N sends up to N reads' };
  const url = `${owner.webUrl}/_api/web?$select=Title`;
  for (let sent = 0; sent < mostReads; sent += AT_ONCE) {
    const answers = await Promise.all(Array.from({ length: Math.min(AT_ONCE, mostReads - sent) }, async () => ownerSend(url, { headers: { Accept: 'application/json;odata=nometadata' } })));
    const refused = answers.find(({ status }) => status === 429 || status === 503);
    if (!refused) continue;
    const type = refused.headers.get('content-type') ?? '';
    return { value: /html/i.test(type), seen: `${refused.status}, ${type || 'no content type'}, Retry-After ${refused.headers.get('retry-after') ?? 'not given'}` };
  }
  return { notTried: `${mostReads} reads were not throttled` };
}

/** An app without a right in the scratch list tries to change an item of it. */
async function reachingAround({ owner, app }: Asking, { list }: Scratch): Promise<Answer<boolean>> {
  if (!app) return { notTried: NO_APP };
  const { Id } = await owner.post<{ Id: number }>(api`${list}/items`, { Title: 'the owner’s', ProbeKey: 'for the app' });
  const refused = await isDenied(app.merge(api`${list}/items(${Id})`, { Title: 'the app’s' }, '*'));
  return { value: !refused, seen: refused ? 'access denied' : 'the item was changed' };
}
