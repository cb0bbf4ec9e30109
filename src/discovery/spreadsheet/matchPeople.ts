import { loginKey, type Person } from '../../domain/people/person';
import { signInName } from '../../domain/people/signInName';
import { plainWords } from './words';

/** An account of the directory that a written name may stand for. */
export interface DirectoryPerson extends Person {
  readonly mail?: string | undefined;
}

/** Whom a written name stands for: one account, one of several that a person has to choose from, or nobody known. */
export type PersonMatch = { readonly person: DirectoryPerson } | { readonly several: readonly DirectoryPerson[] } | 'nobody';

const ADDRESS = /[^\s<>(),;]+@[^\s<>(),;]+/;

/**
 * Matches what people wrote (`Anna Lee`, `Lee, Anna (IT)`, `anna@contoso.example`, `Anna Lee <anna@…>`) to accounts. An
 * address decides alone; a name counts only where exactly one account has it. Nothing is matched by resemblance.
 */
export function matchPerson(written: string, directory: readonly DirectoryPerson[]): PersonMatch {
  const address = ADDRESS.exec(written)?.[0].toLowerCase();
  const once = [...new Map(directory.map((person) => [loginKey(person.login), person])).values()];
  const found = address === undefined ? once.filter((person) => namesOf(written).some((name) => namesOf(person.name).includes(name))) : once.filter((person) => [person.mail?.toLowerCase(), signInName(loginKey(person.login))].includes(address));
  const [first, ...others] = found;
  if (first === undefined) return 'nobody';
  return others.length === 0 ? { person: first } : { several: [...found].sort((a, b) => (loginKey(a.login) < loginKey(b.login) ? -1 : 1)) };
}

/** Ways of writing one name: without what stands in brackets, and `Lee, Anna` as `Anna Lee`. */
function namesOf(written: string): string[] {
  const bare = written.replace(/[([<][^)\]>]*[)\]>]/g, ' ');
  const [last = '', first] = bare.split(',', 2);
  const names = [plainWords(bare), ...(first === undefined ? [] : [plainWords(`${first} ${last}`)])];
  return names.filter((name) => name !== '');
}
