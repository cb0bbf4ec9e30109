import { createGate, type Gate } from '../../../../src/lists/rest/gate';
import { api } from '../../../../src/lists/rest/quote';
import { readMany } from '../../../../src/lists/rest/readMany';
import { fakeSend, htmlAnswer, jsonAnswer, refusal, type Answer } from './fakeSend';

const SITE = 'https://contoso.example/sites/register';
const PATHS = [api`web/lists?$select=Id&$filter=Title eq ${'a'}`, api`web/currentuser?$select=LoginName`];

function rig(...answers: Answer[]): { gate: Gate; sent: ReturnType<typeof fakeSend>['sent'] } {
  const { send, sent } = fakeSend(...answers);
  return { gate: createGate({ webUrl: SITE, send, wait: async () => undefined }), sent };
}

/** A batch's answer, as SharePoint writes it. */
function batchAnswer(...parts: readonly { status?: number; body: string }[]): Response {
  const text = parts.map(({ status = 200, body }) => ['--batchresponse_1', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', `HTTP/1.1 ${status} X`, 'CONTENT-TYPE: application/json', '', body, ''].join('\r\n')).join('');
  return new Response(`${text}--batchresponse_1--\r\n`, { headers: { 'content-type': 'multipart/mixed; boundary=batchresponse_1' } });
}
const ROWS = { body: '{"value":[{"Id":1}]}' };
const USER = { body: '{"LoginName":"ana"}' };

describe('readMany', () => {
  it('asks once and answers in the order of its paths', async () => {
    const { gate, sent } = rig(batchAnswer(ROWS, USER));
    expect(await readMany(gate, PATHS)).toEqual([{ value: [{ Id: 1 }] }, { LoginName: 'ana' }]);
    expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([`POST ${SITE}/_api/$batch`]);
    expect(sent[0]?.body.split('\r\n').filter((line) => line.startsWith('GET '))).toEqual([
      `GET ${SITE}/_api/web/lists?$select=Id&$filter=Title%20eq%20%27a%27 HTTP/1.1`,
      `GET ${SITE}/_api/web/currentuser?$select=LoginName HTTP/1.1`,
    ]);
  });

  it.each([
    ['was throttled', { status: 429, body: '' }],
    ['is a page', { body: '<html>' }],
    ['is the answer of something else', { body: '{"status":"ok"}' }],
  ])('asks again by itself for a part that %s', async (_name, part) => {
    const { gate, sent } = rig(batchAnswer(part, USER), jsonAnswer({ value: [] }));
    expect(await readMany(gate, PATHS)).toEqual([{ value: [] }, { LoginName: 'ana' }]);
    expect(sent[1]?.url).toBe(`${SITE}/_api/${PATHS[0]?.text}`);
  });

  it('is refused as a whole where one part is refused for good', async () => {
    const { gate } = rig(batchAnswer(ROWS, { status: 403, body: '' }), refusal(403, '-2147024891'));
    await expect(readMany(gate, PATHS)).rejects.toMatchObject({ kind: 'denied' });
  });

  it.each([
    ['stopped in the middle', () => new Response('--batchresponse_1\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{"value":[', {})],
    ['lacks a part', () => batchAnswer(ROWS)],
    ['is a page', () => htmlAnswer(502)],
    ['never came', () => new TypeError('fetch failed')],
  ])('asks again where the answer %s', async (_name, first) => {
    const { gate, sent } = rig(first(), batchAnswer(ROWS, USER));
    expect(await readMany(gate, PATHS)).toHaveLength(2);
    expect(sent).toHaveLength(2);
  });

  it('sends at most twenty reads in one request', async () => {
    const { gate, sent } = rig(batchAnswer(...Array.from({ length: 20 }, () => ROWS)), batchAnswer(ROWS));
    expect(await readMany(gate, Array.from({ length: 21 }, () => PATHS[0] as (typeof PATHS)[number]))).toHaveLength(21);
    expect(sent).toHaveLength(2);
  });
});
