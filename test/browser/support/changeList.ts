import { personSend } from '../../start/personSend';

/** Settings of a list as the site's own pages change them: SharePoint answers without an ETag, which the gate insists on. */
export async function changeList(web: string, title: string, settings: object): Promise<void> {
  const send = personSend('ada');
  const accept = 'application/json;odata=nometadata';
  const { FormDigestValue } = (await (await send(`${web}/_api/contextinfo`, { method: 'POST', headers: { accept } })).json()) as { FormDigestValue: string };
  const headers = { accept, 'content-type': accept, 'x-requestdigest': FormDigestValue, 'x-http-method': 'MERGE', 'if-match': '*' };
  const answer = await send(`${web}/_api/web/lists/getbytitle('${title}')`, { method: 'POST', headers, body: JSON.stringify(settings) });
  if (!answer.ok) throw new Error(await answer.text());
}
