import { isoFromDay } from '../../../../src/domain/day/day';
import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { DAY_0 } from '../../domain/ledger/life';
import { id, page, readOne, whyOf } from '../../discovery/graph/exports';
import { TENANT } from '../../discovery/reports';
import { KeptRegister } from './keptRegister';

const [ANN, BEN] = [id(0x601), id(0x602)];
const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';
const HELPDESK = '729827e3-9c14-49f7-bb1b-9608f156bbb8';
const instance = (principalId: string, roleDefinitionId: string): object => ({ id: `${principalId}-${roleDefinitionId}`, principalId, roleDefinitionId, directoryScopeId: '/', assignmentType: 'Assigned', memberType: 'Direct', startDateTime: '2025-02-03T10:00:00Z', endDateTime: null, roleAssignmentScheduleId: 's' });
const definition = (more: object): object => ({ id: HELPDESK, templateId: HELPDESK, displayName: 'Helpdesk Administrator', isBuiltIn: true, rolePermissions: [], ...more });

function graph(day: number, held: readonly object[], definitions?: readonly object[]): Promise<ParsedReport> {
  return readOne({ 'i.json': page('roleManagement/directory/roleAssignmentScheduleInstances', held), ...(definitions && { 'd.json': page('roleManagement/directory/roleDefinitions', definitions) }) }, { tenant: { id: TENANT }, ranOn: isoFromDay(DAY_0 + day) });
}

describe('a privileged role that an export with role definitions showed', () => {
  /** What the next export says of it. */
  async function next(held: readonly object[], definitions?: readonly object[]): Promise<unknown> {
    const register = new KeptRegister();
    register.keep([await graph(0, [instance(ANN, HELPDESK)], [definition({ isPrivileged: true })])], 0);
    return register.keep([await graph(5, held, definitions)], 5).reports.flatMap(({ told }) => told.map(({ verdict, absent }) => [verdict, ...absent.flatMap((each) => (each.is === 'gone' ? [] : each.why.map(({ code }) => code)))]));
  }

  it('cannot be told by one without them while somebody holds a role that may be it', async () => {
    expect(await next([instance(ANN, HELPDESK)])).toEqual([['cannotTell', 'definitionsMissing']]);
  });

  it('cannot be told either where the definitions do not say what is privileged', async () => {
    expect(await next([instance(ANN, HELPDESK)], [definition({})])).toEqual([['cannotTell', 'memberNotTold']]);
  });

  it('is gone where nobody holds such a role, or the definitions tell of all that are held', async () => {
    expect(await next([])).toEqual([['gone']]);
    expect(await next([instance(BEN, GLOBAL)]).then((said) => (said as string[][]).filter(([verdict]) => verdict !== 'undocumented'))).toEqual([['gone']]);
    expect(await next([instance(ANN, id(0x777))], [definition({ id: id(0x777), templateId: id(0x777), isPrivileged: false })])).toEqual([['gone']]);
  });
});

describe('a highly privileged role', () => {
  it('is gone also without role definitions: it is known to be one', async () => {
    const register = new KeptRegister();
    register.keep([await graph(0, [instance(ANN, GLOBAL)])], 0);
    expect(register.keep([await graph(5, [instance(BEN, HELPDESK)])], 5).reports[0]?.told).toMatchObject([{ verdict: 'gone' }]);
  });
});

it('an export whose definitions do not say what is privileged says so', async () => {
  expect(whyOf(await graph(0, [instance(ANN, HELPDESK)], [definition({})]), 'roleDefinitions')).toMatch(/isPrivileged/);
});
