import { exportableOf } from '../../../src/export/exportable';
import type { Answer, CoveredFinding } from '../../../src/domain/ledger/answer';
import { coveredSetting } from '../domain/ledger/decisions';
import { DAY_0, findingsOf, KEEP, Life, MIRA } from '../domain/ledger/life';
import { acceptedLife, approvedLife, LIVES, STATES } from '../domain/ledger/states';

const TODAY = DAY_0 + 6;
const reasonOf = (life: { readonly state: Parameters<typeof exportableOf>[0][number] }, today = TODAY): string | undefined => exportableOf([life.state], today).leftOut[0]?.reason;

describe('what scanners may be told of', () => {
  test('is what was approved and what was accepted as a risk, and of every other open state the reason against it', () => {
    const told = STATES.map((state) => {
      const { exceptions, leftOut } = exportableOf([LIVES[state]().state], TODAY);
      return [state, exceptions.length > 0 ? 'exported' : (leftOut[0]?.reason ?? 'over')];
    });
    expect(Object.fromEntries(told)).toEqual({
      new: 'over',
      requested: 'notApproved',
      unassigned: 'notApproved',
      assigned: 'notApproved',
      approved: 'exported',
      lapsed: 'lapsed',
      refused: 'notApproved',
      removalReported: 'removalReported',
      acceptedRisk: 'exported',
      closed: 'over',
      dismissed: 'over',
      withdrawn: 'over',
      emergency: 'notApproved',
      declined: 'over',
      merged: 'over',
    });
  });

  test('ends with its end date by itself, on the day after', () => {
    const life = approvedLife();
    const end = life.state.parts.end?.day ?? NaN;
    expect(exportableOf([life.state], end).exceptions).toHaveLength(1);
    expect(reasonOf(life, end + 1)).toBe('ended');
  });

  test('of an accepted risk ends when it should have been signed again', () => {
    const life = acceptedLife();
    expect(exportableOf([life.state], DAY_0 + 180).exceptions[0]?.untilDay).toBe(DAY_0 + 180);
    expect(reasonOf(life, DAY_0 + 181)).toBe('signatureDue');
  });

  test('names who answers for it and the settings that a report showed', () => {
    const [exception] = exportableOf([approvedLife().state], TODAY).exceptions;
    expect(exception).toMatchObject({ controlOwner: { name: 'Mira Okafor' }, state: 'approved' });
    expect(exception?.findings.map(({ settingName }) => settingName)).not.toContain('');
  });

  test('is what was approved and is still there: what a report looked for and did not find has dropped out', () => {
    const two = (): Life => {
      const life = new Life('x1').shown(['policy-1', 'policy-2'], { source: 'ScubaGear' });
      return life.on(1).does(MIRA, 'keep', { ...KEEP, findings: life.state.parts.seen?.findings ?? [] });
    };
    const keysOf = (life: Life): string[] => exportableOf([life.state], TODAY).exceptions.flatMap(({ findings }) => findings.map(({ settingId, kind }) => `${kind} ${settingId}`));
    expect(keysOf(two())).toEqual(['userExcluded policy-1', 'userExcluded policy-2']);
    const [first, second] = findingsOf(['policy-1', 'policy-2']).map(({ key }) => key) as [string, string];
    const one = two().on(3).shown(['policy-1'], { source: 'ScubaGear', gone: [second] });
    expect(keysOf(one)).toEqual(['userExcluded policy-1']);
    const none = one.on(4).shown([], { source: 'ScubaGear', verdict: 'notSeen', gone: [first] });
    expect(reasonOf(none)).toBe('notSeen');
    // What nobody can tell may still be there.
    expect(keysOf(two().on(3).shown(['policy-1'], { source: 'ScubaGear', untold: [{ key: second, reason: 'notLooked', why: [] }] }))).toHaveLength(2);
  });

  test('reaches as far as was approved and is still shown', () => {
    const shown = (extent: readonly string[]): { readonly findings: CoveredFinding[] } => ({ findings: [coveredSetting('policy-1', { extent })] });
    const life = new Life('x1').shown([], shown(['a', 'b']));
    life.on(1).does(MIRA, 'keep', { ...KEEP, findings: life.state.parts.seen?.findings ?? [] }).on(3).shown([], shown(['b']));
    expect(exportableOf([life.state], TODAY).exceptions[0]?.findings[0]?.extent).toEqual(['b']);
  });

  test('departs from the controls of what was approved, whichever tool named them, and whichever spoke last', () => {
    const told = (source: string, controls: readonly string[], settings: Readonly<Record<string, readonly string[]>>): Partial<Answer> => ({ source, controls, findings: Object.entries(settings).map(([setting, own]) => coveredSetting(setting, { controls: own })) });
    const life = new Life('x1').shown([], told('ScubaGear', ['MS.AAD.3.2v2'], { 'policy-1': ['MS.AAD.3.2v2'] }));
    life.on(1).does(MIRA, 'keep', { ...KEEP, findings: life.state.parts.seen?.findings ?? [] }).on(2).shown([], told('Maester', ['MT.1036'], { 'policy-1': ['MT.1036'] }));
    expect(exportableOf([life.state], TODAY).exceptions[0]).toMatchObject({ controls: ['MS.AAD.3.2v2', 'MT.1036'], findings: [{ controls: ['MS.AAD.3.2v2', 'MT.1036'] }] });
    // Answers of before findings had controls of their own: all that the answer names.
    const before = new Life('x1').shown(['policy-1'], { controls: ['MS.AAD.1.1v1'] });
    before.on(1).does(MIRA, 'keep', { ...KEEP, findings: before.state.parts.seen?.findings ?? [] });
    expect(exportableOf([before.state], TODAY).exceptions[0]?.controls).toEqual(['MS.AAD.1.1v1']);
  });

  test('comes in one order, whatever the order of the register', () => {
    const states = [approvedLife().state, acceptedLife().state].map((state, at) => ({ ...state, exceptionKey: `x${9 - at}` }));
    expect(exportableOf(states, TODAY)).toEqual(exportableOf([...states].reverse(), TODAY));
  });
});
