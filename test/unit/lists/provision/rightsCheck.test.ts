import { SITE_SCHEMA } from '../../../../src/lists/schema/siteSchema';
import { planSite } from '../../../../src/lists/provision/plan';
import { compareSite } from '../../../../src/lists/provision/rightsCheck';
import type { Assignment, ListOnSite, SiteOnServer } from '../../../../src/lists/provision/site';
import { WANTED } from '../../../../src/lists/provision/wanted';
import { applied, EMPTY_SITE } from './simulatedSite';

const right = planSite(WANTED, EMPTY_SITE).steps.reduce(applied, EMPTY_SITE);

const withList = (url: string, change: (list: ListOnSite) => Partial<ListOnSite>): SiteOnServer => ({ ...right, lists: right.lists.map((list) => (list.url === url ? { ...list, ...change(list) } : list)) });
const withAssignments = (url: string, change: (held: readonly Assignment[]) => readonly Assignment[]): SiteOnServer => withList(url, ({ assignments = [] }) => ({ assignments: change(assignments) }));
const group = (title: string): number => right.groups.find((candidate) => candidate.title === title)?.id ?? 0;
const level = (name: string): number => right.levels.find((candidate) => candidate.name === name)?.id ?? 0;
const texts = (site: SiteOnServer): string[] => compareSite(SITE_SCHEMA, site).map(({ text }) => text);

describe('compareSite', () => {
  it('finds nothing on a site that is right', () => {
    expect(texts(right)).toEqual([]);
  });

  it('names a list that takes its rights from the site, as a danger', () => {
    expect(compareSite(SITE_SCHEMA, withList('Approvals', () => ({ assignments: undefined })))).toMatchObject([{ code: 'listInherits', grade: 'danger', list: 'Approvals' }]);
  });

  it('names a missing list, group, level and column', () => {
    expect(texts({ ...right, lists: right.lists.filter(({ url }) => url !== 'Tenants') })).toEqual(['The list "Tenants" is missing.']);
    expect(texts({ ...right, levels: right.levels.filter(({ name }) => name !== 'Register append') })).toContain('The permission level "Register append" is missing.');
    expect(texts({ ...right, groups: right.groups.filter(({ title }) => title !== 'Register sweep') })).toContain('The group "Register sweep" is missing.');
    expect(texts(withList('People', ({ fields }) => ({ fields: fields.filter(({ name }) => name !== 'Login') })))).toEqual(['The list "People" has no column Login.']);
  });

  it('names a level that somebody widened, as a danger', () => {
    const widened = { ...right, levels: right.levels.map((found) => (found.name === 'Register append' ? { ...found, mask: { High: '176', Low: '138612839' } } : found)) };
    expect(compareSite(SITE_SCHEMA, widened)).toMatchObject([{ code: 'levelChanged', grade: 'danger' }]);
  });

  it("names the caller's own Full Control", () => {
    const left = withAssignments('Reviews', (held) => [...held, { principalId: right.caller.id, principalName: 'Ada', levelIds: [level('Full Control')] }]);
    expect(compareSite(SITE_SCHEMA, left)).toMatchObject([{ code: 'callerHasFullControl', list: 'Reviews' }]);
  });

  it('names whoever is not in the matrix', () => {
    const stranger = withAssignments('Register', (held) => [...held, { principalId: 55, principalName: 'Everyone except external users', levelIds: [level('Read')] }]);
    expect(texts(stranger)).toEqual(['Everyone except external users has "Read" on the list "Exception register" and is not in the matrix.']);
  });

  it('names a group that may do more, or less, than the matrix says', () => {
    const wider = withAssignments('Approvals', (held) => held.map((one) => (one.principalId === group('Register requesters') ? { ...one, levelIds: [...one.levelIds, level('Register append')] } : one)));
    expect(compareSite(SITE_SCHEMA, wider)).toMatchObject([{ code: 'rightTooWide', grade: 'danger', name: 'Register requesters' }]);
    const less = withAssignments('Approvals', (held) => held.filter(({ principalId }) => principalId !== group('Register control owners')));
    expect(compareSite(SITE_SCHEMA, less)).toMatchObject([{ code: 'rightMissing', grade: 'gap', name: 'Register control owners' }]);
  });

  it.each([
    ['NoCrawl', false, 'is found by search'],
    ['ExcludeFromOfflineClient', false, 'can be synchronised to a computer'],
    ['DisableCommenting', false, 'allows comments'],
    ['DisableGridEditing', false, 'allows editing in the grid'],
    ['EnableAttachments', true, 'allows attachments'],
    ['EnableFolderCreation', true, 'allows new folders'],
    ['EnableVersioning', false, 'does not keep versions'],
  ])('names the setting %s', (name, value, said) => {
    expect(texts(withList('Notices', ({ settings }) => ({ settings: { ...settings, [name]: value } })))).toEqual([`The list "Notices" ${said}.`]);
  });

  it('names a key that is no longer unique, as a danger, and a lost index', () => {
    const loose = withList('Requests', ({ fields }) => ({ fields: fields.map((field) => (field.name === 'DecisionKey' ? { ...field, unique: false } : field.name === 'Act' ? { ...field, indexed: false } : field)) }));
    expect(compareSite(SITE_SCHEMA, loose)).toMatchObject([{ code: 'notUnique', grade: 'danger' }, { code: 'notIndexed', grade: 'gap' }]);
  });

  it('names a list that does not offer its command, and a run of the provisioner puts it there', () => {
    const without = withList('Register', () => ({ commands: [{ location: 'ClientSideExtension.ListViewCommandSet', componentId: 'another' }] }));
    expect(compareSite(SITE_SCHEMA, without)).toMatchObject([{ code: 'commandMissing', grade: 'gap', list: 'Exception register', name: 'Open in the register' }]);
    expect(planSite(WANTED, without).steps.map(({ kind }) => kind)).toEqual(['addCommand']);
  });

  it('leaves a command that an administrator offers in the menu of an item alone', () => {
    const elsewhere = withList('Register', ({ commands }) => ({ commands: commands.map((command) => ({ ...command, location: `${command.location}.ContextMenu` })) }));
    expect(compareSite(SITE_SCHEMA, elsewhere)).toEqual([]);
    expect(planSite(WANTED, elsewhere).steps).toEqual([]);
  });

  it('names a site that was never finished', () => {
    expect(texts(withList('Register', () => ({ description: 'Every exception.' })))).toEqual([`The site was never provisioned to the end; this version of the register wants schema ${SITE_SCHEMA.version}.`]);
  });
});
