import { loadESLint, type Linter } from 'eslint';

type Reader = InstanceType<Awaited<ReturnType<typeof loadESLint>>>;

/** The project's own rule for a path, alone: rules that need types would have to read the whole project. */
async function reader(path: string): Promise<Reader> {
  const ESLint = await loadESLint({ useFlatConfig: false });
  const project = new ESLint({ useEslintrc: false, overrideConfigFile: 'config/eslint.cjs' });
  const { rules } = (await project.calculateConfigForFile(path)) as Linter.LegacyConfig;
  const own = rules?.['no-restricted-syntax'];
  if (own === undefined) throw new Error(`No rule for ${path}`);
  return new ESLint({ useEslintrc: false, overrideConfig: { parser: '@typescript-eslint/parser', parserOptions: { ecmaVersion: 2022, sourceType: 'module' }, rules: { 'no-restricted-syntax': own } } });
}

const readers = new Map<string, Promise<Reader>>();
async function said(path: string, text: string): Promise<string[]> {
  const eslint = readers.get(path) ?? reader(path);
  readers.set(path, eslint);
  const [result] = await (await eslint).lintText(text, { filePath: path });
  return result?.messages.map(({ message }) => message) ?? [];
}

const WRITING = 'src/decisions/append.ts';
const SCREEN = 'src/ui/view/Root.tsx';
const COMMAND = 'src/node/provision.ts';
const PROVISIONING = 'src/lists/provision/readList.ts';
const VIEWS = 'src/lists/schema/registerViews.ts';
const REST = 'src/lists/rest/gate.ts';

describe('what goes through our quoting', () => {
  it.each([
    ['a path with values', 'const path = api`${items}?$select=${columnList(COLUMNS)}&$filter=Title eq ${title}&$top=${1}`;'],
    ['a text that is always the same', "const path = api`${items}?$filter=Act eq 'reportRead' and Id gt ${after}`;"],
    ['a list by its address', 'const path = api`web/getList(${folder})/items`;'],
    ['one of several conditions', 'const wanted = anyOf(ids.map((id) => api`Id eq ${id}`));'],
    ['CAML with a value', 'const query = caml`<Where><Eq><FieldRef Name="Title"/><Value Type="Text">${title}</Value></Eq></Where>`;'],
    ['CAML within CAML', 'const view = caml`<View><Query>${conditions.map((one) => caml`<Eq>${one}</Eq>`)}</Query></View>`;'],
    ['rows chosen in memory', 'const left = rows.filter(({ title }) => title === wanted);'],
    ['a text that looks a little like it', 'const text = `${view} < ${query} or $${price} for map_api/x`;'],
  ])('passes everywhere: %s', async (_what, text) => {
    for (const path of [WRITING, SCREEN, COMMAND, PROVISIONING]) expect(await said(path, text)).toEqual([]);
  });

  it.each([
    [VIEWS, 'const open = `<Where>${CONDITION}</Where><OrderBy><FieldRef Name="Due" /></OrderBy>`;'],
    [REST, 'const url = `${webUrl}/_api/${path.text}`;'],
    [REST, "const info = new ApiPath('contextinfo');"],
  ])('is made in %s and not elsewhere: %s', async (path, text) => {
    expect(await said(path, text)).toEqual([]);
    expect(await said(WRITING, text)).not.toEqual([]);
  });
});

