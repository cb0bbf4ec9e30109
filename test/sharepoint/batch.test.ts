import { makeList, startSite } from './testing/site';
import type { TestSite, Visitor } from './testing/site';

describe('$batch', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  beforeAll(async () => {
    site = await startSite();
    ada = site.as('ada');
    list = await makeList(ada, 'Batch', { Key: 'Type="Text" Indexed="TRUE" EnforceUniqueValues="TRUE"' });
  });
  afterAll(() => site.close());

  const part = (line: string, headers: readonly string[] = [], body = ''): string =>
    ['Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', `${line} HTTP/1.1`, 'accept: application/json;odata=nometadata', ...headers, '', body, ''].join('\n');
  const url = (path: string): string => `${site.url}/sites/empty/_api/${path}`;
  const add = (key: string): string => part(`POST ${url(`${list}/items`)}`, ['content-type: application/json'], JSON.stringify({ Key: key }));
  const send = (parts: readonly string[], newline = '\n'): ReturnType<Visitor['post']> =>
    ada.post('$batch', undefined, { raw: [...parts.map((each) => `--b\n${each}`), '--b--\n'].join('\n').replace(/\n/g, newline), headers: { 'content-type': 'multipart/mixed; boundary=b' } });
  const changeset = (parts: readonly string[]): string => `Content-Type: multipart/mixed; boundary="c"\n\n${[...parts.map((each) => `--c\n${each}`), '--c--\n'].join('\n')}`;
  const statuses = (text: string): string[] => [...text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map((found) => found[1] ?? '');

  it.each(['\n', '\r\n'])('takes lines that end with %j and answers flat, in order, with CRLF', async (newline) => {
    const keys = newline === '\n' ? ['a', 'b'] : ['c', 'd'];
    const answer = await send([changeset(keys.map(add)), part(`GET ${url(`${list}/items?$select=Key&$filter=Key eq '${keys[1]}'`).replace(/ /g, '%20')}`)], newline);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=batchresponse_[0-9a-f-]{36}$/);
    const boundary = answer.headers.get('content-type')?.split('boundary=')[1] ?? '';
    const pieces = answer.text.split(`--${boundary}`);
    expect(pieces).toHaveLength(5);
    expect(pieces[1]).toMatch(/^\r\nContent-Type: application\/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP\/1\.1 201 Created\r\nCONTENT-TYPE: application\/json;odata=nometadata;streaming=true;charset=utf-8\r\n/);
    expect(pieces[1]).toMatch(/\r\nETAG: "[0-9a-f-]{36},1"\r\n/);
    expect(pieces[3]).toContain(`{"value":[{"Key":"${keys[1]}"}]}`);
    expect(pieces[4]).toBe('--\r\n');
  });
  it('a part that fails leaves the others as they are', async () => {
    const answer = await send([changeset([add('x'), add('x'), add('y')]), part(`DELETE ${url(`${list}/items(999)`)}`)]);
    expect([answer.status, statuses(answer.text)]).toEqual([200, ['201', '500', '201', '404']]);
    expect((await ada.get(`${list}/items?$filter=Key eq 'y'`)).json['value']).toHaveLength(1);
  });
  it('takes real verbs and etags, and answers 204 with an empty body', async () => {
    const answer = await send([changeset([part(`MERGE ${url(`${list}/items(1)`)}`, ['content-type: application/json', 'if-match: "1"'], '{"Title":"t"}'), part(`MERGE ${url(`${list}/items(1)`)}`, ['content-type: application/json', 'if-match: "1"'], '{"Title":"u"}')])]);
    expect(statuses(answer.text)).toEqual(['204', '412']);
    expect(answer.text).toMatch(/HTTP\/1\.1 204 No Content\r\nETAG: "[0-9a-f-]{36},2"\r\n\r\n\r\n--/);
  });
  it('each part is done with the rights of whoever sent the batch', async () => {
    await ada.make('web/associatedvisitorgroup/users', { LoginName: 'i:0#.f|membership|vic@contoso.example' });
    const vic = site.as('vic');
    const answer = await vic.post('$batch', undefined, { raw: `--b\n${add('vic')}\n--b\n${part(`GET ${url(`${list}/items?$top=1`)}`)}\n--b--\n`, headers: { 'content-type': 'multipart/mixed; boundary=b' } });
    expect(statuses(answer.text)).toEqual(['403', '200']);
  });
  it('needs a digest as any write, holds 100 requests at most, and wants to be complete', async () => {
    expect((await ada.send('POST', '$batch', { raw: '--b--', headers: { 'content-type': 'multipart/mixed; boundary=b' } })).status).toBe(403);
    expect((await send([...Array(101).keys()].map(() => part(`GET ${url('web')}`)))).status).toBe(400);
    expect((await ada.post('$batch', undefined, { raw: `--b\n${add('z')}`, headers: { 'content-type': 'multipart/mixed; boundary=b' } })).status).toBe(400);
  });
});
