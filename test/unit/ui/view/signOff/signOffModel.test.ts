import { signOffModel, waysOut } from '../../../../../src/ui/view/signOff/signOffModel';
import { JON, knowing, MIRA, REVIEW, ANA, type Life } from '../../../domain/ledger/life';
import { acceptedLife, approvedLife, keptLife, LIVES } from '../../../domain/ledger/states';
import { day, mineOf, rowOf } from '../owner/someRows';

const modelOf = (onDay: number, ...lives: readonly Life[]) => signOffModel(lives.map((life, at) => rowOf(life, at + 1)), day(onDay), mineOf(MIRA));
const ids = (onDay: number, ...lives: readonly Life[]): number[] => modelOf(onDay, ...lives).unsigned.map(({ row }) => row.id);

describe('what somebody signs for', () => {
  it('is all that they answer for, accepted risks too, and nothing that is over, somebody else’s or watched', () => {
    const jons = keptLife().on(3).does(MIRA, 'handOn', { to: JON }).does(JON, 'takeControlSeat');
    expect(ids(5, approvedLife(), acceptedLife(), LIVES.closed(), jons)).toHaveLength(2);
    expect(modelOf(5, approvedLife()).unsigned.length).toBe(1);
    expect(signOffModel([rowOf(approvedLife())], day(5), mineOf(ANA)).unsigned).toEqual([]);
  });

  it('stands apart once it is signed for', () => {
    const { signed, unsigned } = modelOf(12, approvedLife().on(10).does(MIRA, 'signOff'), keptLife());
    expect([signed.map(({ row }) => row.id), unsigned.map(({ row }) => row.id)]).toEqual([[1], [2]]);
  });

  it('shows in front what speaks against it: an end that has passed, a late review, a control that nobody has shown', () => {
    const [ended] = modelOf(50, approvedLife()).unsigned;
    expect(ended).toMatchObject({ hasEnded: true });
    const reviewed = (): Life => approvedLife().on(3).does(ANA, 'review', REVIEW).does(MIRA, 'confirmControl', { control: 'c1', works: 'yes', onDay: day(3) });
    expect(modelOf(5, reviewed()).unsigned[0]).toMatchObject({ hasEnded: false, reviewLate: false, controlsLate: false });
    expect(modelOf(5, approvedLife()).unsigned[0]).toMatchObject({ controlsLate: true });
    expect(ids(5, reviewed(), approvedLife())).toEqual([2, 1]);
  });

  it('has a way out that fits how it stands', () => {
    const waysOf = (life: Life) => waysOut(modelOf(5, life).unsigned[0]!);
    expect(waysOf(approvedLife())).toEqual(['reportRemoved', 'changePlan', 'offerSeat']);
    expect(waysOf(LIVES.removalReported(knowing({})))).toEqual(['offerSeat']);
  });
});
