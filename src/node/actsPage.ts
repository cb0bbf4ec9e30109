import { LIFECYCLES } from '../domain/exception/lifecycle';
import type { SeatName } from '../domain/exception/seat';
import type { Rule, When, Who } from '../domain/ledger/acts/act';
import { ACT_NAMES, ruleOf } from '../domain/ledger/acts/acts';
import { LEDGER_LISTS, type LedgerList } from '../domain/ledger/decision';

/** The page that documents the acts, in Markdown; written from their table, so it cannot drift. */
export function actsPage(): string {
  return [
    '# Acts',
    'Written by `npm run generate` from `src/domain/ledger/acts`; do not edit.',
    [
      'To be able to add to a list is the authority for its acts; the fold asks for what stands here besides.',
      '',
      '- **who**: empty means whoever may add to the list. A deputy acts for a seat, and takes its side by that; a second account of one human is that human.',
      '- **side**: no human is on two sides of one exception (`separation.ts`).',
      '- **asks for**: fields of the body; those in brackets may be left out.',
      '- **reads**: where one of these parts changed between its base and its place, the decision is void "out of date";',
      '  of two that settle on one base the second is void "already decided".',
      '- What else a rule checks (days, scope, playbooks) stands in its `check`, one test file a topic.',
    ].join('\n'),
    ...LEDGER_LISTS.map(section),
    '',
  ].join('\n\n');
}

function section(list: LedgerList): string {
  const rules = ACT_NAMES.flatMap((act) => {
    const rule = ruleOf(act);
    return rule?.list === list ? [[act, rule] as const] : [];
  });
  const rows = rules.map(([act, rule]) => [`\`${act}\``, whoText(rule.who), whenText(rule), sideText(rule), fieldsText(rule), rule.reads.join(', '), notes(rule)]);
  return [`## ${list}`, '', table(['act', 'who', 'when', 'side', 'asks for', 'reads', ''], rows)].join('\n');
}

const SERVICE_OWNER = {
  true: 'service owner',
  emergency: 'service owner in an emergency, unless somebody holds the seat of the control owner who can answer',
  inWords: 'service owner in an emergency that no report found, unless somebody holds the seat of the control owner who can answer',
} as const;
const SEAT: Readonly<Record<SeatName, string>> = { businessOwner: 'business owner', controlOwner: 'control owner', securityReviewer: 'security reviewer' };

function whoText(who: Who | undefined): string {
  if (!who) return '';
  const seated = [...(who.seats?.map((seat) => SEAT[seat]) ?? []), ...(who.holder ? [`${SEAT[who.holder]} in person`] : [])];
  return [
    ...seated,
    ...(who.offered ? [`whoever is offered the seat of the ${SEAT[who.offered]}`] : []),
    ...(who.formerOwner ? ['whoever answered for it where it came from and has not said yet whether they do here'] : []),
    ...(who.serviceOwner ? [SERVICE_OWNER[String(who.serviceOwner) as keyof typeof SERVICE_OWNER]] : []),
    ...(who.declared ? ['whoever asked for an emergency or declared it, while no report found it and the seat of the control owner is empty and not offered'] : []),
    ...(who.asked ? ['whoever asked for it, anybody while it is no request'] : []),
    ...(who.askedForAnother ? [`whoever asked for it for somebody else, while ${who.askedForAnother === 'empty' ? 'the seat of the business owner is empty' : 'nobody has taken the seat of the business owner since'}`] : []),
    ...(who.managerOfGone ? ['the manager of a holder who is gone'] : []),
    ...(who.empty ? [`anybody while the seat of the ${SEAT[who.empty]} is empty, whoever it is offered to`] : []),
  ].join('; ');
}

function sideText({ as, askersToo }: Rule): string {
  return as === undefined ? '' : askersToo ? `${as}, or requester of an emergency` : as;
}

function whenText({ when, register, list }: Rule): string {
  const always: readonly When[] = ['new', ...LIFECYCLES];
  if (register || (when && always.every((each) => when.includes(each)))) return 'always';
  return always.filter((each) => when?.includes(each)).join(', ') || (list === 'Observations' ? 'always' : 'once the exception is known');
}

function fieldsText({ fields }: Rule): string {
  return Object.entries(fields).map(([name, { kind, optional, values }]) => (optional ? `[${name}]` : name) + (values ? `: ${kind} of ${values.length}` : `: ${kind}`)).join(', ');
}

function notes({ settles, final, afterSettlement, form, register }: Rule): string {
  return [settles && 'settles', final && 'final', afterSettlement && 'not while its opening is suspended', !form && 'no form', register && 'of the register'].filter((note) => note).join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
