import { gradeOf } from '../../../../src/domain/integrity/finding';
import { unconfirmedFindings } from '../../../../src/domain/integrity/unconfirmedFindings';
import { AUDIT_LOG_DAYS } from '../../../../src/domain/ledger/unconfirmed';
import { ANA, DAY_0, RAJ, type Life } from '../ledger/life';
import { approvedLife } from '../ledger/states';

const LATE = DAY_0 + AUDIT_LOG_DAYS + 30;
const unconfirmed = (life: Life, today = LATE): readonly string[] => unconfirmedFindings(life.state, today).flatMap((finding) => (finding.code === 'unconfirmed' ? finding.decisions.map(({ act }) => act) : []));
const confirmed = (): Life => approvedLife().on(100).does(ANA, 'stampConfirmed', { decision: 'request-1', export: 'e1' });

describe('decisions whose authors nobody confirmed in time', () => {
  it('are one finding of their exception, which means nothing by itself', () => {
    const findings = unconfirmedFindings(confirmed().state, LATE);
    expect(findings.map(gradeOf)).toEqual(['unexplained']);
    expect(unconfirmed(confirmed())).toContain('approve');
    expect(unconfirmed(confirmed())).not.toContain('request');
  });

  it('are not told of while the log still holds them', () => {
    expect(unconfirmed(confirmed(), DAY_0 + AUDIT_LOG_DAYS)).toEqual([]);
  });

  it('are not told of where no export was ever read of the exception', () => {
    expect(unconfirmed(approvedLife())).toEqual([]);
  });

  it('are none of the sweep and of reports, and none without an effect', () => {
    const life = confirmed().does(RAJ, 'approve', { endDay: DAY_0 + 1 });
    expect(life.refused).toBeDefined();
    const acts = unconfirmed(life, LATE + 400);
    expect(acts.filter((act) => act === 'approve')).toHaveLength(1);
    expect(acts).not.toContain('stampConfirmed');
  });
});
