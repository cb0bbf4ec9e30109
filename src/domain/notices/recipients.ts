import { accountabilityOf, type Clause } from '../accountability/accountability';
import type { SeatName } from '../exception/seat';
import type { Due } from '../judge/duties';
import type { Judgement } from '../judge/judge';
import type { ExceptionState } from '../ledger/fold';
import type { Level } from '../ledger/parts';
import type { People } from '../people/people';
import type { Person } from '../people/person';
import type { ToldAs } from './notice';

/** Who could be told, beside those whom an exception names. */
export interface Around {
  readonly people: People;
  /** Who is in the group that may accept risks; a group of the directory among them stands for itself. */
  readonly riskLeadership: readonly Person[];
}

export interface Told {
  readonly person: Person;
  readonly as: ToldAs;
}

/** Whom something that is due is told: those who must do it, and of an end also the business owner, who may ask for more time. */
export function toldOfDue(due: Due, state: ExceptionState, judgement: Judgement, around: Around): readonly Told[] {
  const { businessOwner } = state.parts;
  const besides: readonly Told[] = due.duty === 'remove' && businessOwner ? [{ person: businessOwner.person, as: 'businessOwner' }] : [];
  return reachable([...haveTo(due, state, judgement, around), ...besides], around);
}

/** False for those who only stand in for an empty seat, or for somebody who is gone. */
export function isInPerson({ as }: Told): boolean {
  return as !== 'serviceOwner' && as !== 'defaultAccountable' && as !== 'manager';
}

/**
 * Whom an escalation is told. Where nobody manages the one who missed the day, whoever stands in for an empty seat is told;
 * leadership are those who manage risk leadership, and the register's default accountable. @param missed what was, of several
 * people where each was offered a seat; nothing: it was escalated by hand.
 */
export function toldOfLevel(level: Level, missed: readonly Due[], state: ExceptionState, judgement: Judgement, around: Around): readonly Told[] {
  const { people, riskLeadership } = around;
  const risk = riskLeadership.map((person): Told => ({ person, as: 'riskLeadership' }));
  switch (level) {
    case 'manager':
      return managersOf(missed, state, judgement, around);
    case 'risk':
      return reachable(risk, around);
    case 'leadership': {
      const managers = riskLeadership.flatMap(({ login }) => people.managerOf(login) ?? []);
      const standIn = people.defaultAccountable();
      const leaders = reachable([...managers, ...(standIn ? [standIn] : [])].map((person) => ({ person, as: 'leadership' as const })), around);
      return leaders.length > 0 ? leaders : reachable(risk, around);
    }
  }
}

function managersOf(missed: readonly Due[], state: ExceptionState, judgement: Judgement, around: Around): readonly Told[] {
  const { people } = around;
  const byHand: Due = { duty: 'remove', of: 'controlOwner', day: judgement.today };
  const late = (missed.length === 0 ? [byHand] : missed).flatMap((due) => haveTo(due, state, judgement, around)).filter(({ as }) => as !== 'deputy');
  const managers = late.flatMap(({ person }): Told[] => {
    const manager = people.managerOf(person.login);
    return manager ? [{ person: manager, as: 'manager' }] : [];
  });
  const found = reachable(managers, around);
  if (found.length > 0) return found;
  const isLate = ({ person }: Told): boolean => late.some((each) => people.humanOf(each.person.login) === people.humanOf(person.login));
  return reachable(standIns(state, people), around).filter((told) => !isLate(told)).slice(0, 1);
}

function haveTo({ duty, of, what }: Due, state: ExceptionState, judgement: Judgement, { people, riskLeadership }: Around): readonly Told[] {
  const { parts } = state;
  switch (of) {
    case 'riskLeadership':
      return riskLeadership.map((person) => ({ person, as: 'riskLeadership' }));
    case 'named': {
      const person = duty === 'answerOffer' ? parts.offers[what as SeatName]?.to : parts.acknowledgement?.who;
      return person ? [{ person, as: 'named' }] : [];
    }
    case 'businessOwner':
      return parts.businessOwner ? [{ person: parts.businessOwner.person, as: 'holder' }] : [];
    case 'controlOwner':
      return inClause(accountabilityOf(state, judgement, people).answers, state, people);
    case 'securityReviewer':
      return inClause(accountabilityOf(state, judgement, people).watches, state, people);
  }
}

/** Of somebody whose account is gone the manager is told, else whoever stands in for an empty seat. */
function inClause({ as, person, deputy, personGone }: Clause, state: ExceptionState, people: People): readonly Told[] {
  const deputies: readonly Told[] = deputy ? [{ person: deputy.person, as: 'deputy' }] : [];
  if (!person || as === 'nobody') return deputies;
  if (!personGone) return [{ person, as: as === 'seat' ? 'holder' : as }, ...deputies];
  const manager = people.managerOf(person.login);
  return [...(manager && people.stateOf(manager.login) !== 'gone' ? [{ person: manager, as: 'manager' } as const] : standIns(state, people).slice(0, 1)), ...deputies];
}

function standIns({ parts: { subject } }: ExceptionState, people: People): readonly Told[] {
  const service = subject && people.serviceOwnerOf(subject.tenantId, subject.family);
  const standIn = people.defaultAccountable();
  return [...(service ? [{ person: service, as: 'serviceOwner' } as const] : []), ...(standIn ? [{ person: standIn, as: 'defaultAccountable' } as const] : [])];
}

/** One notice a human, and none to accounts that are gone. */
function reachable(told: readonly Told[], { people }: Around): readonly Told[] {
  const humans = new Set<string>();
  return told.filter(({ person }) => {
    const human = people.humanOf(person.login);
    if (people.stateOf(person.login) === 'gone' || humans.has(human)) return false;
    humans.add(human);
    return true;
  });
}
