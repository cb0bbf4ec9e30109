import { planImport } from '../../../../src/decisions/importPlan';
import type { KnownException } from '../../../../src/decisions/knownRegister';
import { draftsFrom } from '../../../../src/discovery/drafts';
import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { isoFromDay } from '../../../../src/domain/day/day';
import { findingMark } from '../../../../src/domain/exception/findingMark';
import { id, policies, policy, readOne } from '../../discovery/graph/exports';
import { TENANT } from '../../discovery/reports';
import { ANA, DAY_0 } from '../../domain/ledger/life';
import { KeptRegister } from './keptRegister';

const [ANN, BEN] = [id(0x701), id(0x702)];
const leavingOut = (day: number, ...who: readonly (readonly string[])[]): Promise<ParsedReport> =>
  readOne({ 'policies.json': policies(...who.map((excludeUsers, at) => policy(at + 1, { excludeUsers }, { state: 'enabled', displayName: `Policy ${at + 1}` }))) }, { tenant: { id: TENANT }, ranOn: isoFromDay(DAY_0 + day) });
/** Two policies leave Ann out, one of them Ben, too; the day counts from the first day of every life. */
const twoPolicies = (day: number): Promise<ParsedReport> => leavingOut(day, [ANN, BEN], [ANN]);
/** A third one does. */
const threePolicies = (day: number): Promise<ParsedReport> => leavingOut(day, [ANN, BEN], [ANN], [ANN]);

describe('what a split or a merge gave to an exception that never took it in', () => {
  const read = async (): Promise<{ readonly register: KeptRegister; readonly ann: string; readonly moved: string }> => {
    const register = new KeptRegister();
    register.keep([await twoPolicies(0)], 0);
    const ann = register.exceptionKeys.find((key) => register.stateOf(key).parts.seen?.findings.length === 2) ?? '';
    return { register, ann, moved: register.stateOf(ann).parts.seen?.findings[0]?.key ?? '' };
  };
  const standing = (register: KeptRegister, key: string): string | undefined => register.stateOf(key).parts.standing?.lifecycle;

  it('is open again by the next report that shows it, where it was merged', async () => {
    const { register, ann } = await read();
    register.does(ann, 1, ANA, 'merge', { into: 'nowhere', reason: 'x' });
    expect(standing(register, ann)).toBe('merged');
    register.keep([await twoPolicies(10)], 10);
    expect(standing(register, ann)).toBe('unassigned');
    expect(register.stateOf(ann).parts.seen?.findings).toHaveLength(2);
  });

  it('is here again by the next report that shows it, where it was split off', async () => {
    const { register, ann, moved } = await read();
    register.does(ann, 1, ANA, 'split', { findings: [moved], into: 'nowhere', reason: 'x' });
    expect(register.stateOf(ann).parts.seen?.findings).toHaveLength(1);
    register.keep([await twoPolicies(10)], 10);
    expect(register.stateOf(ann).parts).toMatchObject({ without: [], gave: [] });
    expect(register.stateOf(ann).parts.seen?.findings).toHaveLength(2);
  });

  it('is asked of the decisions behind the row that says it has it, also where a report has other news', async () => {
    const { register, ann, moved } = await read();
    register.does(ann, 1, ANA, 'split', { findings: [moved], into: 'nowhere', reason: 'x' });
    const { known } = register;
    const marks = [findingMark(moved)];
    const planted = { findingsHash: 'x', sinceDay: 0, facts: { ...known.exceptions.get(ann)?.facts, id: 99, marks, gave: [], origins: [{ from: ann, marks }] } } as unknown as KnownException;
    const { reports: [plan], reliesOn } = planImport([await threePolicies(10)].map((report) => ({ ...report, drafts: draftsFrom(report) })), { ...known, exceptions: new Map([...known.exceptions, ['nowhere', planted]]), today: DAY_0 + 10 });
    expect(plan?.answers.map(({ decision }) => decision.exceptionKey)).toContain(ann);
    expect([...reliesOn]).toContain('nowhere');
  });

  const LINEAGE = { origins: [], extensionsUsed: 0, twoPerson: false, emergencyDays: [] };
  const answerOf = (register: KeptRegister, ann: string, moved: string): object => {
    const { subject, seen } = register.stateOf(ann).parts;
    return { verdict: 'undocumented', reportKey: 'r', ranOn: isoFromDay(DAY_0), severity: 'medium', ...subject, findings: (seen?.findings ?? []).filter(({ key }) => key === moved) };
  };

  it('is here again by the next report that shows it, where that gave it back and nobody received it', async () => {
    const { register, ann, moved } = await read();
    const answer = answerOf(register, ann, moved);
    register.does('off', 1, ANA, 'splitOff', { from: ann, answer, sinceDay: DAY_0, lineage: LINEAGE });
    register.does(ann, 1, ANA, 'split', { findings: [moved], into: 'off', reason: 'x' });
    register.does('off', 2, ANA, 'merge', { into: ann, reason: 'x' });
    expect(register.stateOf(ann).parts.seen?.findings).toHaveLength(1);
    register.keep([await twoPolicies(10)], 10);
    expect(register.stateOf(ann).parts).toMatchObject({ without: [], gave: [] });
    expect(register.stateOf(ann).parts.seen?.findings).toHaveLength(2);
  });

  it('stays where it went, where that took it in', async () => {
    const { register, ann, moved } = await read();
    register.does('off', 1, ANA, 'splitOff', { from: ann, answer: answerOf(register, ann, moved), sinceDay: DAY_0, lineage: LINEAGE });
    register.does(ann, 1, ANA, 'split', { findings: [moved], into: 'off', reason: 'x' });
    register.keep([await twoPolicies(10)], 10);
    expect(register.stateOf(ann).parts.without).toEqual([moved]);
  });
});
