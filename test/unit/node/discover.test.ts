import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const SAMPLE = join(ROOT, 'test/seed/reports/northwind.json');
let folder: string;
let broken: string;

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

/** Runs the command as `npm run discover` does. */
function discover(...args: readonly string[]): Promise<Ran> {
  const { discover: script } = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { discover: string } }).scripts;
  const [, ...options] = script.split(' ');
  const node = join(ROOT, 'node_modules/.bin/node');
  return new Promise((done) => {
    execFile(node, [...options, ...args], { cwd: ROOT, maxBuffer: 64 << 20 }, (error, out, said) => done({ code: error ? Number(error.code) : 0, out, said }));
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'discover-'));
  broken = join(folder, 'broken.json');
  writeFileSync(broken, readFileSync(SAMPLE).subarray(0, 20_000));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('discover --json', () => {
  it('prints reports and findings with the agreed members, and nothing else', async () => {
    const { code, out, said } = await discover('--json', SAMPLE);
    const { reports, findings } = JSON.parse(out) as { reports: object[]; findings: object[] };
    expect([code, said, reports.length]).toEqual([0, '', 1]);
    expect(Object.keys(reports[0] ?? {})).toEqual(['file', 'source', 'toolVersion', 'tenant', 'ranOn', 'unread']);
    const members = ['key', 'tenantId', 'family', 'kind', 'controls', 'setting', 'principal', 'extent', 'expected', 'actual', 'inForce', 'since', 'endsOn', 'severity', 'evidence'];
    for (const finding of findings) expect(Object.keys(finding)).toEqual(members);
    expect(findings.length).toBeGreaterThan(50);
  });

  it('what can be read is printed, what cannot is told on the error stream', async () => {
    const { code, out, said } = await discover('--json', broken, SAMPLE, join(folder, 'absent.json'));
    expect(code).toBe(0);
    expect((JSON.parse(out) as { reports: object[] }).reports).toHaveLength(1);
    expect(said).toMatch(/broken\.json is cut off at line \d+/);
    expect(said).toMatch(/absent\.json cannot be opened/);
    expect(said).toMatch(/2 files could not be read/);
  });

  it('ends with 2 and a message where no file could be read', async () => {
    const { code, out, said } = await discover('--json', broken);
    expect([code, out]).toEqual([2, '']);
    expect(said).toMatch(/is cut off.*\nNo report was read\.\n$/s);
  });

  it.each([[[]], [['--json']], [['--yaml', SAMPLE]]])('ends with 2 and tells its use for %j', async (args) => {
    const { code, out, said } = await discover(...args);
    expect([code, out]).toEqual([2, '']);
    expect(said).toMatch(/Use: npm run --silent discover/);
  });
});
