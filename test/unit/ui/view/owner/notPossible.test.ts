import '../../textEncoder';
import type { Day } from '../../../../../src/domain/day/day';
import { peopleAt } from '../../../../../src/domain/people/people';
import type { Person } from '../../../../../src/domain/people/person';
import { DEFAULT_POLICY } from '../../../../../src/domain/policy/defaults';
import type { Act } from '../../../../../src/domain/ledger/acts/acts';
import { NOTHING_KNOWN } from '../../../../../src/domain/ledger/fold';
import { partsOn } from '../../../../../src/domain/ledger/partsOn';
import { knownRefusal } from '../../../../../src/ui/view/exception/actions/knownRefusal';
import type { DutyLine } from '../../../../../src/ui/view/owner/duties';
import { besidesOf } from '../../../../../src/ui/view/owner/more/besides';
import { ownerModel } from '../../../../../src/ui/view/owner/ownerModel';
import { ANA, JON, knowing, Life, MIRA } from '../../../domain/ledger/life';
import { keptLife, LIVES, STATES } from '../../../domain/ledger/states';
import { day, mineOf, rowOf } from './someRows';

/** Kept by Mira until day 60, removed, and back on day 170: its longest life, counted from day 2, ends on day 182. */
const cameBack = (): Life =>
  keptLife().on(50).does(MIRA, 'reportRemoved', { onDay: day(50), text: 'Disabled.', gone: true }).on(51).does(ANA, 'verifyRemoved', { text: 'Gone.' }).on(170).shown();

const linesOf = (who: Person, life: Life, today: Day): readonly DutyLine[] => ownerModel([rowOf(life)], today, mineOf(who), { isRisk: false, policy: DEFAULT_POLICY }).duties.now;

describe('an owner is offered nothing that would be refused whatever they enter', () => {
  it('to keep what came back, as long as its longest life lasts; then only to remove it, with the reason', () => {
    const offered = (onDay: number) => linesOf(MIRA, cameBack(), day(onDay)).map(({ due, act, beside, lifeEndedDay }) => [due.duty, act, beside, lifeEndedDay]);
    expect(offered(182)).toEqual([['triage', 'remove', ['keep'], undefined]]);
    expect(offered(183)).toEqual([['triage', 'remove', [], day(182)]]);
  });

  it('to keep what falls to them as service owner, once it lived as long as it may', () => {
    const found = rowOf(new Life().shown());
    const approvedBefore = { ...found, brief: { ...found.brief, firstApprovalDay: day(-100) } };
    const known = knowing({ serviceOwner: JON });
    const acts = (onDay: number) => besidesOf({ known, people: peopleAt(known.people), isRisk: false, policy: DEFAULT_POLICY }, [approvedBefore], day(onDay), mineOf(JON)).fallen.map((line) => line.acts);
    expect([acts(80), acts(81)]).toEqual([[['handOn', 'remove', 'keep']], [['handOn', 'remove']]]);
  });

  it('to report as removed or to hand on what is reported as removed already: its seat is offered, while a reviewer verifies', () => {
    const [line] = linesOf(MIRA, LIVES.removalReported(), day(60));
    expect([line?.due.duty, line?.act, line?.beside, line?.wayOut]).toEqual(['remove', undefined, [], 'offerSeat']);
  });

  it.each(STATES.filter((state) => state !== 'new'))('neither of what is %s, on whatever day', (state) => {
    const life = LIVES[state]();
    for (const who of [MIRA, ANA, JON]) {
      for (const onDay of [5, 12, 45, 100, 190, 400]) {
        const today = day(onDay);
        const { parts, exceptionKey } = life.state;
        const refused = (act: Act): string | undefined => knownRefusal({ parts: partsOn(parts, today, DEFAULT_POLICY), key: 'k', exceptionKey, author: who, day: today, people: peopleAt(NOTHING_KNOWN.people), policy: DEFAULT_POLICY }, act)?.code;
        const offers = linesOf(who, life, today).flatMap(({ act, beside, wayOut }) => [...(act ? [act] : []), ...beside, ...(wayOut ? [wayOut] : [])]);
        expect({ who: who.name, onDay, refused: offers.filter((act) => ['notNow', 'lifeUsedUp'].includes(refused(act) ?? '')) }).toEqual({ who: who.name, onDay, refused: [] });
      }
    }
  });
});
