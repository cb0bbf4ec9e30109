import { peopleAt } from '../../../../src/domain/people/people';
import { seatClashes, type SeatHeld } from '../../../../src/domain/people/seatClashes';
import { historyOf, link, loginOf } from './facts';

const seat = (exceptionKey: string, name: string, of: SeatHeld['seat']): SeatHeld => ({ exceptionKey, title: `Title of ${exceptionKey}`, seat: of, login: loginOf(name) });
const SEATS = [seat('x1', 'anna', 'businessOwner'), seat('x1', 'BEN', 'securityReviewer'), seat('x2', 'anna', 'controlOwner'), seat('x2', 'jon', 'securityReviewer')];
const known = (...links: [string, string][]) => peopleAt(historyOf(links.map(([name, to], at) => link(name, to, at + 1))));

describe('two who hold seats of one exception', () => {
  it('are named by it where they would be one human and are not yet, also by a third account', () => {
    expect(seatClashes(SEATS, known(), known(['anna', 'ben']))).toEqual([{ exceptionKey: 'x1', title: 'Title of x1' }]);
    expect(seatClashes(SEATS, known(['anna', 'lena']), known(['anna', 'lena'], ['ben', 'lena']))).toEqual([{ exceptionKey: 'x1', title: 'Title of x1' }]);
    expect(seatClashes(SEATS, known(), known(['ben', 'anna'], ['jon', 'anna'])).map(({ exceptionKey }) => exceptionKey)).toEqual(['x1', 'x2']);
  });

  it('are not named where they are one human already, nor where nothing makes them one', () => {
    expect(seatClashes(SEATS, known(['anna', 'ben']), known(['anna', 'ben'], ['tom', 'anna']))).toEqual([]);
    expect(seatClashes(SEATS, known(['anna', 'ben']), known())).toEqual([]);
  });
});
