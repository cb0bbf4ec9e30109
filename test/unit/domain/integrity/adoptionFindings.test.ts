import { adoptionFindings } from '../../../../src/domain/integrity/adoptionFindings';
import { exceptionFindings } from '../../../../src/domain/integrity/exceptionFindings';
import type { IntegrityFinding } from '../../../../src/domain/integrity/finding';
import { ANA, LENA, Life } from '../ledger/life';

const SAYS = { decision: 'adopted', export: 'c'.repeat(64), loggedAs: 'tom@contoso.example' };
const contradicted = (): Life => new Life('').does(LENA, 'adoptPolicy', { policyKey: 'P1', reason: 'x' }, { key: 'adopted' }).does(ANA, 'stampContradicted', SAYS);
const found = ({ decisions }: Life, waiting: Parameters<typeof adoptionFindings>[1]): IntegrityFinding[] => adoptionFindings(exceptionFindings(decisions, ''), waiting);

describe('a contradicted adoption of a looser policy', () => {
  it('names who it was by the log, and by when it is settled', () => {
    expect(found(contradicted(), [{ key: 'p1', settleBy: 20_640 }])).toMatchObject([{ code: 'adoptionDisputed', decision: { key: 'adopted' }, loggedAs: 'tom@contoso.example', settleBy: 20_640 }]);
  });

  it('has nothing left to settle once the policy waits no more', () => {
    expect(found(contradicted(), [{ key: 'p2', settleBy: 20_640 }])).toMatchObject([{ code: 'adoptionDisputed', settleBy: undefined }]);
  });

  it('is void once risk leadership has found it forged, as any decision', () => {
    expect(found(contradicted().does(LENA, 'confirmContradiction', { decision: 'adopted', reason: 'x' }), [])).toMatchObject([{ code: 'stampDisputed', settled: true }]);
  });
});
