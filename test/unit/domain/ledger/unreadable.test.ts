import { ANA, APPROVE, LENA, MIRA } from './life';
import { approvedLife, LIVES } from './states';

describe('a decision that nobody can read', () => {
  it.each([
    ['an act that this version does not know', () => approvedLife().does(MIRA, 'blessIt' as 'approve'), { code: 'unknownAct' }],
    ['an act named like something of the language', () => approvedLife().does(MIRA, 'constructor' as 'approve'), { code: 'unknownAct' }],
    ['an act in another list than its own', () => LIVES.requested().does(MIRA, 'approve', APPROVE, { list: 'Requests' }), { code: 'wrongList', list: 'Approvals' }],
    ['an acceptance by somebody who may only add to requests', () => approvedLife().does(LENA, 'acceptRisk', {}, { list: 'Requests' }), { code: 'wrongList', list: 'RiskDecisions' }],
    ['a body that is no JSON, or nested too deep to be one of ours', () => approvedLife().does(MIRA, 'signOff', null as never), { code: 'unreadable' }],
    ['a body without what the act asks for', () => approvedLife().does(MIRA, 'changePlan', {}), { code: 'field', field: 'plan', problem: 'missing' }],
    ['an answer that is none', () => approvedLife().does(ANA, 'answerChanged', { verdict: 'fine' }), { code: 'field', field: 'body', problem: 'malformed' }],
  ] as const)('stays, with its reason, and changes nothing: %s', (_what, life, reason) => {
    const played = life();
    expect(played.refused).toEqual(reason);
    expect(played.state.entries[played.state.entries.length - 1]?.changed).toEqual([]);
  });
});
