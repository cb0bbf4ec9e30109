import { SEATS, type Seated, type SeatName } from '../../../../domain/exception/seat';
import type { JudgedRow } from '../../../../domain/kpi/judged';
import { loginKey } from '../../../../domain/people/person';
import { plain, wordsIn } from '../../plainText';

/** What an exception can be found by: people, principal, policy, tenant and service, as screens name them. */
export interface SearchNames {
  tenant(tenantId: string): string;
  family(row: JudgedRow['row']): string;
}

/** Somebody whose name was typed, and what they hold of what stands. */
export interface PersonFound {
  readonly person: Seated;
  readonly held: Readonly<Record<SeatName, number>>;
}

export interface Found {
  /** Past tolerance first, then the oldest. */
  readonly items: readonly JudgedRow[];
  /** At most a few: a name that fits half of the register names nobody. */
  readonly people: readonly PersonFound[];
}

/** So many people are told of at once. */
const MOST_PEOPLE = 3;

/** Finds by all words that were typed, wherever they stand; without a word nothing is found. */
export function createSearch(standing: readonly JudgedRow[], names: SearchNames): (typed: string) => Found {
  const texts = standing.map((item) => plain(textsOf(item, names).join('\n')));
  return (typed) => {
    const words = wordsIn(typed);
    if (words.length === 0) return { items: [], people: [] };
    const items = standing.filter((_, at) => words.every((word) => texts[at]?.includes(word)));
    return {
      items: [...items].sort((a, b) => Number(b.is.pastTolerance) - Number(a.is.pastTolerance) || b.is.ageDays - a.is.ageDays),
      people: peopleNamed(standing, words),
    };
  };
}

function textsOf({ row }: JudgedRow, names: SearchNames): readonly string[] {
  const { title, principal, settingName, tenantId, controls } = row;
  return [title, principal.name, principal.id, settingName, tenantId, names.tenant(tenantId), names.family(row), ...controls, ...SEATS.flatMap((seat) => personTexts(row[seat]))];
}

/** A name, and of the login what people write of it: `i:0#.f|membership|mira@contoso.example`. */
function personTexts(person: Seated | undefined): readonly string[] {
  return person ? [person.name, person.login.slice(person.login.lastIndexOf('|') + 1)] : [];
}

function peopleNamed(standing: readonly JudgedRow[], words: readonly string[]): readonly PersonFound[] {
  const found = new Map<string, { person: Seated; held: Record<SeatName, number> }>();
  for (const { row } of standing) {
    for (const seat of SEATS) {
      const person = row[seat];
      if (!person) continue;
      const key = loginKey(person.login);
      const known = found.get(key) ?? { person, held: { businessOwner: 0, controlOwner: 0, securityReviewer: 0 } };
      known.held[seat] += 1;
      found.set(key, known);
    }
  }
  const named = [...found.values()].filter(({ person }) => {
    const text = plain(personTexts(person).join('\n'));
    return words.every((word) => text.includes(word));
  });
  return named.length > MOST_PEOPLE ? [] : named;
}
