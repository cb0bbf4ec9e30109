import type { Found, Look, Need, ProblemCode, ReadProblem } from '../../../../src/discovery/problem';
import { formatsOf } from '../../../../src/ui/strings/formats';
import { problems as problemStrings } from '../../../../src/ui/strings/enUs/problems';

const { problem, look } = problemStrings(formatsOf('en-US'));
const cut: ReadProblem = { file: 'results.json', code: 'truncated', at: { line: 3, column: 14, path: 'Raw.privileged_users[2]' }, found: { what: 'textEnds' }, looksLike: { kind: 'scubaResults' }, needed: ['scubaResults'] };

/** One of each; a new one that is forgotten here does not compile. */
const FOUND: { readonly [what in Found['what']]: Extract<Found, { readonly what: what }> | Found } = {
  noBytes: { what: 'noBytes' }, whiteSpace: { what: 'whiteSpace' }, notCharacters: { what: 'notCharacters' }, textEnds: { what: 'textEnds' }, endsInValue: { what: 'endsInValue' }, nothingWrong: { what: 'nothingWrong' },
  notOneObject: { what: 'notOneObject' }, nothingKnown: { what: 'nothingKnown' }, emptyList: { what: 'emptyList' }, noPolicies: { what: 'noPolicies' }, noDay: { what: 'noDay' }, noTenant: { what: 'noTenant' }, noneChosen: { what: 'noneChosen' },
  notAllowed: { what: 'notAllowed', excerpt: '<script>' }, yaml: { what: 'yaml', message: '' }, sheets: { what: 'sheets', message: 'no sheet' }, system: { what: 'system', message: 'not found' }, characters: { what: 'characters', characters: 3_000_000, most: 2_000_000 },
  missing: { what: 'missing', member: 'Raw' }, noId: { what: 'noId', member: 'TenantId', text: 'x', path: 'Tenants[1]' }, otherTool: { what: 'otherTool', tool: 'ScubaGoggles' }, refused: { what: 'refused', answer: 'Denied' },
  otherProviders: { what: 'otherProviders', providers: ['aws', 'gcp'] }, namelessFindings: { what: 'namelessFindings' }, severalTenants: { what: 'severalTenants', tenants: ['t1', 't2'] }, columns: { what: 'columns', headings: ['Fruit', 'Colour'] },
  noTable: { what: 'noTable' }, noHeadings: { what: 'noHeadings' }, noTenantInRows: { what: 'noTenantInRows' }, noOpenRow: { what: 'noOpenRow' }, badRows: { what: 'badRows', rows: 1 }, contents: { what: 'contents' }, noFiles: { what: 'noFiles' },
  document: { what: 'document' }, nested: { what: 'nested' }, sheetsTooLarge: { what: 'sheetsTooLarge', most: 50 }, unpack: { what: 'unpack', why: 'encrypted' }, files: { what: 'files', files: 2001, most: 2000 }, moreFiles: { what: 'moreFiles', most: 2000 }, size: { what: 'size', megabytes: 60, most: 50 },
};

describe('what is said of a file that cannot be read', () => {
  it('names the file, the place, what stands there, what it looks like and what is needed', () => {
    expect(problem(cut)).toBe(
      'results.json is cut off at line 3, column 14 (Raw.privileged_users[2]): the text ends. It looks like a ScubaGear results file. Needed: the file ScubaResults….json that ScubaGear 1.4 to 1.8 writes (with MetaData, Results and Raw), whole.',
    );
  });

  it('says which run of several lacks something', () => {
    expect(problem({ ...cut, code: 'incomplete', at: undefined, found: { what: 'missing', member: 'ExecutedAt', path: 'Tenants[1]' } })).toContain('lacks what a report must have: Tenants[1]: ExecutedAt (the day on which it ran) is missing.');
  });

  it.each([
    [undefined, 'it has 60 MB; 50 MB at most are read'],
    ['all', 'it unpacks to 60 MB; 50 MB at most are read'],
    [{ file: 'a.json' }, 'a.json unpacks to 60 MB; 50 MB at most are read'],
  ] as const)('says of %j how large it is', (inside, text) => expect(problem({ ...cut, found: { what: 'size', megabytes: 60, most: 50, ...(inside === undefined ? {} : { inside }) } })).toContain(text));

  it.each(Object.values(FOUND))('has a whole sentence for $what', (found) => {
    const text = problem({ ...cut, at: undefined, found });
    expect(text).toMatch(/^results\.json is cut off: .{5,}[^.]\. It looks like .+\. Needed: .+[^.]\.$/);
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it('offers every kind of file where nothing tells which was meant', () => {
    const needed: readonly Need[] = ['scubaConfig', 'graphExport', 'register'];
    expect(problem({ ...cut, needed })).toMatch(/Needed: a configuration of ScubaGear .+; or JSON that Microsoft Graph .+; or a register of exceptions/);
  });

  it('has a word for every look and every code', () => {
    const looks: readonly Look[] = [{ kind: 'resultsOf', tool: 'ScubaGoggles' }, { kind: 'pdf' }, { kind: 'manyFiles' }];
    expect(looks.map(look)).toEqual(['the results of ScubaGoggles', 'a PDF', 'a folder with very many files']);
    const codes: readonly ProblemCode[] = ['empty', 'notText', 'truncated', 'notJson', 'notYaml', 'notAReport', 'incomplete', 'tooLarge', 'archive', 'noTenant', 'noDay', 'unopened'];
    expect(new Set(codes.map((code) => problem({ ...cut, code }))).size).toBe(codes.length);
  });
});
