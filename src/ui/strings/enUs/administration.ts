import type { AdministrationStrings } from '../administrationStrings';
import type { Unlooked } from '../../view/administration/setupModel';
import type { Formats } from '../formats';
import { daysText } from './days';
import { policyWays } from './policyWays';

const UNLOOKED: Readonly<Record<Unlooked, string>> = { rights: 'lists and rights', groups: 'who is in the groups', readers: 'who may read it', sweep: 'the last sweep', rows: 'whether rows lag', record: 'the record itself' };

/** Accounts that are named in one sentence. */
const NAMED = 6;

export function administration(formats: Formats): AdministrationStrings {
  const { number, plural, list, day, instant } = formats;
  const accounts = (count: number): string => plural(count, { one: '1 account', other: `${number(count)} accounts` });
  const rows = (count: number): string => plural(count, { one: '1 row', other: `${number(count)} rows` });
  const steps = (count: number): string => plural(count, { one: '1 step is', other: `${number(count)} steps are` });
  const wants = (count: number): string => plural(count, { one: '1 thing wants attention', other: `${number(count)} things want attention` });

  return {
    reading: 'Looking at how the register is set up',
    heading: ({ todo, concerns, unlooked }) => {
      const rest = unlooked.length > 0 ? `. Not looked at: ${list(unlooked.map((part) => UNLOOKED[part]))}` : '';
      if (todo > 0) return `${steps(todo)} still to be done${concerns > 0 ? `, and ${wants(concerns)}` : ''}${rest}`;
      if (concerns > 0) return `The register is set up, and ${wants(concerns)}${rest}`;
      return `The register is set up, and nothing ${unlooked.length > 0 ? 'that was looked at ' : ''}wants attention${rest}`;
    },
    failed: 'How the register is set up could not be read',
    notOwner: 'You are no owner of this site, so you see what others may see, and cannot change lists, groups or rights. An owner can.',
    steps: {
      heading: 'To begin with',
      states: { done: 'done', todo: 'to do', unknown: 'cannot be seen' },
      lists: 'Lists, groups and rights',
      listsText: ({ version, wanted }) => {
        if (version === wanted) return `They are as this version of the register wants them (schema ${number(wanted)}).`;
        if (version === 0) return 'Setting them up was never brought to its end. Check the set-up below: it goes on where it stopped.';
        return version < wanted
          ? `They are of schema ${number(version)}, and this version of the register wants schema ${number(wanted)}. Check the set-up below: it shows what would change before anything does.`
          : `They are of schema ${number(version)}, newer than this version of the register (${number(wanted)}) knows. Use the newer version.`;
      },
      people: 'People in their groups',
      peopleText: ({ state }) => (state === 'unknown' ? 'You may not see who is in the groups. An owner of the site can.' : state === 'done' ? 'Every group that the register needs has somebody in it.' : 'Somebody is missing where the register needs them:'),
      group: ({ title, members, isNeeded }) => {
        if (!members) return `${title}: the group is missing on this site.`;
        if (members.length === 0) return isNeeded ? `${title}: nobody yet, and somebody must be.` : `${title}: nobody.`;
        return `${title}: ${members.length > 6 ? `${list([...members.slice(0, 5), accounts(members.length - 5)])}` : list(members)}.`;
      },
      peopleLink: 'Put people into the groups',
      owners: 'Who answers where nobody does',
      ownersText: ({ fallback, gone }) => {
        const rest = fallback === undefined ? 'Nobody is named for all the rest, so an exception without a control owner may fall to nobody.' : `What nobody else answers for falls to ${fallback}.`;
        return gone > 0 ? `${rest} ${plural(gone, { one: '1 service owner is gone', other: `${number(gone)} service owners are gone` })}: others must be named.` : rest;
      },
      tenant: (name, named, of) => `${name}: a service owner for ${number(named)} of ${number(of)} families.`,
      ownersLink: 'Name service owners',
      policy: 'Policy',
      policyText: ({ isDefault, waiting, defects, damaged }) =>
        [
          isDefault ? 'The default policy is in force.' : 'A policy of your own is in force.',
          ...(waiting > 0 ? [plural(waiting, { one: 'One that is looser waits for risk leadership to adopt it.', other: `${number(waiting)} that are looser wait for risk leadership to adopt them.` })] : []),
          ...(defects > 0 ? [plural(defects, { one: '1 setting does not fit the others.', other: `${number(defects)} settings do not fit together.` })] : []),
          ...(damaged > 0 ? [plural(damaged, { one: '1 policy is damaged and without effect.', other: `${number(damaged)} policies are damaged and without effect.` })] : []),
        ].join(' '),
      policyWays,
      policyLink: 'See every setting',
      report: 'The first report',
      reportText: ({ state, tenants }) => (state === 'done' ? `Exceptions of ${plural(tenants, { one: '1 tenant', other: `${number(tenants)} tenants` })} stand in the register.` : 'Nothing stands in the register yet. Read a report of your tenant: it is read in the browser and goes nowhere else.'),
    },
    health: {
      heading: 'While it runs',
      nothing: 'Nothing that can be seen from here is wrong.',
      concern: (concern) => {
        switch (concern.code) {
          case 'site':
            return concern.differences > 0
              ? plural(concern.differences, { one: '1 thing on this site differs from what the register needs.', other: `${number(concern.differences)} things on this site differ from what the register needs.` })
              : plural(concern.steps, { one: 'A run of the set-up would do 1 thing on this site.', other: `A run of the set-up would do ${number(concern.steps)} things on this site.` });
          case 'everyone':
            return `${concern.claim.name} may read the whole register${concern.claim.through === undefined ? '' : `, by the group “${concern.claim.through}”`}${concern.claim.guests ? ', guests too' : ''}.`;
          case 'twoGroups':
            return `${list(concern.names)} ${plural(concern.names.length, { one: 'is', other: 'are one human and' })} in ${number(concern.groups.length)} groups that check each other: ${list(concern.groups)}.`;
          case 'manyAccounts':
            return `${number(concern.names.length)} accounts count as one human: ${list(concern.names.slice(0, NAMED))}${concern.names.length > NAMED ? ', and more' : ''}.${concern.by.length > 0 ? ` That was said by ${list(concern.by)}.` : ''}`;
          case 'openGroup':
            return `Whoever is in “${concern.group}”, or asks, decides who else is in it.`;
          case 'adoptions':
            return `An export of the tenant’s audit log contradicts who adopted ${plural(concern.count, { one: 'a looser policy', other: `${number(concern.count)} looser policies` })}: ${plural(concern.count, { one: 'it counts', other: 'they count' })} no more.`;
          case 'neverSwept':
            return 'No sweep was ever completed: nobody is reminded, nothing is escalated, and what is left behind is not found.';
          case 'sweepOld':
            return `The last complete sweep was on ${instant(concern.atMs)}, ${daysText(formats, concern.days)} ago: since then nobody is reminded and nothing is escalated.`;
          case 'lagging':
            return `${rows(concern.count)} ${plural(concern.count, { one: 'lags', other: 'lag' })} behind what was decided. Every page shows what was decided, but the list itself does not.`;
          case 'unreadable':
            return `${rows(concern.count)} cannot be read by this version and ${plural(concern.count, { one: 'is', other: 'are' })} in no number.`;
        }
      },
      mend: (concern) => {
        switch (concern.code) {
          case 'site':
            return 'Under “Check the set-up” below stands what each is, what it breaks, and what mends it.';
          case 'everyone':
            return 'Who is left out of MFA is an attacker’s map. Take this entry out, and put those in who need it.';
          case 'twoGroups':
            return 'What they decide is checked by nobody else. Take them out of one of the groups.';
          case 'manyAccounts':
            return 'None of them can review or approve what another one did. Look in the directory; if it is not true, take the links away on People and policy: somebody who is none of them does it alone, else two of them have to say so. Where neither helps, put a further person into “Register admins”, who can.';
          case 'openGroup':
            return 'In the settings of the group, let only its owner edit the membership, and accept no requests.';
          case 'adoptions':
            return `Risk leadership adopts again what is meant to count, on People and policy, by ${day(concern.settleBy)}; what is not is replaced by writing another policy.`;
          case 'neverSwept':
          case 'sweepOld':
            return 'Nothing sweeps by itself. A security reviewer opens Sweep and starts it; better is a scheduled job that runs the sweep command once a day. If there is one, see that its account can sign in.';
          case 'lagging':
            return 'A control owner, reviewer or the next sweep writes them anew; so does the check of the record.';
          case 'unreadable':
            return 'Check the set-up, then let the check of the record write them anew.';
        }
      },
      readers: ({ accounts: count, unseen }) => `${accounts(count)} may read the register${unseen > 0 ? `, and whoever is in ${plural(unseen, { one: '1 group of the directory', other: `${number(unseen)} groups of the directory` })}` : ''}. Whoever may open the site may read all of it.`,
      readersUnknown: 'You may not see who may open the site.',
      unseen: (name, through) => (through === undefined ? `${name}: who is in it cannot be seen from here.` : `${name}, in “${through}”: who is in it cannot be seen from here.`),
      sweep: (atMs) => `The last complete sweep was on ${instant(atMs)}.`,
      sweepUnknown: 'When the last sweep was completed could not be read.',
      laggingNone: 'Every row that was looked at says what was decided.',
      laggingUnknown: 'Whether rows lag behind what was decided could not be read.',
      record: 'Whether the record is whole, and whether anything in it was edited or taken away, is not looked at here: that takes reading all of it.',
      integrity: 'Check the whole record',
      sweepLink: 'Open Sweep',
    },
    check: {
      heading: 'Check the set-up',
      text: 'Reads all lists, columns, views, groups and rights, and shows what differs from what the register needs, what that breaks, and what a run of the set-up would change. Nothing is changed by looking.',
      run: 'Check now',
      again: 'Check again',
      running: 'Reading lists, groups and rights',
      right: 'Everything is as the register needs it. A run of the set-up would change nothing.',
      found: (differences) => plural(differences, { one: '1 thing differs from what the register needs', other: `${number(differences)} things differ from what the register needs` }),
      failed: 'The site could not be checked.',
      obstacle: 'The set-up cannot run here.',
      breaks: 'What it breaks',
      mend: 'What mends it',
      preview: (count) => plural(count, { one: 'A run of the set-up would do 1 thing', other: `A run of the set-up would do ${number(count)} things` }),
      showAll: (count) => `Show all ${number(count)}`,
      upgrade: 'Run the set-up',
      final: 'No list, column or item is deleted. It can be stopped and run again: it goes on where it stopped.',
      working: 'Running the set-up',
      step: (done, total) => `${number(done)} of ${number(total)} things done`,
      stopped: 'The set-up stopped. What was done is kept, and the next run goes on from there.',
      done: 'The set-up has run. The site was checked once more:',
      byHand: 'No run of the set-up mends these; somebody must do it by hand.',
    },
  };
}
