import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { CONTROLS } from '../../../../src/domain/frameworks/controls';
import { ROLES } from '../../../../src/lists/schema/groups';
import { OPEN_IN_REGISTER } from '../../../../src/lists/schema/listCommand';
import { LIST_SETTINGS, listPath } from '../../../../src/lists/schema/list';
import { LEVELS, maskBits, READ_MASK } from '../../../../src/lists/schema/levels';
import { SITE_SCHEMA } from '../../../../src/lists/schema/siteSchema';
import { viewFormatterOf } from '../../../../src/lists/schema/viewFormatting';
import { unescapeXml } from '../../../../src/lists/schema/xml';
import { indent } from '../../../../src/lists/template/indent';
import { PAGES } from '../../../../src/lists/schema/pages';
import { permissionNames } from '../../../../src/lists/template/permissionNames';
import { siteTemplate } from '../../../../src/lists/template/siteTemplate';

const xsd = readFileSync(join(__dirname, 'pnpSchema', 'ProvisioningSchema-2022-09.xsd'), 'utf8');
const template = siteTemplate(SITE_SCHEMA, CONTROLS);

async function problems(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'template.xml', contents: xml }, schema: [xsd], initialMemoryPages: 512 });
  return errors.map(({ message }) => message);
}

const count = (pattern: RegExp): number => [...template.matchAll(pattern)].length;

describe('siteTemplate', () => {
  it('is valid against the PnP schema 2022-09', async () => {
    expect(await problems(template)).toEqual([]);
  });

  it('would be refused with an attribute that the PnP schema does not know', async () => {
    expect(await problems(template.replace('NoCrawl="true"', 'NoCrawling="true"'))).not.toEqual([]);
  });

  it('says the same for the same schema', () => {
    expect(siteTemplate(SITE_SCHEMA, CONTROLS)).toBe(template);
  });

  it('has every list at its address, not crawled, with versions and without attachments and folders', () => {
    for (const list of SITE_SCHEMA.lists) expect(template).toContain(`Url="${listPath(list)}"`);
    expect(count(/<pnp:ListInstance [^>]*EnableVersioning="true" MaxVersionLimit="500" [^>]*EnableAttachments="false" EnableFolderCreation="false" NoCrawl="true">/g)).toBe(SITE_SCHEMA.lists.length);
    expect(LIST_SETTINGS.MajorVersionLimit).toBe(500);
  });

  it('breaks the inheritance of every list and names all groups and the owners there', () => {
    const blocks = template.match(/<pnp:BreakRoleInheritance CopyRoleAssignments="false"[\s\S]*?<\/pnp:BreakRoleInheritance>/g) ?? [];
    expect(blocks).toHaveLength(SITE_SCHEMA.lists.length);
    for (const block of blocks) expect(block.match(/<pnp:RoleAssignment /g)).toHaveLength(ROLES.length + 1);
  });

  it('has every column with its index and its unique rule', () => {
    const columns = SITE_SCHEMA.lists.flatMap(({ columns: own }) => Object.keys(own).filter((name) => name !== 'Title'));
    expect(count(/<Field ID=/g)).toBe(columns.length);
    expect(template).toMatch(/Name="DecisionKey"[^>]*Indexed="TRUE" EnforceUniqueValues="TRUE"/);
  });

  it('formats every view as the schema says, and no view of a list that is kept by form', () => {
    const views = [...template.matchAll(/<pnp:ListInstance [^>]*Url="(?:Lists\/)?(\w+)"[\s\S]*?<\/pnp:ListInstance>/g)].map(([xml, url]) => [url, (xml.match(/<View /g) ?? []).length, [...xml.matchAll(/<CustomFormatter>([^<]*)<\/CustomFormatter>/g)].map(([, text]) => unescapeXml(text ?? ''))] as const);
    for (const list of SITE_SCHEMA.lists) {
      const formatter = viewFormatterOf(list);
      expect(views.find(([url]) => url === list.url)).toEqual([list.url, list.views.length, formatter === undefined ? [] : list.views.map(() => formatter)]);
    }
  });

  it('puts the command that opens an exception on the register and on no other list', () => {
    expect([...template.matchAll(/<pnp:ListInstance [^>]*Url="(?:Lists\/)?(\w+)"[\s\S]*?<\/pnp:ListInstance>/g)].filter(([xml]) => xml.includes('<pnp:CustomAction ')).map(([, url]) => url)).toEqual(['Register']);
    expect(template).toContain(`Location="ClientSideExtension.ListViewCommandSet" ClientSideComponentId="${OPEN_IN_REGISTER.componentId}"`);
  });

  it('makes a page for each of the people, and leaves one that is there as somebody made it', () => {
    const pages = [...template.matchAll(/<pnp:ClientSidePage PageName="([^"]+)"[^>]*Overwrite="false" Publish="true" EnableComments="false">[\s\S]*?<\/pnp:ClientSidePage>/g)];
    expect(pages.map(([xml, name]) => [name, [...xml.matchAll(/WebPartType="Custom" ControlId="([^"]+)"/g)].map(([, id]) => id)])).toEqual(PAGES.map(({ fileName, webParts }) => [fileName, webParts]));
  });

  it('corrects controls by their id when it is applied again', () => {
    expect(template).toContain('<pnp:DataRows KeyColumn="ControlId" UpdateBehavior="Overwrite">');
    expect(count(/<pnp:DataRow>/g)).toBe(CONTROLS.length);
  });

  it("uses tokens for SharePoint's own levels and group, whose names are translated", () => {
    expect(template).not.toMatch(/RoleDefinition="(Read|Full Control)"/);
    expect(template).toContain('Principal="{associatedownergroup}" RoleDefinition="{roledefinition:Administrator}"');
  });
});

describe('permissionNames', () => {
  it('names every permission of our levels, and adds nothing to Read but what the level says', () => {
    const read = permissionNames(READ_MASK);
    const added = LEVELS.map(({ mask }) => permissionNames(mask).filter((name) => !read.includes(name)));
    expect(added).toEqual([['AddListItems'], ['AddListItems', 'EditListItems']]);
    expect(read).toHaveLength(maskBits(READ_MASK).length);
  });

  it('throws for a permission that it cannot name, so that none is lost unseen', () => {
    expect(() => permissionNames({ High: '0', Low: '8' })).toThrow('bit 3');
  });
});

describe('indent', () => {
  it('puts elements on lines of their own and keeps text as it is', () => {
    expect(indent('<?xml version="1.0"?><a><b x="1 &gt; 0" /><c>two words</c><d><e /></d></a>')).toBe('<?xml version="1.0"?>\n<a>\n  <b x="1 &gt; 0" />\n  <c>two words</c>\n  <d>\n    <e />\n  </d>\n</a>\n');
  });
});
