import { readExceptionKey } from '../../../../src/extensions/openInRegister/exceptionKey';

const answering = (status: number, body: unknown): typeof window.fetch => async () => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

describe('the key of a selected row', () => {
  it('is read by its id alone', async () => {
    const asked: string[] = [];
    const key = await readExceptionKey('https://contoso.sharepoint.com/sites/register', 7, async (url, init) => {
      asked.push(String(url));
      return answering(200, { ExceptionKey: 'abc' })(url, init);
    });
    expect(key).toBe('abc');
    expect(asked).toHaveLength(1);
    expect(decodeURIComponent(asked[0] ?? '')).toMatch(/\/Lists\/Register'\)\/items\(7\)\?\$select=ExceptionKey$/);
  });

  it('is unknown where the row is gone or may not be read', async () => {
    expect(await readExceptionKey('https://contoso.sharepoint.com/sites/register', 7, answering(404, {}))).toBeUndefined();
    expect(await readExceptionKey('https://contoso.sharepoint.com/sites/register', 7, answering(403, {}))).toBeUndefined();
  });
});
