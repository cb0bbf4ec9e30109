import type { RegisterRow } from '../../../domain/exception/registerRow';
import type { Role } from '../../../domain/ledger/voidReason';

export type OwnSide = Exclude<Role, 'reviewer'>;

/**
 * On which other side of an exception somebody is, as far as its row knows: whoever asked for it, approved it or accepted
 * its risk does not review it, and a deputy only after they acted as such. The ledger knows more, and is asked when it is opened.
 */
export function ownSideOf({ businessOwner, controlOwner, brief }: Pick<RegisterRow, 'businessOwner' | 'controlOwner' | 'brief'>, login: string, humanOf: (login: string) => string): OwnSide | undefined {
  const isMe = (person: { readonly login: string } | undefined): boolean => person !== undefined && humanOf(person.login) === humanOf(login);
  if (isMe(controlOwner)) return 'approver';
  if (isMe(businessOwner) || brief.askedBy.some(isMe)) return 'requester';
  return isMe(brief.risk?.by) ? 'acceptor' : undefined;
}
