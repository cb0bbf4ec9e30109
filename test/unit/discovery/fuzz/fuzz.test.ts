import Papa from 'papaparse';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { planImport } from '../../../../src/decisions/importPlan';
import { EMPTY_REGISTER } from '../../../../src/decisions/knownRegister';
import { absenceOf } from '../../../../src/domain/reconcile/absence';
import { draftsFrom } from '../../../../src/discovery/drafts';
import type { ParsedReport, Reading } from '../../../../src/discovery/parsedReport';
import { readReports } from '../../../../src/discovery/readReports';
import { csv } from '../../../../src/export/csv';
import { IntakePreview } from '../../../../src/ui/intake/IntakePreview';
import { intakeStringsFor } from '../../../../src/ui/strings/intakeStringsFor';
import { stringsFor } from '../../../../src/ui/strings/stringsFor';
import { Random } from '../../../seed/sample/random';
import { exportedWith, LINK } from '../../export/someExported';
import { HOSTILE_STRINGS } from '../../../seed/hostileStrings';
import { bytesOf, problemText, RAN_ON, TENANT } from '../reports';
import { forgetful, hostileThroughout, poisoned, misshapen, reshaped, scrambled, truncated, type Damaged } from './damage';
import { csvOf, ROWS, SOURCES, type Source } from './sources';
import { actualOf, unreadOf } from '../inWords';

/** Another one: `FUZZ_SEED=x npm run unit -- fuzz`. */
const SEED = process.env['FUZZ_SEED'] ?? 'discovery-1';
const INPUTS_EACH = 45;
const OPTIONS = { tenant: { id: TENANT, name: 'Lamna Healthcare' } };

const read = ({ file }: Source, bytes: Uint8Array): Promise<readonly Reading[]> => readReports([{ name: file, bytes, changedOn: RAN_ON }], OPTIONS);
const parsedIn = (readings: readonly Reading[]): readonly ParsedReport[] => readings.flatMap((reading) => (reading.outcome === 'read' ? [reading.parsed] : []));
const keysIn = (readings: readonly Reading[]): ReadonlySet<string> => new Set(parsedIn(readings).flatMap(({ findings }) => findings.map(({ key }) => key)));
const gapsIn = (readings: readonly Reading[]): ReadonlySet<string> => new Set([...parsedIn(readings).flatMap((parsed) => unreadOf(parsed).map(({ where, why }) => `${where}: ${why}`)), ...readings.flatMap((reading) => (reading.outcome === 'unreadable' ? [problemText(reading.problem)] : []))]);

/** Runs over so many damaged files of a source; what fails says by which seed it comes again. */
async function overDamaged(source: Source, damage: (bytes: Uint8Array, random: Random) => Damaged, check: (readings: readonly Reading[], damaged: Damaged) => void): Promise<void> {
  for (let number = 0; number < INPUTS_EACH; number += 1) {
    const damaged = damage(source.bytes, new Random(`${SEED}/${source.name}/${damage.name}/${number}`));
    try {
      check(await read(source, damaged.bytes), damaged);
    } catch (error) {
      throw new Error(`FUZZ_SEED=${SEED}, ${source.name}, ${damage.name} ${number}: ${damaged.how}`, { cause: error });
    }
  }
}

