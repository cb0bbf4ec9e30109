import fc from 'fast-check';
import { draftsFrom } from '../../../src/discovery/drafts';
import type { ReadProblem } from '../../../src/discovery/problem';
import { readReport } from '../../../src/discovery/readReports';
import { northwindReport } from '../../seed/reports/northwind';
import { bytesOf, parse, problemText, resultsFile, TENANT } from './reports';
import { unreadOf } from './inWords';

const SAMPLE = JSON.stringify(northwindReport(), null, 2);

async function problemOf(content: string | Uint8Array): Promise<ReadProblem | undefined> {
  const reading = await readReport('dropped.json', typeof content === 'string' ? bytesOf(content) : content);
  return reading.outcome === 'unreadable' ? reading.problem : undefined;
}

/** Reorders every list of a value and repeats some of its entries, by the numbers given. */
function shuffled(value: unknown, draw: () => number, repeat: boolean): unknown {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => shuffled(entry, draw, repeat));
    const twice = repeat ? entries.flatMap((entry) => (draw() < 0.3 ? [entry, entry] : [entry])) : entries;
    return twice.map((entry) => ({ entry, at: draw() })).sort((a, b) => a.at - b.at).map(({ entry }) => entry);
  }
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => ({ name, member: shuffled(member, draw, repeat), at: draw() }));
  return Object.fromEntries(members.sort((a, b) => a.at - b.at).map(({ name, member }) => [name, member]));
}

function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

describe('one report, however it is written', () => {
  it('lists in another order, members in another order and repeated entries give the same drafts and findings', async () => {
    const before = await parse(SAMPLE);
    const facts = (findings: typeof before.findings): unknown => findings.map(({ key, extent, since, endsOn, severity, inForce, controls }) => ({ key, extent, since, endsOn, severity, inForce, controls: [...controls].sort() }));
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.boolean(), async (seed, repeat) => {
        const after = await parse(shuffled(northwindReport(), random(seed), repeat));
        expect(facts(after.findings)).toEqual(facts(before.findings));
        const drafts = (parsed: typeof before): unknown => draftsFrom(parsed).map(({ exceptionKey, title, severity, since, endsOn, stackedWith, kind }) => ({ exceptionKey, title, severity, since, endsOn, stackedWith, kind }));
        expect(drafts(after)).toEqual(drafts(before));
        expect(after.roleHolders).toEqual(before.roleHolders);
      }),
      { numRuns: 40 },
    );
  });

  it('a byte order mark and UTF-16 change nothing', async () => {
    const before = await parse(SAMPLE);
    const utf16 = Uint8Array.from(Buffer.from(`\uFEFF${SAMPLE}`, 'utf16le'));
    for (const content of [bytesOf(`\uFEFF${SAMPLE}`), utf16, Uint8Array.from(Buffer.from(SAMPLE, 'utf16le')), bytesOf(JSON.stringify(JSON.parse(SAMPLE)))]) expect(await parse(content)).toEqual(before);
  });

  it('a renamed policy and a renamed user keep their keys', async () => {
    const renamed = SAMPLE.replace(/Require MFA for all users/g, 'MFA, renamed').replace(/Piet Vos/g, 'Piet de Vos');
    const keys = async (text: string): Promise<string[]> => (await parse(text)).findings.map(({ key }) => key);
    expect(await keys(renamed)).toEqual(await keys(SAMPLE));
  });

  it('the product key of earlier versions means the same product', async () => {
    const gaps = async (product: string): Promise<string[]> => {
      const { report } = await parse(SAMPLE.replace('"Microsoft 365 Security Suite",', `"${product}",`).replace('"SecuritySuite": []', '"Other": []').replace(/"conn_filter": \{[^}]*\},/, ''));
      return unreadOf({ report }).filter(({ where }) => where === 'Raw.conn_filter').map(({ why }) => why);
    };
    expect(await gaps('Microsoft 365 Defender')).toEqual(await gaps('Microsoft 365 Security Suite'));
  });
});

