import type { Category } from '../../../src/domain/exception/category';
import type { Random } from './random';

/** What people write: a few of each, in plain words. */
interface NeedWords {
  readonly why: string;
  readonly stops: string;
}

const NEEDS: Readonly<Record<Category, readonly NeedWords[]>> = {
  unclassified: [{ why: 'The service cannot sign in otherwise.', stops: 'The nightly transfer fails.' }],
  emergencyAccess: [{ why: 'The account must work when every other way is shut.', stops: 'Nobody could get back into the tenant.' }],
  thirdParty: [
    { why: 'The vendor reads invoices from the shared mailbox.', stops: 'Invoices are entered by hand, two days late.' },
    { why: 'The vendor needs to see calendars to plan meetings.', stops: 'Customer visits are planned by telephone.' },
    { why: 'The backup service copies mailboxes of staff under legal hold.', stops: 'We could not answer the court in time.' },
    { why: 'The signing service writes contracts back to our sites.', stops: 'Contracts are printed and scanned again.' },
  ],
  migration: [
    { why: 'Mailboxes are moved from the old tenant in waves.', stops: 'The cut-over is postponed, with two licences for everybody.' },
    { why: 'Teams of both companies work in both tenants until the cut-over.', stops: 'Projects stop for the people who have not moved yet.' },
  ],
  businessCritical: [
    { why: 'The planning system of the plants signs in without a person.', stops: 'Production stands still within four hours.' },
    { why: 'The payment run posts files at night.', stops: 'Suppliers are not paid.' },
    { why: 'The web shop hands orders over.', stops: 'Orders are lost.' },
  ],
  legacyProtocol: [
    { why: 'The scanners in the branches know only basic sign-in.', stops: 'Documents cannot be sent from the branches.' },
    { why: 'The label printers send their alarms by an old protocol.', stops: 'Nobody hears of a jam at night.' },
    { why: 'The old telephone system sends voice mail by an old protocol.', stops: 'Voice mail is lost.' },
  ],
  deviceTrust: [
    { why: 'The terminals on the shop floor are not enrolled yet.', stops: 'Shifts cannot be booked.' },
    { why: 'The laboratory runs devices that no agent supports.', stops: 'Measurements are carried on sticks.' },
  ],
  operational: [
    { why: 'The robot signs in a thousand times a day.', stops: 'Tickets are opened by hand.' },
    { why: 'The team abroad has no second factor that works there.', stops: 'They cannot work on site.' },
    { why: 'The monitoring account must not be asked for a second factor.', stops: 'Outages are seen by customers first.' },
  ],
};

export const needWords = (category: Category, random: Random): NeedWords => random.pick(NEEDS[category]);

const CONTROLS: readonly (readonly [text: string, how: string])[] = [
  ['It may sign in from our own addresses only', 'Sign-in log, filtered by the account'],
  ['Every sign-in raises an alert', 'Alert rule and its last test'],
  ['The password is changed every 30 days', 'Log of the password vault'],
  ['It may read one mailbox only', 'Application access policy'],
  ['Members are checked by their manager every month', 'Access review with its date'],
  ['The device stands in a locked room', 'Picture of the room and list of keys'],
  ['Its permissions are limited to two sites', 'Export of the granted permissions'],
  ['Its traffic goes through the proxy', 'Proxy log of the last week'],
];

export function controlsFor(random: Random): readonly { readonly id: string; readonly text: string; readonly how: string }[] {
  return random.some(CONTROLS, random.weighted({ '0': 20, '1': 45, '2': 35 }) === '0' ? 0 : random.between(1, 2)).map(([text, how], at) => ({ id: `c${at + 1}`, text, how }));
}

const LINES = {
  plan: ['The vendor moves to the new interface.', 'The devices are replaced in the next round.', 'The account moves to a managed identity.', 'The group is emptied site by site.', 'The migration ends and the trust is removed.', 'The application is switched off with its contract.', 'The team gets security keys.'],
  review: ['Seen in the newest report, nothing more than was approved.', 'Still in use, the alert was tried.', 'Used every night, no sign-in from elsewhere.', 'The plan is late, the need is real.', 'Owner asked, project on time.'],
  partly: ['Two of the three mailboxes are no longer needed.', 'Half of the devices are replaced.', 'Used once in the last month.'],
  changed: ['The vendor moved the date of its release.', 'The new devices come a quarter later.', 'The cut-over was postponed.', 'The project lost its budget until the new year.', 'Two sites are left.'],
  removed: ['Taken out of the policy.', 'Account disabled.', 'Consent revoked.', 'Rule deleted.', 'Domain taken off the list.', 'Role assignment removed.'],
  verified: ['The newest report does not show it any more.', 'Looked at in the admin centre: gone.', 'The sign-in log shows that the policy applies again.'],
  refuted: ['The newest report still shows it.', 'The account was put back by a script.', 'Only one of the policies was changed.'],
  dismissed: ['The account belongs to the vendor of the directory itself.', 'The tool reads the setting wrongly.', 'Already covered by another exception.', 'This is how the service works.'],
  refused: ['There is another way: use the mail relay.', 'The need is over by then.', 'The vendor can use a managed identity today.', 'Too wide: ask again for one mailbox.'],
  withdrawn: ['Not needed any more.', 'Another team solved it.', 'Asked for twice.'],
  comment: ['Vendor reminded.', 'Waiting for the change window.', 'Ticket is open with the vendor.', 'Talked with the owner: will be done in the next sprint.', 'Added to the agenda of the platform board.'],
  offer: ['You run this service now.', 'This is of your team.', 'Handed over with the project.'],
  declined: ['Not of my team.', 'I leave this role next month.'],
  risk: ['It cannot be ended: there is no other vendor.', 'The machine stays for ten more years.', 'These accounts are the way back into the tenant.'],
  residual: ['Misuse of one account with read rights.', 'A stolen device opens one application.', 'Mail of one partner is not checked.'],
  acknowledged: ['Talks with the vendor and reports back.', 'Replaces the device.', 'Decides with the owner whether it is still needed.'],
  escalated: ['The owner does not answer.', 'The vendor refuses to change.', 'Third postponement.'],
  drill: ['Both accounts signed in from the safe, alert came within a minute.', 'Sealed envelope opened, sign-in worked, password changed.'],
  use: ['Used while the second factor was out of order.', 'Used for the change of the directory synchronisation.'],
  emergency: ['The second factor is out of order for the whole site.', 'Payments must go out today.', 'The vendor works on the outage tonight.'],
  source: ['Vendor list', 'Change board', 'Audit'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type LineKind = keyof typeof LINES;

export const line = (kind: LineKind, random: Random): string => random.pick(LINES[kind]);

export const VENDOR_NAMES = ['Adatum', 'Tailspin Toys', 'Litware', 'Proseware', 'Wingtip', 'Lucerne Publishing', 'Trey Research', 'Woodgrove Bank', 'Relecloud', 'City Power & Light'] as const;
