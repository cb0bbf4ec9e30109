import '../../textEncoder';
import { peopleAt } from '../../../../../src/domain/people/people';
import type { Person } from '../../../../../src/domain/people/person';
import type { Known } from '../../../../../src/domain/ledger/fold';
import { holdingsOf, offersTo, type Holding } from '../../../../../src/ui/forms/handOver/holdings';
import { ADM_MIRA, ANA, HANA, JON, knowing, LENA, MIRA, PRIYA, type Life } from '../../../domain/ledger/life';
import { approvedLife, keptLife, LIVES } from '../../../domain/ledger/states';
import { day, rowOf } from '../../view/owner/someRows';

function holdings(of: Person, me: Person, known: Known, ...lives: readonly Life[]) {
  const rows = lives.map((life, at) => rowOf(life, at + 1));
  const names = (some: readonly Holding[]): readonly string[] => some.map(({ row, seat }) => `${row.id} ${seat}`);
  const { offer, handOn, cannot } = holdingsOf(rows, day(10), { login: of.login, me: me.login, people: peopleAt(known.people) });
  return { offer: names(offer), handOn: names(handOn), cannot: names(cannot) };
}
const nobody = { offer: [], handOn: [], cannot: [] };

describe('what somebody holds and may hand over', () => {
  it('is every seat of their own, what ends first in front, and nothing that is over', () => {
    expect(holdings(MIRA, MIRA, knowing({}), keptLife(), approvedLife(), LIVES.closed())).toEqual({ ...nobody, offer: ['2 controlOwner', '1 controlOwner'] });
    expect(holdings(PRIYA, PRIYA, knowing({}), approvedLife())).toEqual({ ...nobody, offer: ['1 businessOwner'] });
  });

  it('is also what their other accounts hold', () => {
    expect(holdings(ADM_MIRA, MIRA, knowing({ sameHuman: [[ADM_MIRA, MIRA]] }), keptLife()).offer).toEqual(['1 controlOwner']);
  });

  it('is not for others to hand over, as long as the account is there', () => {
    expect(holdings(MIRA, ANA, knowing({}), approvedLife())).toEqual({ ...nobody, cannot: ['1 controlOwner'] });
  });

  it('of somebody who is gone is for their manager, whoever sits in another seat, and the service owner', () => {
    const gone = knowing({ gone: [MIRA], manager: LENA, serviceOwner: JON });
    expect(holdings(MIRA, LENA, gone, approvedLife())).toEqual({ ...nobody, offer: ['1 controlOwner'] });
    expect(holdings(MIRA, ANA, gone, approvedLife())).toEqual({ ...nobody, offer: ['1 controlOwner'] });
    expect(holdings(MIRA, JON, gone, approvedLife())).toEqual({ ...nobody, handOn: ['1 controlOwner'] });
    expect(holdings(MIRA, HANA, gone, approvedLife())).toEqual({ ...nobody, cannot: ['1 controlOwner'] });
  });
});

describe('what others hand over to somebody', () => {
  const offered = (me: Person, known: Known, ...lives: readonly Life[]): readonly string[] => offersTo(lives.map((life, at) => rowOf(life, at + 1)), day(10), { me: me.login, people: peopleAt(known.people) }).map(({ row, seat, heldBy }) => `${row.id} ${seat} of ${heldBy?.name ?? ''}`);
  const toJon = (life: Life): Life => life.on(5).does(MIRA, 'offerSeat', { seat: 'controlOwner', to: JON });

  it('is each seat that is offered to them, on whichever of their accounts, what ends first in front', () => {
    expect(offered(JON, knowing({}), toJon(keptLife()), toJon(approvedLife()), keptLife())).toEqual(['2 controlOwner of Mira Okafor', '1 controlOwner of Mira Okafor']);
    expect(offered(HANA, knowing({ sameHuman: [[HANA, JON]] }), toJon(keptLife()))).toEqual(['1 controlOwner of Mira Okafor']);
    expect(offered(HANA, knowing({}), toJon(keptLife()))).toEqual([]);
  });

  it('is no empty seat: to answer what is asked there is to take it', () => {
    expect(offered(MIRA, knowing({}), LIVES.assigned())).toEqual([]);
  });
});
