import { dirname, sep } from 'node:path';
import { dayFromIso } from '../../../src/domain/day/day';
import { FAMILIES } from '../../../src/domain/exception/family';
import { VERDICTS, type Verdict } from '../../../src/domain/reconcile/answers';
import type { Discovered } from '../../../src/node/discovered';
import type { PlannedAnswerOut, ReportAnswers } from '../../../src/node/planAnswers';
import { answers as answerWords } from '../../../src/ui/strings/enUs/answers';
import { intake as intakeWords } from '../../../src/ui/strings/enUs/intake';
import { formatsOf } from '../../../src/ui/strings/formats';
import { stringsFor } from '../../../src/ui/strings/stringsFor';
import { runCommand } from '../../contract/runCommand';
import type { FilesSaid, ReportSaid } from './filesSaid';

const FORMATS = formatsOf('en-US');
const STRINGS = stringsFor('en-US');
/** Answers whose exceptions the page only counts, and how many it writes out of the others. */
const COUNTED_ONLY: readonly Verdict[] = ['documented', 'noDeparture'];
const WRITTEN_OUT = 50;

export interface CommandSite {
  readonly webUrl: string;
  /** Of files that name no tenant. */
  readonly tenant: string;
}

/** What `npm run discover` says of one file, folder or archive: of itself (`--json`) and of the register (`--site`). */
export async function commandSaid(path: string, { webUrl, tenant }: CommandSite): Promise<FilesSaid> {
  const [alone, compared] = await Promise.all([runCommand('src/node/discover.ts', ['--json', '--tenant', tenant, path]), runCommand('src/node/discover.ts', ['--site', webUrl, '--tenant', tenant, path])]);
  const folder = `${dirname(path)}${sep}`;
  const named = (text: string): string => text.split(folder).join('');
  const { reports, findings } = (alone.out === '' ? { reports: [], findings: [] } : JSON.parse(named(alone.out))) as Pick<Discovered, 'reports' | 'findings'>;
  const site = (compared.out === '' ? [] : (JSON.parse(named(compared.out)) as { readonly reports: readonly ReportAnswers[] }).reports);
  const { before, blocks } = summariesIn(named(compared.err));
  const notInForce = site.flatMap((report) => report.notInForce);
  // What is off is counted by both commands, from one reading.
  if (notInForce.length !== findings.filter(({ inForce }) => !inForce).length) throw new Error(`${path}: --json and --site do not tell the same of what is not in force`);
  const kept = site.flatMap(({ answers }) => answers).filter(({ keeps }) => keeps !== 'nothing');
  return {
    keeps: kept.length,
    notInForce: notInForce.length,
    families: Object.fromEntries(FAMILIES.flatMap((family) => familyIn(family, kept))),
    unreadable: before.filter((line) => line !== 'No report was read.'),
    reports: site.map((report, at) => reportSaid(report, blocks[at] ?? [], reports)),
  };
}

function familyIn(family: (typeof FAMILIES)[number], kept: readonly PlannedAnswerOut[]): [string, { added: number; changed: number }][] {
  const of = (keeps: PlannedAnswerOut['keeps']): number => kept.filter((answer) => answer.family === family && answer.keeps === keeps).length;
  return of('new') + of('changed') === 0 ? [] : [[STRINGS.families[family], { added: of('new'), changed: of('changed') }]];
}

/** Lines before the first report, and of each report the lines below the one that names it. */
function summariesIn(err: string): { readonly before: readonly string[]; readonly blocks: readonly (readonly string[])[] } {
  const before: string[] = [];
  const blocks: string[][] = [];
  for (const line of err.split('\n').filter((each) => each !== '')) {
    if (line.startsWith('  ')) blocks[blocks.length - 1]?.push(line.trim());
    else if (/^[^:]+, .+, [^,]+(: read before)?$/.test(line) && !line.endsWith('.')) blocks.push([]);
    else before.push(line);
  }
  return { before, blocks };
}

function reportSaid(report: ReportAnswers, counts: readonly string[], alone: Discovered['reports']): ReportSaid {
  const { file, source, toolVersion, tenant, ranOn, alreadyRead, answers } = report;
  const words = answerWords(FORMATS);
  const listed = VERDICTS.filter((verdict) => !COUNTED_ONLY.includes(verdict)).flatMap((verdict): [string, string[]][] => {
    const titles = answers.filter((answer) => answer.verdict === verdict).map(({ title }) => title);
    return titles.length === 0 ? [] : [[words.count(verdict, titles.length), titles.slice(0, WRITTEN_OUT)]];
  });
  return {
    line: intakeWords(FORMATS).preview.report({ tool: `${source} ${toolVersion}`.trim(), tenant: tenant.name, day: dayFromIso(ranOn), file }),
    alreadyRead,
    counts: [...counts].sort(),
    titles: Object.fromEntries(listed),
    unread: alone.find((each) => each.file === file && each.source === source)?.unread.map(({ where, why }) => `${where}: ${why}`) ?? [],
  };
}
