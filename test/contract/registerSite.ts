import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { createGate, type Gate } from '../../src/lists/rest/gate';
import { itemsPath } from '../../src/lists/rest/listPath';
import { register } from '../../src/lists/schema/register';
import { preparedRegister, preparedSeats } from '../seed/preparedSite';
import { startSharePoint, type Options, type SharePoint } from '../sharepoint/server';
import { personSend } from '../start/personSend';

/** A local SharePoint that fails the suite as it closes where anything was asked that it does not know (501). */
export async function startWatched(options: Options = {}): Promise<SharePoint> {
  const sharePoint = await startSharePoint(options);
  return {
    ...sharePoint,
    close: async () => {
      const unknown = sharePoint.control.unsupported().map(({ method, url, asked }) => `${method} ${url}: ${asked}`);
      await sharePoint.close();
      if (unknown.length > 0) throw new Error(`Answered with 501:\n${unknown.join('\n')}`);
    },
  };
}

/** A local SharePoint whose site holds an empty register, made by the project's own provisioner; its file goes as it closes. */
export async function startRegisterSite(options: Omit<Options, 'dataFile'> = {}): Promise<SharePoint> {
  return startCopy(await preparedRegister(), options);
}

/** The same with everybody in the groups. */
export async function startSeatedRegister(options: Omit<Options, 'dataFile'> = {}): Promise<SharePoint> {
  return startCopy(await preparedSeats(), options);
}

async function startCopy(dataFile: string, options: Options): Promise<SharePoint> {
  const sharePoint = await startWatched({ ...options, dataFile });
  return { ...sharePoint, close: () => sharePoint.close().finally(() => rmSync(dirname(dataFile), { recursive: true })) };
}

/** A gate as somebody signed in. */
export function gateAs(sharePoint: Pick<SharePoint, 'url'>, person: string, site = 'register'): Gate {
  return createGate({ webUrl: `${sharePoint.url}/sites/${site}`, send: personSend(person) });
}

export async function addItem(gate: Gate, fields: object): Promise<number> {
  const { Id } = await gate.post<{ Id: number }>(itemsPath(gate.webUrl, register), fields);
  return Id;
}
