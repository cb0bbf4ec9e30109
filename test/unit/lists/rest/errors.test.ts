import { readEnvelope } from '../../../../src/lists/rest/errors';

describe('readEnvelope', () => {
  test.each([
    ['nometadata', '{"odata.error":{"code":"-1, System.ArgumentException","message":{"lang":"de-DE","value":"Die Liste fehlt"}}}', '-1', 'Die Liste fehlt'],
    ['verbose', '{"error":{"code":"-2130575338, X","message":{"lang":"en-US","value":"Item does not exist"}}}', '-2130575338', 'Item does not exist'],
    ['OData 4', '{"error":{"code":"-2147024891, System.UnauthorizedAccessException","message":"Access denied."}}', '-2147024891', 'Access denied.'],
    ['XML', '<?xml version="1.0"?><m:error xmlns:m="x"><m:code>-2130575252, X</m:code><m:message xml:lang="en-US">Invalid</m:message></m:error>', '-2130575252', 'Invalid'],
    ['a page', '<html><body>503</body></html>', '', ''],
    ['nothing', '', '', ''],
    ['JSON of another shape', 'null', '', ''],
  ])('reads the shape of %s', (_name, body, code, detail) => expect(readEnvelope(body)).toEqual({ code, detail }));
});
