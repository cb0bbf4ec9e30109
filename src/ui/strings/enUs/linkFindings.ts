import type { LinkedException, LinkFinding } from '../../../domain/integrity/finding';
import type { Decision } from '../../../domain/ledger/decision';
import type { Person } from '../../../domain/people/person';
import { signInName } from '../../../domain/people/signInName';
import type { Formats } from '../formats';
import type { FindingWords } from '../integrityStrings';

/** Accounts and exceptions that are named in one sentence. */
const NAMED = 6;

const TAKE_APART =
  'Take the link away on “People and policy” (“Same human as” left empty; where accounts share an object of the directory, choose the account anew from the directory). Somebody who is none of these accounts does that alone; otherwise two of these accounts have to say so. Where that has no effect, an owner of the site puts a further person into “Register admins”, who can.';

/** Findings about who is who. @param decision a decision as it is named. */
export function linkFindingWords({ number, list, instant, plural }: Formats, decision: (of: Decision) => string): (found: LinkFinding) => FindingWords {
  const account = ({ name, login }: Person): string => (name === '' || name === signInName(login) ? signInName(login) : `${name} (${signInName(login)})`);
  const listed = (names: readonly string[]): string => list(names.length > NAMED ? [...names.slice(0, NAMED), plural(names.length - NAMED, { one: `${number(names.length - NAMED)} more`, other: `${number(names.length - NAMED)} more` })] : names);
  const accounts = (people: readonly Person[]): string => listed(people.map(account));
  const titles = (exceptions: readonly LinkedException[]): string => listed(exceptions.map(({ title, exceptionKey }) => `“${title || exceptionKey}”`));
  return (found) => {
    switch (found.code) {
      case 'linkedAfterwards': {
        const open = found.exceptions.filter(({ isOpen }) => isOpen);
        const blocked = open.length === 0 ? '' : ` Of these, ${plural(open.length, { one: `one is open: ${titles(open)}. There`, other: `${number(open.length)} are open: ${titles(open)}. There` })} neither can decide any more what the other must not have decided.`;
        return {
          what: `${found.by ? account(found.by) : 'Somebody'} said on ${instant(found.fact.createdAt)} that ${accounts(found.accounts)} are accounts of one human. Before, they had acted as different humans on ${plural(found.exceptions.length, { one: 'one exception', other: `${number(found.exceptions.length)} exceptions` })}: ${titles(found.exceptions)}.${blocked}`,
          todo: `Ask them, and look in the directory whether it is true. If it is, somebody else decides again what they decided together. If not: ${TAKE_APART}`,
        };
      }
      case 'manyAccounts':
        return {
          what: `${number(found.accounts.length)} accounts count as one human: ${accounts(found.accounts)}.${found.by.length > 0 ? ` That was said by ${accounts(found.by)}.` : ''}`,
          todo: `One human seldom has more than three accounts, and nobody of these can review or approve what another one of them did. Look in the directory whether it is true. If not: ${TAKE_APART}`,
        };
      case 'decidedMeanwhile': {
        const [author, other] = [account(found.decision.author), account(found.other)];
        const by = found.partedBy ? account(found.partedBy) : 'somebody';
        return {
          what: `“${decision(found.decision)}” was possible only because ${author} and ${other} did not count as one human just then: ${by} had taken that away on ${instant(found.partedAt)}, and it counts again since ${instant(found.joinedAt)}.`,
          todo: `Ask ${found.partedBy ? by : 'them'} why. If they are one human, somebody else decides it again, and the rest is a matter for risk leadership. If they are not, take the link away again on “People and policy”.`,
        };
      }
      case 'linkDoubted':
        return {
          what: `${account(found.by)} said on ${instant(found.atMs)} that ${account(found.account)} is not the same human as the accounts that it counts as one with. That has no effect as yet, since ${account(found.by)} counts as one of them.`,
          todo: 'Find out whether it is true. If it is, somebody who is none of these accounts takes the link away on “People and policy”, or a second one of them says the same there. If not, there is nothing to do.',
        };
      case 'goneDecided':
        return {
          what: `${account(found.decision.author)} counts as gone since ${instant(found.saidAt)}${found.by ? `, as ${account(found.by)} said` : ''}, and decided something afterwards: “${decision(found.decision)}”.`,
          todo: 'As long as they count as gone they get no reminders, and their manager may offer their seats to others. If they are there, record that on “People and policy”; if they are not, find out who uses the account.',
        };
      case 'ownManager':
        return {
          what: `Only ${account(found.by)} said, on ${instant(found.atMs)}, who is told when a duty of ${account(found.account)} is late: ${found.manager ? account(found.manager) : 'nobody'}. Both are one human.`,
          todo: 'Somebody else should look whether that is right, and record it on “People and policy”, be it the same.',
        };
    }
  };
}
