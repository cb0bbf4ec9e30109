import type { Column } from '../../src/lists/schema/column';
import { fieldXml } from '../../src/lists/schema/fieldXml';
import { register } from '../../src/lists/schema/register';
import { createGate, type Gate } from '../../src/lists/rest/gate';
import { itemsPath, listPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import type { SharePoint } from '../sharepoint/server';

/** A gate as somebody signed in; the local SharePoint takes the person from a header. */
export function gateAs(sharePoint: Pick<SharePoint, 'url'>, person: string, site = 'register'): Gate {
  return createGate({
    webUrl: `${sharePoint.url}/sites/${site}`,
    send: (url, init) => fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), 'x-local-person': person } }),
  });
}

/** Makes the register list with all columns of the schema, as somebody who owns the site would. */
export async function createRegisterList(gate: Gate): Promise<void> {
  await gate.post(api`web/lists`, { Title: register.url, BaseTemplate: 100 });
  const fields = api`${listPath(gate.webUrl, register)}/fields/createFieldAsXml`;
  for (const [name, column] of Object.entries(register.columns) as [string, Column][]) {
    if (name !== 'Title') await gate.post(fields, { parameters: { SchemaXml: fieldXml(register, name, column), Options: 8 } });
  }
}

export async function addItem(gate: Gate, fields: object): Promise<number> {
  const { Id } = await gate.post<{ Id: number }>(itemsPath(gate.webUrl, register), fields);
  return Id;
}