describe('a file that cannot be read', () => {
  it('cut off anywhere, it is named with place and reason, or it reads as the whole', async () => {
    const whole = bytesOf(SAMPLE);
    for (let part = 0; part < 200; part++) {
      const problem = await problemOf(whole.slice(0, Math.floor((whole.length * part) / 200)));
      expect([part, problem?.code]).toEqual([part, part === 0 ? 'empty' : 'truncated']);
      expect(problem?.file).toBe('dropped.json');
      if (part > 0 && problem) {
        expect(problem.at?.line).toBeGreaterThan(0);
        expect(problem.looksLike).toEqual({ kind: 'scubaResults' });
        expect(problemText(problem)).toMatch(/^dropped\.json is cut off at line \d+, column \d+.*Needed: .+\.$/s);
      }
    }
  });

  it('cut off in UTF-16, half a character is part of the cut', async () => {
    const whole = Uint8Array.from(Buffer.from(`\uFEFF${SAMPLE}`, 'utf16le'));
    for (const length of [3, 1001, 20_002, 20_003, whole.length - 5]) expect([length, (await problemOf(whole.slice(0, length)))?.code]).toEqual([length, 'truncated']);
  });

  it('cut off in the middle of a section, the section is named', async () => {
    const at = SAMPLE.indexOf('"risky_applications"') + 200;
    expect((await problemOf(SAMPLE.slice(0, at)))?.at?.path).toMatch(/^Raw\.risky_applications\[0\]/);
  });

  it.each([
    ['', 'empty', 'emptyFile'],
    ['  \r\n ', 'empty', 'emptyFile'],
    ['<!DOCTYPE html><html></html>', 'notAReport', 'webPage'],
    ['<?xml version="1.0"?><a/>', 'notAReport', 'xml'],
    ['Control ID,Requirement\nMS.AAD.1.1v1,x\n', 'notAReport', 'scubaCsv'],
    ['Fruit,Colour\napple,red\n', 'notAReport', 'csv'],
    ['Dear all,\nthe report is attached.\n', 'notAReport', 'csv'],
    ['Hello\nworld\n', 'notAReport', 'plainText'],
    ['| Principal | Policy, state | Reason |\n| --- | :-: | --- |\n| ann | MFA, on | an old scanner |\n', 'notAReport', 'markdown'],
    ['# Exceptions\n\nPrincipal,Policy,Reason\nann,MFA,scanner\n', 'notAReport', 'markdown'],
    ['OrgName: Department\nOmitPolicy:\n', 'incomplete', 'scubaConfig'],
    ['{"MetaData": {"TenantId": "t"},, }', 'notJson', 'scubaResults'],
    ['[1, 2]', 'notAReport', 'json'],
    ['42', 'notAReport', 'plainText'],
    ['{"conditional_access_policies": [], "scuba_config": {}}', 'incomplete', 'scubaSettings'],
    ['{"TenantId": "t", "Tests": []}', 'incomplete', 'maesterRun'],
    ['{"GlobalSettings": {}, "TestSettings": []}', 'incomplete', 'maesterSettings'],
    ['{"MetaData": {}, "Raw": {}, "Results": {}}', 'incomplete', 'scubaResults'],
    ['{"MetaData": {"TenantId": "t"}, "Raw": {}}', 'incomplete', 'scubaResults'],
    ['{"MetaData": {"Tool": "ScubaGoggles", "TenantId": "t"}, "Raw": {}}', 'notAReport', 'resultsOf'],
    ['{"value": []}', 'notAReport', 'otherJson'],
  ])('%j', async (content, code, looks) => {
    const problem = await problemOf(content);
    expect(problem?.code).toBe(code);
    expect(problem?.looksLike.kind).toBe(looks);
    expect(problemText(problem as ReadProblem)).not.toMatch(/undefined|SyntaxError/);
  });

  it('a tenant that ScubaGear asked for in vain is taken from its next source; where none names an id, no report is kept under its words', async () => {
    const NONE = 'Error retrieving Tenant ID';
    const file = (more: object): object => ({ MetaData: { Tool: 'ScubaGear', ToolVersion: '1.8.0', TimestampZulu: '2026-05-04T00:00:00Z', TenantId: NONE, DisplayName: 'Error retrieving Display name', DomainName: 'lamna.example' }, Raw: more });
    expect((await parse(file({ tenant_details: { TenantId: NONE }, tenant_id: TENANT.toUpperCase() }))).report.tenant).toEqual({ id: TENANT, name: 'lamna.example' });
    const problem = await problemOf(JSON.stringify(file({ tenant_details: { TenantId: `Orchestrator ${NONE}` }, tenant_id: '' })));
    expect([problem?.code, problem?.found]).toEqual(['incomplete', { what: 'noId', member: 'MetaData.TenantId', text: NONE }]);
    expect(problemText(problem as ReadProblem)).toMatch(/MetaData\.TenantId is no id/);
  });

  it('bytes that are no text are told by what they are', async () => {
    expect(await problemOf(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d]))).toMatchObject({ code: 'notText', looksLike: { kind: 'pdf' } });
  });

  it('nothing that JSON can hold makes the reader throw', async () => {
    const names = Object.keys((northwindReport() as { Raw: object }).Raw);
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 5 })), async (raw) => {
        expect((await readReport('x', bytesOf(resultsFile(raw)))).outcome).toBe('read');
      }),
      { numRuns: 300 },
    );
  });

  it('a known shape with a stranger in any one place is still read', async () => {
    const strangers: readonly unknown[] = [null, '', 0, true, 'constructor', [], {}, [null], { results: null }, '__proto__'];
    const raw = (northwindReport() as { Raw: Record<string, unknown> }).Raw;
    const places = Object.entries(raw).flatMap(([section, value]) => pathsOf(value).map((path) => [section, ...path]));
    expect(places.length).toBeGreaterThan(500);
    const draw = random(7);
    for (const place of places.filter(() => draw() < 0.25)) {
      const stranger = strangers[Math.floor(draw() * strangers.length)];
      expect((await readReport('x', bytesOf(resultsFile(replaced(raw, place, stranger) as object)))).outcome).toBe('read');
    }
  });

  it('settings nested ten thousand deep break no stack', async () => {
    const deep = `${'{"AllowedDomain":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    const text = JSON.stringify(resultsFile({ federation_configuration: '#', conditional_access_policies: '#' })).replace(/"#"/g, deep);
    expect((await readReport('x', bytesOf(text))).outcome).toBe('read');
  });
});

function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [[name], ...pathsOf(member).map((path) => [name, ...path])]);
}

function replaced(value: unknown, [name, ...rest]: readonly string[], stranger: unknown): unknown {
  if (name === undefined) return stranger;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const members = copy as Record<string, unknown>;
  members[name] = replaced(members[name], rest, stranger);
  return copy;
}

describe('progress', () => {
  it('rises to one, with a pause after each slice that is told', async () => {
    const seen: number[] = [];
    let pauses = 0;
    await readReport('x', bytesOf(SAMPLE), { onProgress: (done) => seen.push(done), pause: async () => void pauses++ });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen[seen.length - 1]).toBe(1);
    expect(pauses).toBeGreaterThanOrEqual(seen.length);
  });

  it('a pause that rejects stops the reading', async () => {
    await expect(readReport('x', bytesOf(SAMPLE), { pause: () => Promise.reject(new Error('stopped')) })).rejects.toThrow('stopped');
  });

  it('two megabytes are read within the 300 ms of the browser', async () => {
    const bytes = bytesOf(northwindReport(2700));
    expect(bytes.length).toBeGreaterThan(2_000_000);
    const times: number[] = [];
    for (let run = 0; run < 3; run++) {
      const started = performance.now();
      await parse(bytes);
      times.push(performance.now() - started);
    }
    expect(Math.min(...times)).toBeLessThan(300);
  });
});

describe('what the report could not look at', () => {
  it.each([['1.4.0', 0], ['1.8.1', 0], ['1.3.0', 1], ['1.9.0', 1], ['2.0', 1]])('version %s', async (ToolVersion, gaps) => {
    const file = JSON.parse(JSON.stringify(resultsFile({}))) as { MetaData: { ToolVersion: string } };
    file.MetaData.ToolVersion = ToolVersion;
    const { report } = await parse(file);
    expect(report.unread.filter(({ where }) => where === 'MetaData.ToolVersion')).toHaveLength(gaps);
  });

  it('a product that was not assessed and a section that is missing are told apart', async () => {
    const aadOnly = JSON.parse(JSON.stringify(resultsFile({ conditional_access_policies: [] }))) as { MetaData: { ProductsAssessed: unknown } };
    aadOnly.MetaData.ProductsAssessed = 'Azure Active Directory';
    const { report } = await parse(aadOnly);
    const why = (where: string): string | undefined => unreadOf({ report }).find((gap) => gap.where === where)?.why;
    expect(why('Raw.federation_configuration')).toBe('Teams was not assessed in this run');
    expect(why('Raw.privileged_roles')).toBe('this report of ScubaGear 1.8.0 has no such section');
    expect(why('Raw.conditional_access_policies')).toBeUndefined();
  });

  it('failed commands are named, with the section that they fill', async () => {
    const { report } = await parse(resultsFile({ aad_unsuccessful_commands: 'Get-MgBetaDomain', exo_unsuccessful_commands: ['Get-TransportRule'], transport_rule: [] }));
    expect(unreadOf({ report })).toContainEqual({ where: 'Raw.aad_unsuccessful_commands', why: 'the command Get-MgBetaDomain failed in this run' });
    expect(unreadOf({ report })).toContainEqual({ where: 'Raw.transport_rule', why: 'the command Get-TransportRule failed in this run' });
  });
});
