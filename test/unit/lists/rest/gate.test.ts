import { createGate, type Gate } from '../../../../src/lists/rest/gate';
import { SharePointError, type SharePointErrorKind } from '../../../../src/lists/rest/errors';
import { api } from '../../../../src/lists/rest/quote';
import { fakeSend, htmlAnswer, jsonAnswer, refusal, type Answer } from './fakeSend';

const SITE = 'https://contoso.example/sites/register';
const ITEMS = api`web/lists/items`;

interface Rig {
  readonly gate: Gate;
  readonly sent: ReturnType<typeof fakeSend>['sent'];
  readonly digests: () => number;
  readonly waits: number[];
}

/** A gate over a fake SharePoint whose time passes only by waiting. */
function rig(...answers: Answer[]): Rig {
  const { send, sent, digests } = fakeSend(...answers);
  const waits: number[] = [];
  let now = Date.UTC(2026, 10, 24, 1);
  const gate = createGate({
    webUrl: SITE,
    send,
    now: () => now,
    random: () => 0,
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
  });
  return { gate, sent, digests, waits };
}

async function kindOf(promise: Promise<unknown>): Promise<SharePointErrorKind | 'none'> {
  return promise.then(
    () => 'none' as const,
    (error: unknown) => {
      if (!(error instanceof SharePointError)) throw error;
      return error.kind;
    },
  );
}

