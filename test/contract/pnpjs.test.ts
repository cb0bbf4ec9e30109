import { BrowserFetchWithRetry, DefaultParse } from '@pnp/queryable/index.js';
import '@pnp/sp/attachments/index.js';
import '@pnp/sp/batching.js';
import '@pnp/sp/fields/index.js';
import '@pnp/sp/items/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/security/index.js';
import '@pnp/sp/site-groups/index.js';
import '@pnp/sp/site-users/index.js';
import '@pnp/sp/views/index.js';
import '@pnp/sp/webs/index.js';
import { DefaultHeaders, DefaultInit, RequestDigest, spfi } from '@pnp/sp/index.js';
import type { SPFI } from '@pnp/sp/index.js';
import { PermissionKind } from '@pnp/sp/security/types.js';
import { startWatched } from './registerSite';
import type { SharePoint } from '../sharepoint/server';

/** PnPjs as is, with its own digests and its own batches. */
describe('PnPjs works against the local SharePoint', () => {
  let server: SharePoint;
  let sp: SPFI;
  beforeAll(async () => {
    server = await startWatched();
    sp = spfi(`${server.url}/sites/empty`).using(DefaultInit(), DefaultHeaders(), RequestDigest(), BrowserFetchWithRetry(), DefaultParse());
    const { created } = await sp.web.lists.ensure('Work', 'made by PnPjs', 100, true, { NoCrawl: true });
    expect(created).toBe(true);
  });
  afterAll(() => server.close());
  const list = (): ReturnType<SPFI['web']['lists']['getByTitle']> => sp.web.lists.getByTitle('Work');

  it('ensure finds the list the second time and updates it', async () => {
    expect((await sp.web.lists.ensure('Work', 'again', 100)).created).toBe(false);
    expect(await list().select('Description', 'NoCrawl')()).toMatchObject({ Description: 'again', NoCrawl: true });
  });
  it('adds fields of each type, indexes one and makes it unique', async () => {
    const { fields } = list();
    await fields.addText('Some Key', { MaxLength: 100 });
    await fields.addNumber('Rank', { MinimumValue: 0 });
    await fields.addChoice('Kind', { Choices: ['a', 'b'], FillInChoice: false });
    await fields.addUser('Owner', { SelectionMode: 0 });
    await fields.addBoolean('Open');
    await fields.addDateTime('Due', { DisplayFormat: 0 });
    await fields.getByTitle('Some Key').update({ Indexed: true, EnforceUniqueValues: true }, 'SP.FieldText');
    expect(await fields.getByInternalNameOrTitle('Some_x0020_Key').select('Title', 'Indexed', 'EnforceUniqueValues', 'MaxLength')()).toMatchObject({ Title: 'Some Key', Indexed: true, EnforceUniqueValues: true, MaxLength: 100 });
    expect(await fields.getByTitle('Kind').select('Choices')()).toMatchObject({ Choices: ['a', 'b'] });
  });
  it('adds, updates with the etag, and is told of a stale one', async () => {
    const made = await list().items.add({ Title: 'x', Rank: 1, Kind: 'a', OwnerId: 5, Open: true, Due: '2026-12-01T08:00:00Z' });
    const first = list().items.getById(made.Id);
    const { etag } = await first.update({ Rank: 2 }, '"1"');
    expect(etag).toMatch(/,2"$/);
    await expect(first.update({ Rank: 3 }, '"1"')).rejects.toMatchObject({ status: 412 });
    expect(await first.select('Rank', 'Owner/Title').expand('Owner')()).toMatchObject({ Rank: 2, Owner: { Title: 'Ada Lindqvist' } });
  });
  it('pages through items by its own iterator', async () => {
    const [batched, execute] = sp.batched();
    for (let at = 0; at < 25; at += 1) void batched.web.lists.getByTitle('Work').items.add({ Title: `t${at}` });
    await execute();
    const found: number[] = [];
    for await (const page of list().items.select('Id').top(10)) found.push(...(page as { Id: number }[]).map((row) => row.Id));
    expect(found).toEqual([...Array(26).keys()].map((at) => at + 1));
  });
  it('a batch gives each part its own outcome', async () => {
    const [batched, execute] = sp.batched();
    const good = batched.web.lists.getByTitle('Work').items.getById(1).select('Id')();
    const bad = batched.web.lists.getByTitle('Work').items.getById(999)().then(() => 'found', (problem: { status: number }) => problem.status);
    await execute();
    expect([await good, await bad]).toEqual([expect.objectContaining({ Id: 1 }), 404]);
  });
  it('quotes in a filter and in a title find what they name', async () => {
    await list().items.add({ Title: 'it\'s & 100% #1' });
    expect(await list().items.filter('Title eq \'it\'\'s & 100% #1\'').select('Title')()).toEqual([expect.objectContaining({ Title: 'it\'s & 100% #1' })]);
  });
  it('makes groups and levels, and breaks inheritance', async () => {
    const group = await sp.web.siteGroups.add({ Title: 'Workers' });
    const user = await sp.web.ensureUser('i:0#.f|membership|mira@contoso.example');
    await sp.web.siteGroups.getById(group.Id).users.add(user.LoginName);
    const level = await sp.web.roleDefinitions.add('Append', 'may only add', 200, { High: '176', Low: '138612835' } as never);
    await list().breakRoleInheritance(false);
    await list().roleAssignments.add(group.Id, (level as { Id?: number }).Id ?? Number((await sp.web.roleDefinitions.getByName('Append').select('Id')()).Id));
    expect(await list().userHasPermissions(user.LoginName, PermissionKind.AddListItems)).toBe(true);
    expect(await list().userHasPermissions(user.LoginName, PermissionKind.EditListItems)).toBe(false);
    expect(await list().currentUserHasPermissions(PermissionKind.ManageLists)).toBe(true);
  });
  it('makes a view and orders its fields', async () => {
    const made = await list().views.add('By rank', false, { ViewQuery: '<OrderBy><FieldRef Name="Rank" /></OrderBy>', RowLimit: 10 });
    const view = list().views.getById(made.Id);
    await view.fields.add('Rank');
    await view.fields.move('Rank', 0);
    expect(await view.fields()).toMatchObject({ Items: ['Rank', 'LinkTitle'] });
  });
  it('asked for nothing that the local SharePoint does not know', () => {
    expect(server.control.unsupported()).toEqual([]);
  });
});
