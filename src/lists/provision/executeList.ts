import type { SPFI } from '@pnp/sp/fi.js';
import type { IList } from '@pnp/sp/lists/types.js';
import type { Column } from '../schema/column';
import { fieldXml } from '../schema/fieldXml';
import { COMMAND_LOCATION, type ListCommand } from '../schema/listCommand';
import { BASE_TEMPLATE, type ListSchema, type View } from '../schema/list';
import { viewFormatterOf } from '../schema/viewFormatting';
import { listHandle } from './listHandle';
import { isPlainItem } from './planList';
import { isSharePointsView } from './readList';
import type { Properties, Step } from './step';

/** The name in the XML becomes the internal name, not the name that people read. */
const KEEP_INTERNAL_NAME = 8;

const VIEW_ROWS = 100;

/**
 * Makes a list under its url and leaves the title for later: SharePoint makes the address from the first title.
 * Throws where that address was taken and SharePoint chose another one.
 */
export async function createList(sp: SPFI, webPath: string, list: ListSchema): Promise<void> {
  await sp.web.lists.add(list.url, list.description, BASE_TEMPLATE[list.kind], list.contentType !== undefined);
  await listHandle(sp, webPath, list).select('Id')();
}

export async function removeItemContentType(handle: IList): Promise<void> {
  const contentTypes = await handle.contentTypes.select('StringId')<{ StringId: string }[]>();
  const plain = contentTypes.find(({ StringId }) => isPlainItem(StringId));
  if (plain) await handle.contentTypes.getById(plain.StringId).delete();
}

export async function createField(handle: IList, list: ListSchema, name: string, column: Column): Promise<void> {
  await handle.fields.createFieldAsXml({ SchemaXml: fieldXml(list, name, column), Options: KEEP_INTERNAL_NAME });
}

/** An index must be there before a unique rule can be, so it goes first, in a request of its own. */
export async function updateField(handle: IList, name: string, changes: Properties): Promise<void> {
  const { EnforceUniqueValues, ...first } = changes;
  const field = handle.fields.getByInternalNameOrTitle(name);
  if (Object.keys(first).length > 0) await field.update(first);
  if (EnforceUniqueValues !== undefined) await field.update({ EnforceUniqueValues });
}

export async function createView(handle: IList, list: ListSchema, view: View): Promise<void> {
  const made = (await handle.views.add(view.title, false, { ViewQuery: view.query, RowLimit: VIEW_ROWS, Paged: true, DefaultView: view.isDefault === true })) as unknown as { readonly Id: string };
  await setViewColumns(handle, made.Id, view);
  const formatter = viewFormatterOf(list);
  if (formatter !== undefined) await handle.views.getById(made.Id).update({ CustomFormatter: formatter });
}

export async function updateView(handle: IList, { view, id, columns, changes }: Extract<Step, { kind: 'updateView' }>): Promise<void> {
  if (Object.keys(changes).length > 0) await handle.views.getById(id).update(changes);
  if (columns) await setViewColumns(handle, id, view);
}

async function setViewColumns(handle: IList, id: string, view: View): Promise<void> {
  const { fields } = handle.views.getById(id);
  await fields.removeAll();
  for (const name of view.columns) await fields.add(name);
}

export async function formatSharePointsView(handle: IList, formatter: string): Promise<void> {
  const views = await handle.views.select('Id', 'ServerRelativeUrl')<{ Id: string; ServerRelativeUrl: string }[]>();
  const own = views.find(({ ServerRelativeUrl }) => isSharePointsView(ServerRelativeUrl));
  if (own) await handle.views.getById(own.Id).update({ CustomFormatter: formatter });
}

/** As the PnP template says it (template/siteTemplate.ts). PnPjs does not know the two members of a client-side component. */
export async function addCommand(handle: IList, { name, title, componentId }: ListCommand): Promise<void> {
  const action = { Name: name, Title: title, Location: COMMAND_LOCATION, ClientSideComponentId: componentId, ClientSideComponentProperties: '{}' };
  await handle.userCustomActions.add(action);
}
