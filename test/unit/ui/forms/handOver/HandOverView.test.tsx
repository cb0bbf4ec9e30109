/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { peopleAt } from '../../../../../src/domain/people/people';
import type { Person } from '../../../../../src/domain/people/person';
import { HandOverView } from '../../../../../src/ui/forms/handOver/HandOverView';
import { ManyForm } from '../../../../../src/ui/forms/many/ManyForm';
import { ownerStringsFor } from '../../../../../src/ui/strings/ownerStringsFor';
import { JON, knowing, MIRA, type Life } from '../../../domain/ledger/life';
import { approvedLife, keptLife } from '../../../domain/ledger/states';
import { day, rowOf } from '../../view/owner/someRows';
import { deskOf, STRINGS } from '../someForm';

// What the form does has tests of its own.
jest.mock('../../../../../src/ui/forms/many/ManyForm');

const user = userEvent.setup();

interface Opened {
  readonly name: string;
  /** Exception and seat of each. */
  readonly seats: readonly string[];
}

function show(me: Person, lives: readonly Life[], of?: Person, known = knowing({})): { readonly opened: Opened[] } {
  const opened: Opened[] = [];
  jest.mocked(ManyForm).mockImplementation(({ name, seats, rows, onClose }) => {
    React.useEffect(() => {
      opened.push({ name, seats: rows.map(({ exceptionKey }) => [exceptionKey, ...(seats ? [seats.get(exceptionKey)] : [])].join(' ')) });
    }, []);
    return <button onClick={onClose}>close</button>;
  });
  const rows = lives.map((life, at) => ({ ...rowOf(life, at + 1), exceptionKey: `x${at + 1}` }));
  const Shown = (): React.ReactElement => {
    const [person, setPerson] = React.useState(of);
    return (
      <HandOverView desk={deskOf(me, day(10), known)} tenantId="t" rows={rows} today={day(10)} people={peopleAt(known.people)} person={person} onPerson={setPerson} strings={STRINGS} words={ownerStringsFor(STRINGS.formats)} onRan={() => undefined} say={() => undefined} />
    );
  };
  render(<Shown />);
  return { opened };
}

describe('handing over what somebody holds', () => {
  it('begins with everything that is theirs, and hands over what is chosen', async () => {
    const { opened } = show(MIRA, [keptLife(), approvedLife()]);
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('You hold 2 seats');
    await user.click(screen.getAllByRole('checkbox')[1]!);
    await user.click(screen.getByRole('button', { name: 'Offer 1 seat to somebody' }));
    expect(opened).toEqual([{ name: 'offerSeat', seats: ['x1 controlOwner'] }]);
    await user.click(screen.getByRole('button', { name: 'close' }));
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(document.activeElement?.textContent).toBe('You hold 2 seats');
  });

  it('names one deputy for all of it', async () => {
    const { opened } = show(MIRA, [keptLife(), approvedLife()]);
    await user.click(screen.getByRole('button', { name: 'Name a deputy for 2' }));
    expect(opened).toEqual([{ name: 'nameDeputy', seats: ['x2 controlOwner', 'x1 controlOwner'] }]);
  });

  it('leaves out at first what is offered already, and nothing can be sent while nothing is chosen', async () => {
    show(MIRA, [keptLife().on(5).does(MIRA, 'offerSeat', { seat: 'controlOwner', to: JON })]);
    expect(screen.getByText(/offered to Jon Bell already/)).toBeTruthy();
    expect(screen.getByText('Choose at least one seat.').getAttribute('role')).toBe('status');
    expect(screen.queryByRole('button', { name: /^Offer/ })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'All (1)' }));
    expect(screen.getByRole('button', { name: 'Offer 1 seat to somebody' })).toBeTruthy();
  });

  it('of somebody who is there says that only they can, and where it is recorded that they left', () => {
    show(JON, [keptLife()], MIRA);
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Mira Okafor holds 1 seat');
    expect(screen.getByText(/only Mira Okafor can hand these over/)).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('of somebody who is gone is handed on by the service owner', async () => {
    const { opened } = show(JON, [keptLife()], MIRA, knowing({ gone: [MIRA], serviceOwner: JON }));
    await user.click(screen.getByRole('button', { name: 'Hand on 1 as service owner' }));
    expect(opened).toEqual([{ name: 'handOn', seats: ['x1'] }]);
  });
});

describe('what others hand over', () => {
  const toJon = (life: Life): Life => life.on(5).does(MIRA, 'offerSeat', { seat: 'controlOwner', to: JON });

  it('is taken together, but for what is left out', async () => {
    const { opened } = show(JON, [toJon(keptLife()), toJon(approvedLife())]);
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['2 seats are offered to you', 'You hold no seat']);
    await user.click(screen.getAllByRole('checkbox')[1]!);
    await user.click(screen.getByRole('button', { name: 'Take 1 seat as control owner' }));
    expect(opened).toEqual([{ name: 'takeControlSeat', seats: ['x1'] }]);
  });

  it('is nothing to take while somebody else’s seats are looked at', () => {
    show(JON, [toJon(keptLife())], MIRA);
    expect(screen.queryByRole('button', { name: /^Take/ })).toBeNull();
  });
});