describe('the raw way', () => {
  const ADDRESS = 'an address of the API';
  const OPTION = 'an OData option';
  const CAML = 'CAML';
  const MADE = 'only lists/rest makes them';
  const FILTER = 'PnPjs does not escape';

  it.each([
    ['an address as a template', ADDRESS, 'void fetch(`${webUrl}/_api/web/lists/getByTitle(\'${title}\')`);'],
    ['an address put together', ADDRESS, "void fetch(webUrl + '/_api/web/lists/' + title);"],
    ['an address without its first slash', ADDRESS, 'const path = combine(webUrl, `_api/web/${rest}`);'],
    ['a filter as a template', OPTION, 'const path = `items?$filter=Title eq \'${title}\'`;'],
    ['a filter put together', OPTION, "const path = 'items?$filter=Title eq ' + title;"],
    ['an encoded filter', OPTION, 'const path = `items?%24filter=${title}`;'],
    ['columns as a template', OPTION, 'const path = `items?$select=${columns.join()}`;'],
    ['an expanded column', OPTION, 'const path = `items?$expand=${column}`;'],
    ['an option by its name', OPTION, "search.set('$filter', condition);"],
    ['an option as a member', OPTION, 'const search = new URLSearchParams({ $filter: condition });'],
    ['a quoted path around a raw one', OPTION, 'const path = api`${items}${`?$filter=Title eq ${title}`}`;'],
    ['another tag', OPTION, 'const path = String.raw`items?$filter=Title eq ${title}`;'],
    ['CAML as a template', CAML, 'const query = `<Where><Eq>${title}</Eq></Where>`;'],
    ['CAML put together', CAML, "const query = '<FieldRef Name=\"' + name + '\"/>';"],
    ['a view', CAML, 'const view = `<View Scope="RecursiveAll">${query}</View>`;'],
    ['a query', CAML, "const view = ['<Query>', where, '</Query>'].join('');"],
    ['a path made by hand', MADE, 'const path = new ApiPath(text);'],
    ['CAML made by hand', MADE, 'const query = new Caml(text);'],
    ['a path by saying so', MADE, 'const path = { text } as ApiPath;'],
    ['a path by saying so twice', MADE, 'const path = text as unknown as ApiPath;'],
    ['a class of its own', MADE, 'class Path extends ApiPath {}'],
    ['a filter of PnPjs as a text', FILTER, 'void list.items.filter(`Title eq \'${title}\'`)();'],
    ['a filter of PnPjs put together', FILTER, 'void list.items.filter("Title eq " + title)();'],
    ['a filter of PnPjs as a constant', FILTER, 'void list.fields.select("Id").filter("Hidden eq false")();'],
    ['a typed filter of PnPjs', FILTER, 'void list.items.filter((item) => item.text("Title").equals(title))();'],
  ])('is refused, with what to use instead: %s', async (_what, why, text) => {
    for (const path of [WRITING, SCREEN, COMMAND, PROVISIONING]) {
      const messages = await said(path, text);
      expect(messages.join('\n')).toContain(why);
      expect(messages.join('\n')).toMatch(/api`…`|caml`…`/);
    }
  });

  it.each([VIEWS, REST, PROVISIONING])('of PnPjs’ filters is refused in %s too', async (path) => {
    expect((await said(path, 'void list.items.filter(`Title eq ${title}`)();')).join('\n')).toContain(FILTER);
  });

  it('of quoting what is quoted already is refused where paths are made, too', async () => {
    for (const path of [WRITING, PROVISIONING, REST]) expect((await said(path, "const path = api`web/getList('${folder}')/items`;")).join('\n')).toContain('write ${value}');
  });

  it('of making a path is refused to the schema too', async () => {
    expect((await said(VIEWS, 'const path = new ApiPath(text);')).join('\n')).toContain(MADE);
  });

  it('leaves the rules about erasable syntax as they are', async () => {
    for (const path of [WRITING, SCREEN, COMMAND, VIEWS, REST, 'test/contract/append.test.ts']) expect((await said(path, 'enum Colour { Red }')).join('\n')).toContain('Node strips types');
  });
});

describe('what the build leaves out', () => {
  it('is refused where a form asks for it: a button with a menu would open nothing', async () => {
    const form = 'src/ui/forms/SendBar.tsx';
    expect(await said(form, 'const props = { menuProps: { items: [] } };')).toHaveLength(1);
    expect(await said(form, 'const bar = <DefaultButton menuProps={menu} />;')).toHaveLength(1);
    expect(await said(form, 'const bar = <DefaultButton onClick={send} />;')).toEqual([]);
  });
});
