import { FAMILIES } from '../../../../src/domain/exception/family';
import { LEDGER_LISTS } from '../../../../src/domain/ledger/decision';
import { isIndexed, isUnique } from '../../../../src/lists/schema/column';
import { fieldId } from '../../../../src/lists/schema/fieldXml';
import { ROLES } from '../../../../src/lists/schema/groups';
import { LEVELS, maskBits, PERMISSION_BIT, READ_MASK, sameMask, withPermissions } from '../../../../src/lists/schema/levels';
import { RIGHTS } from '../../../../src/lists/schema/rights';
import { descriptionOf, plainDescription, schemaVersionOf } from '../../../../src/lists/schema/schemaVersion';
import { SITE_SCHEMA } from '../../../../src/lists/schema/siteSchema';

const { lists } = SITE_SCHEMA;
const columns = lists.flatMap((list) => Object.entries(list.columns).map(([name, column]) => ({ list, name, column })));

describe('SITE_SCHEMA', () => {
  it('has the fourteen lists of the design, the five ledger lists among them', () => {
    expect(lists.map(({ url }) => url)).toEqual(['Register', ...LEDGER_LISTS, 'Evidence', 'Notices', 'Sweeps', 'People', 'Policy', 'ServiceOwners', 'Tenants', 'Controls']);
  });

  it('gives every list a row of rights with all seven roles', () => {
    for (const { url } of lists) expect(Object.keys(SITE_SCHEMA.rights[url] ?? {})).toEqual([...ROLES]);
  });

  it('keeps internal names plain, so that SharePoint changes none of them', () => {
    for (const { name } of columns) expect(name).toMatch(/^[A-Z][A-Za-z]{1,31}$/);
  });

  it('has no column named value, which PnPjs cannot read', () => {
    expect(columns.filter(({ name }) => name.toLowerCase() === 'value')).toEqual([]);
  });

  it('stays within twenty indexes a list', () => {
    for (const list of lists) expect(Object.values(list.columns).filter(isIndexed).length).toBeLessThanOrEqual(20);
  });

  it('has a unique key in every list where a thing must be written once only', () => {
    const keyed = lists.filter((list) => Object.values(list.columns).some(isUnique)).map(({ url }) => url);
    expect(keyed).toEqual(['Register', ...LEDGER_LISTS, 'Notices', 'Sweeps', 'People', 'Policy', 'ServiceOwners', 'Tenants', 'Controls']);
  });

  it('names every column for people and says what it holds', () => {
    for (const { list, column } of columns) {
      expect(column.name.length).toBeGreaterThan(0);
      expect(column.description.endsWith('.')).toBe(true);
      expect(list.description.length).toBeLessThanOrEqual(230);
    }
  });

  it('has one default view a list', () => {
    for (const { views } of lists) expect(views.filter(({ isDefault }) => isDefault === true)).toHaveLength(1);
  });

  it('gives no two columns of a list one id', () => {
    const ids = columns.map(({ list, name }) => fieldId(list, name));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('uses the control families of the domain', () => {
    expect(lists.find(({ url }) => url === 'Register')?.columns.Family).toMatchObject({ choices: FAMILIES });
  });
});

describe('LEVELS', () => {
  it('append is Read and adding, as SharePoint writes it', () => {
    expect(LEVELS.find(({ access }) => access === 'append')?.mask).toEqual({ High: '176', Low: '138612835' });
  });

  it('project is Read, adding and editing', () => {
    expect(LEVELS.find(({ access }) => access === 'project')?.mask).toEqual({ High: '176', Low: '138612839' });
  });

  it('none may delete or manage lists or rights', () => {
    for (const { mask } of LEVELS) {
      for (const permission of ['deleteListItems', 'manageLists', 'managePermissions'] as const) expect(maskBits(mask)).not.toContain(PERMISSION_BIT[permission]);
    }
  });

  it('only project may edit', () => {
    expect(LEVELS.filter(({ mask }) => maskBits(mask).includes(PERMISSION_BIT.editListItems)).map(({ access }) => access)).toEqual(['project']);
  });

  it('compares masks as numbers, whatever their digits look like', () => {
    expect(sameMask({ High: '0176', Low: '138612833' }, READ_MASK)).toBe(true);
    expect(sameMask(withPermissions(READ_MASK, 'addListItems'), READ_MASK)).toBe(false);
    expect(maskBits({ High: '1', Low: '5' })).toEqual([0, 2, 32]);
  });
});

describe('RIGHTS', () => {
  it('readers read and write nothing', () => {
    expect(Object.values(RIGHTS).map(({ readers }) => readers)).toEqual(Object.values(RIGHTS).map(() => 'read'));
  });

  it.each([
    ['Approvals', ['controlOwners']],
    ['Reviews', ['securityReviewers']],
    ['RiskDecisions', ['riskLeadership']],
    ['Observations', ['securityReviewers', 'sweep']],
    ['Policy', ['admins']],
    ['ServiceOwners', ['admins']],
  ] as const)('only the roles of the design may add to %s', (list, roles) => {
    expect(ROLES.filter((role) => RIGHTS[list][role] !== 'read')).toEqual([...roles]);
  });

  it('nobody may edit a ledger list, evidence or policy', () => {
    for (const list of [...LEDGER_LISTS, 'Evidence', 'Policy', 'People', 'Notices', 'Sweeps'] as const) expect(Object.values(RIGHTS[list])).not.toContain('project');
  });

  it('the admins who set policy may not decide', () => {
    for (const list of LEDGER_LISTS) expect(RIGHTS[list].admins).toBe('read');
  });
});

describe('schemaVersionOf', () => {
  it('reads what descriptionOf wrote, and gives back the plain description', () => {
    const register = { url: 'Register', description: 'Every exception.' };
    const written = descriptionOf(register, 12);
    expect(schemaVersionOf(written)).toBe(12);
    expect(plainDescription(written)).toBe('Every exception.');
  });

  it('finds no version where provisioning never finished', () => {
    expect(schemaVersionOf('Every exception.')).toBeUndefined();
  });
});