/** A clear error that names the file, or a report of which everything is of its type. */
function isClear(readings: readonly Reading[], { file }: Source): void {
  expect(readings.length).toBeGreaterThan(0);
  for (const reading of readings) {
    if (reading.outcome === 'unreadable') {
      const { problem } = reading;
      expect(problem.file === file || problem.file.startsWith(`${file}/`)).toBe(true);
      expect(problem.needed.length).toBeGreaterThan(0);
      expect(problemText(problem)).not.toMatch(/\[object Object|\(undefined|: undefined/);
      if (problem.code === 'truncated' || problem.code === 'notJson') expect(problem.at ?? problem.looksLike.kind).toBeTruthy();
    } else {
      const { report, findings } = reading.parsed;
      for (const { where, why } of unreadOf({ report })) expect([typeof where, typeof why, why.length > 0 && !/undefined|\[object/.test(why)]).toEqual(['string', 'string', true]);
      const keys = findings.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { principal, setting, actual, since, endsOn } of findings) expect([principal.id, principal.name, setting.id, setting.name, actualOf({ actual }), since ?? '', endsOn ?? ''].every((text) => typeof text === 'string')).toBe(true);
      expect(draftsFrom(reading.parsed).every(({ title }) => title.length > 0)).toBe(true);
    }
  }
}

/** A format without an end mark cannot tell that it was cut between two lines, so it says that. */
function saysThatItMayGoOn(readings: readonly Reading[]): void {
  for (const { report } of parsedIn(readings)) expect(unreadOf({ report }).map(({ where }) => where)).toContain('end of the file');
}

/** What is gone from the findings is told as unread, or as a problem. */
function losesNothingSilently(before: readonly Reading[], after: readonly Reading[]): void {
  const lost = [...keysIn(before)].filter((key) => !keysIn(after).has(key));
  if (lost.length === 0) return;
  const told = [...gapsIn(after)].filter((gap) => !gapsIn(before).has(gap));
  expect({ lost, told: told.length > 0 }).toEqual({ lost, told: true });
}

/** What is gone from the findings for want of a member is never taken for gone from the tenant. */
function closesNothing(before: readonly Reading[], after: readonly Reading[]): void {
  const looked = parsedIn(after).flatMap((parsed) => parsed.looked);
  const lost = parsedIn(before).flatMap(({ findings }) => findings.filter(({ key, inForce }) => inForce && !keysIn(after).has(key)));
  if (parsedIn(after).length > 0) expect(lost.filter((finding) => absenceOf(finding, looked) === 'gone').map(({ key }) => key)).toEqual([]);
}

/** What makes a report of a source one, so that it stays. */
const ENVELOPE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^\d{4}-\d{2}-\d{2}|^ScubaGear$|^Prowler$|^m365$|^(CISA|MT)\.|^https:\/\/graph|^MS\.|^#microsoft|^(Failed|Passed|enabled|All|all|mfa|Assigned|AllPrincipals|AllowExternal|true|True)$/;
const HOSTILE = HOSTILE_STRINGS.filter((text) => /[=+@<>'"\u202e]|script/.test(text));

const strings = stringsFor('en-US');
const words = intakeStringsFor(strings.formats);
const NOTHING = (): void => undefined;

/** What the page shows of reports before they are kept holds no tag but the page's own. */
function isShownAsText(parsed: readonly ParsedReport[]): void {
  const plan = planImport(parsed.map((one) => ({ ...one, drafts: draftsFrom(one) })), EMPTY_REGISTER);
  const html = renderToStaticMarkup(createElement(IntakePreview, { plan, unreadable: [], mayKeep: true, strings, words, onConfirm: NOTHING, onAnother: NOTHING }));
  const tags = new Set((html.match(/<\/?[a-z!?][^\s>]*/gi) ?? []).map((tag) => tag.replace(/^<\/?/, '')));
  expect([...tags].filter((tag) => !OWN_TAGS.includes(tag))).toEqual([]);
}
const OWN_TAGS = ['p', 'h3', 'div', 'strong', 'span', 'details', 'summary', 'ul', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'button'];

describe('hostile texts in every field', () => {
  const reports = SOURCES.filter(({ form }) => form === 'json');
  test.each(reports)('of $name come out as texts: no cell of an export runs, no tag of a page', async (source) => {
    const value: unknown = JSON.parse(new TextDecoder().decode(source.bytes));
    const random = new Random(`${SEED}/${source.name}/hostile`);
    for (let number = 0; number < 12; number += 1) {
      const hostile = random.pick(HOSTILE);
      const readings = await read(source, bytesOf(hostileThroughout(value, hostile, (text) => ENVELOPE.test(text))));
      isClear(readings, source);
      await comesOutHarmless(readings);
    }
  });

  test('of an own register come out as texts too', async () => {
    const random = new Random(`${SEED}/register/hostile`);
    const [head = [], ...rows] = ROWS;
    for (let number = 0; number < 40; number += 1) {
      const hostile = random.pick(HOSTILE);
      const cells = (row: readonly string[]): readonly string[] => row.map((cell, column) => (['Type', 'Expires', 'Status', 'Severity'].includes(head[column] ?? '') ? cell : hostile));
      const [reading] = await readReports([{ name: 'register.csv', bytes: bytesOf(csvOf([head, ...rows.map(cells)])), changedOn: RAN_ON }], OPTIONS);
      await comesOutHarmless(reading ? [reading] : []);
    }
  });
});

async function comesOutHarmless(readings: readonly Reading[]): Promise<void> {
  for (const parsed of parsedIn(readings)) {
    const drafts = draftsFrom(parsed);
    const exported = drafts.map(({ title, principal, findings }, index) => exportedWith({ exceptionKey: `x${index}`, title, principal, controlOwner: { login: principal.id, name: principal.name }, findings: findings.map(({ key, kind, setting, extent }) => ({ key, kind, settingId: setting.id, settingName: setting.name, extent })) }));
    const { data } = Papa.parse(await csv.write(exported, LINK), { delimiter: ',' });
    for (const cell of data.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r]/);
  }
  isShownAsText(parsedIn(readings));
}

describe(`damaged files (FUZZ_SEED=${SEED})`, () => {
  describe.each(SOURCES)('of $name', (source) => {
    test('the whole file is read', async () => {
      const readings = await read(source, source.bytes);
      expect(readings.map(({ outcome }) => outcome)).not.toContain('unreadable');
      expect(keysIn(readings).size).toBeGreaterThan(0);
    });

    test('cut off anywhere, it is an error with its place, or it says that it may go on', () =>
      overDamaged(source, truncated, (readings) => {
        isClear(readings, source);
        if (source.form === 'lines') return saysThatItMayGoOn(readings);
        const [reading, ...others] = readings;
        expect([reading?.outcome, others]).toEqual(['unreadable', []]);
        if (reading?.outcome === 'unreadable' && source.form === 'json') expect([reading.problem.code, reading.problem.at?.line]).toEqual(['truncated', expect.any(Number)]);
      }));

    test('with bytes changed it is an error or a report, and nothing is thrown', () => overDamaged(source, scrambled, (readings) => isClear(readings, source)));

    if (source.form !== 'packed') test('with hostile text anywhere it is an error or a report, and nothing is thrown', () => overDamaged(source, poisoned, (readings) => isClear(readings, source)));

    if (source.form === 'json')
      test('of another shape it is an error or a report, and nothing is thrown', () => overDamaged(source, reshaped, (readings) => isClear(readings, source)));

    if (source.form === 'json')
      test('with a part of another kind it is an error, or it says what it could not read', async () => {
        const before = await read(source, source.bytes);
        await overDamaged(source, misshapen, (readings) => {
          isClear(readings, source);
          losesNothingSilently(before, readings);
        });
      });

    if (source.form === 'json')
      test('without any one of its members, it says so or shows the same, and nothing counts as gone', async () => {
        const before = await read(source, source.bytes);
        for (const { bytes, how } of forgetful(source.bytes)) {
          const readings = await read(source, bytes);
          try {
            isClear(readings, source);
            losesNothingSilently(before, readings);
            closesNothing(before, readings);
          } catch (error) {
            throw new Error(`${source.name}: ${how}`, { cause: error });
          }
        }
      }, 60_000);
  });
});
