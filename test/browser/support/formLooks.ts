import { ACT_NAMES, ruleOf, type Act } from '../../../src/domain/ledger/acts/acts';
import { LEDGER_LISTS } from '../../../src/domain/ledger/decision';
import type { Person } from '../../../src/domain/people/person';
import { actionsOf } from '../../../src/ui/view/exception/actions/actionsModel';
import { exceptionModel } from '../../../src/ui/view/exception/exceptionModel';
import { expectedAccess, seatCalled } from '../../contract/rights/seats';
import { PEOPLE } from '../../sharepoint/people';
import { LAWFUL } from '../../unit/domain/ledger/lawful';
import type { Life } from '../../unit/domain/ledger/life';
import { deskOf } from '../../unit/ui/view/exception/someDesk';

/** One exception at which somebody looks, and the acts whose forms they open there. */
export interface FormLook {
  readonly person: string;
  readonly life: Life;
  readonly acts: readonly Act[];
  /** The page offers them: else they are reached by their address alone. */
  readonly areOffered: boolean;
}

/** Short name of somebody of the made-up directory. */
export function accountOf({ login }: Person): string {
  const account = PEOPLE.find(({ loginName }) => loginName === login);
  if (!account) throw new Error(`${login} has no account`);
  return account.name;
}

/**
 * As few looks as open every form once: of the lives in which each act is lawful those that offer most. An act that gets
 * a form is looked at without further ado, since it has a lawful example.
 */
export function formLooks(): readonly FormLook[] {
  const forms = ACT_NAMES.filter((act) => ruleOf(act)?.form);
  const candidates = forms.map((act) => lookAt(LAWFUL[act]()));
  const waiting = new Set<Act>(forms);
  const looks: FormLook[] = [];
  for (;;) {
    const open = candidates.map((look) => ({ ...look, acts: look.acts.filter((act) => waiting.has(act)) }));
    const best = open.reduce((most, look) => (look.acts.length > most.acts.length ? look : most));
    if (best.acts.length === 0) break;
    looks.push(best);
    best.acts.forEach((act) => waiting.delete(act));
  }
  return [...looks, ...[...waiting].map((act) => ({ ...lookAt(LAWFUL[act]()), acts: [act], areOffered: false }))];
}

function lookAt({ life, author }: { readonly life: Life; readonly author: Person }): FormLook {
  const person = accountOf(author);
  const mayAddTo = LEDGER_LISTS.filter((list) => expectedAccess(seatCalled(person), list, false) === 'append');
  const desk = deskOf(life, { me: author, mayAddTo });
  const { primary, beside, more } = actionsOf(exceptionModel(life.state, desk), desk);
  return { person, life, acts: [...(primary ? [primary] : []), ...beside, ...more].map(({ act }) => act), areOffered: true };
}