describe('reads', () => {
  test.each([
    ['429', () => refusal(429, '', { 'retry-after': '2' })],
    ['503 with an HTML page', () => htmlAnswer(503)],
    ['408', () => htmlAnswer(408)],
    ['a broken connection', () => new TypeError('fetch failed')],
    ['an answer cut short', () => new Response('{"value":[', { headers: { 'content-type': 'application/json' } })],
  ])('are tried again after %s', async (_name, first) => {
    const { gate, sent } = rig(first(), jsonAnswer({ Id: 7 }));
    await expect(gate.get(ITEMS)).resolves.toEqual({ Id: 7 });
    expect(sent).toHaveLength(2);
  });

  test('end after five tries with the kind of the last one', async () => {
    const { gate, sent } = rig(...Array.from({ length: 5 }, () => htmlAnswer(502)));
    await expect(kindOf(gate.get(ITEMS))).resolves.toBe('unavailable');
    expect(sent).toHaveLength(5);
  });

  test('wait as long as Retry-After says, in seconds', async () => {
    const { gate, waits } = rig(refusal(429, '', { 'retry-after': '37' }), jsonAnswer({}));
    await gate.get(ITEMS);
    expect(Math.max(...waits)).toBe(37_000);
  });

  test('wait as long as Retry-After says, as a date of the server', async () => {
    const { gate, waits } = rig(
      refusal(503, '', { date: 'Tue, 24 Nov 2026 03:00:00 GMT', 'retry-after': 'Tue, 24 Nov 2026 03:01:00 GMT' }),
      jsonAnswer({}),
    );
    await gate.get(ITEMS);
    expect(Math.max(...waits)).toBeGreaterThanOrEqual(59_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(61_000);
  });

  test('a sign-in page is not data, and asking again would not help', async () => {
    const { gate, sent } = rig(htmlAnswer(200));
    await expect(gate.get(ITEMS)).rejects.toMatchObject({ kind: 'denied', code: 'notData' });
    expect(sent).toHaveLength(1);
  });
});

describe('writes', () => {
  test.each<[string, () => Answer, SharePointErrorKind]>([
    ['504', () => htmlAnswer(504), 'unknownOutcome'],
    ['a broken connection', () => new TypeError('reset'), 'unknownOutcome'],
    ['201 cut short', () => new Response('{"Id":', { status: 201, headers: { 'content-type': 'application/json' } }), 'unknownOutcome'],
    ['a sign-in page', () => htmlAnswer(200), 'unknownOutcome'],
    ['429', () => refusal(429, '', { 'retry-after': '1' }), 'throttled'],
    ['duplicate value as 500', () => refusal(500, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException'), 'duplicate'],
    ['duplicate value as 400', () => refusal(400, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException'), 'duplicate'],
    ['a stale ETag', () => refusal(412, '-1, Microsoft.SharePoint.Client.ClientServiceException'), 'conflict'],
    ['save conflict', () => refusal(500, '-2130575305, Microsoft.SharePoint.SPException'), 'conflict'],
    ['no permission', () => refusal(403, '-2147024891, System.UnauthorizedAccessException'), 'denied'],
    ['no session', () => htmlAnswer(401), 'denied'],
    ['a missing list', () => refusal(404, '-1, System.ArgumentException'), 'notFound'],
    ['the threshold', () => refusal(500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException'), 'threshold'],
    ['an unknown column', () => refusal(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'), 'unexpected'],
    ['a failed validation', () => refusal(500, '-2130575163, Microsoft.SharePoint.SPListDataValidationException'), 'unexpected'],
  ])('%s is never sent again and says what it is', async (_name, answer, kind) => {
    const { gate, sent } = rig(answer());
    await expect(kindOf(gate.post(ITEMS, { Title: 'x' }))).resolves.toBe(kind);
    expect(sent).toHaveLength(1);
  });

  test('under a key, what an unknown outcome wrote is found and not written again', async () => {
    const { gate, sent } = rig(htmlAnswer(504));
    await expect(gate.post(ITEMS, {}, { findByKey: async () => ({ Id: 3 }) })).resolves.toEqual({ Id: 3 });
    expect(sent).toHaveLength(1);
  });

  test('under a key, what an unknown outcome did not write is sent again', async () => {
    const { gate, sent } = rig(new TypeError('reset'), jsonAnswer({ Id: 4 }, 201));
    await expect(gate.post(ITEMS, {}, { findByKey: async () => undefined })).resolves.toEqual({ Id: 4 });
    expect(sent).toHaveLength(2);
  });

  test('carry a digest, asked for once', async () => {
    const { gate, sent, digests } = rig(jsonAnswer({ Id: 1 }, 201), jsonAnswer({ Id: 2 }, 201));
    await gate.post(ITEMS, {});
    await gate.post(ITEMS, {});
    expect(sent.map(({ headers }) => headers.get('x-requestdigest'))).toEqual(['0xDIGEST1', '0xDIGEST1']);
    expect(digests()).toBe(1);
  });

  test('renew a digest that SharePoint refused, once', async () => {
    const { gate, sent } = rig(refusal(403, '-2130575252, Microsoft.SharePoint.SPException'), jsonAnswer({ Id: 1 }, 201));
    await expect(gate.post(ITEMS, {})).resolves.toEqual({ Id: 1 });
    expect(sent.map(({ headers }) => headers.get('x-requestdigest'))).toEqual(['0xDIGEST1', '0xDIGEST2']);
  });

  test('a second refused digest is an error, not a loop', async () => {
    const { gate, sent } = rig(refusal(403, '-2130575251, X'), refusal(403, '-2130575251, X'));
    await expect(kindOf(gate.post(ITEMS, {}))).resolves.toBe('denied');
    expect(sent).toHaveLength(2);
  });

  test('that get no digest are not tried more often than the digest itself', async () => {
    let asked = 0;
    const gate = createGate({ webUrl: SITE, send: async () => ((asked += 1), htmlAnswer(503)), wait: async () => undefined });
    await expect(kindOf(gate.post(ITEMS, {}, { findByKey: async () => undefined }))).resolves.toBe('unavailable');
    expect(asked).toBe(5);
  });

  test('merge sends the ETag and answers the new one', async () => {
    const { gate, sent } = rig(jsonAnswer(null, 204, { etag: '"g,9"' }));
    await expect(gate.merge(api`web/lists/items(${5})`, { Title: 'y' }, '"g,8"')).resolves.toBe('"g,9"');
    expect(sent[0]?.headers.get('if-match')).toBe('"g,8"');
    expect(sent[0]?.headers.get('x-http-method')).toBe('MERGE');
  });
});

describe('a stopped request', () => {
  test('that was not sent yet is cancelled', async () => {
    const { gate, sent } = rig();
    const signal = AbortSignal.abort();
    await expect(kindOf(gate.post(ITEMS, {}, { signal }))).resolves.toBe('cancelled');
    expect(sent).toHaveLength(0);
  });

  test('that was on its way is cancelled for a read and unknown for a write', async () => {
    const stopping = new AbortController();
    const stop: Answer = () => {
      stopping.abort();
      throw new DOMException('stopped', 'AbortError');
    };
    await expect(kindOf(rig(stop).gate.get(ITEMS, { signal: stopping.signal }))).resolves.toBe('cancelled');
    const second = new AbortController();
    const { gate } = rig(() => {
      second.abort();
      throw new DOMException('stopped', 'AbortError');
    });
    await expect(kindOf(gate.post(ITEMS, {}, { signal: second.signal }))).resolves.toBe('unknownOutcome');
  });

  test('while waiting to send a write again leaves its outcome unknown', async () => {
    const stopping = new AbortController();
    const { send } = fakeSend(htmlAnswer(504));
    const gate = createGate({
      webUrl: SITE,
      send,
      wait: async () => {
        stopping.abort();
        throw stopping.signal.reason;
      },
    });
    await expect(kindOf(gate.post(ITEMS, {}, { signal: stopping.signal, findByKey: async () => undefined }))).resolves.toBe('unknownOutcome');
  });
});

describe('send, for PnPjs', () => {
  test('hands a refusal on as SharePoint gave it', async () => {
    const { gate } = rig(refusal(404, '-1, System.ArgumentException'));
    const response = await gate.send(`${SITE}/_api/web/lists/getByTitle('x')`, { method: 'GET' });
    expect(response.status).toBe(404);
    await expect(response.json()).resolves.toMatchObject({ 'odata.error': { code: '-1, System.ArgumentException' } });
  });

  test('never sends a write again', async () => {
    const { gate, sent } = rig(refusal(429, '', { 'retry-after': '1' }));
    const response = await gate.send(`${SITE}/_api/web/lists`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(429);
    expect(sent).toHaveLength(1);
  });
});
