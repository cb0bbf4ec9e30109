import { SEATS } from '../../../domain/exception/seat';
import type { Formats } from '../formats';
import type { PeopleStrings } from '../peopleStrings';
import { SEAT_WORDS } from './exceptionWords';
import { peopleForms } from './peopleForms';
import { policy } from './policy';

/** Groups inside a sentence, by their titles. */
const GROUP_WORDS: Readonly<Record<string, string>> = {
  'Register readers': 'readers',
  'Register requesters': 'requesters',
  'Register control owners': 'control owners',
  'Register security reviewers': 'security reviewers',
  'Register risk leadership': 'risk leadership',
  'Register admins': 'register admins',
  'Register sweep': 'sweep',
};

export function people(formats: Formats): PeopleStrings {
  const { day: dayText, list, number, plural } = formats;
  const group = (title: string): string => GROUP_WORDS[title] ?? title;
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} open exception`, other: `${number(count)} open exceptions` });
  return {
    back: 'Back',
    loading: 'Reading who is who',
    failed: 'People and policy could not be read',
    older: 'What you see is from before your last entry.',
    heading: ({ humans, accounts, inTwoGroups, goneInSeats }) => {
      if (accounts === 0) return 'The register knows nobody yet';
      const known = `${plural(humans, { one: `${number(humans)} person is known`, other: `${number(humans)} people are known` })}${accounts === humans ? '' : ` by ${number(accounts)} accounts`}`;
      const gone = goneInSeats === 0 ? '' : plural(goneInSeats, { one: `${number(goneInSeats)} account that is gone still holds something`, other: `${number(goneInSeats)} accounts that are gone still hold something` });
      if (inTwoGroups === undefined) return gone === '' ? known : `${known}, and ${gone}`;
      const two = inTwoGroups === 0 ? 'nobody is in two groups that check each other' : plural(inTwoGroups, { one: `${number(inTwoGroups)} is in two groups that check each other`, other: `${number(inTwoGroups)} are in two groups that check each other` });
      return gone === '' ? `${known}, and ${two}` : `${known}, ${two}, and ${gone}`;
    },
    loadingForm: 'Opening the form',

    people: {
      heading: 'Who is who',
      text: 'Accounts of one human count as one: they never hold two seats of an exception.',
      mayNot: 'Security reviewers and register admins record what is learnt about people. Tell one of them what is missing or wrong here.',
      recordOther: 'Record somebody else',
      record: (name) => `Record something about ${name}`,
      recordShort: 'Record',
      columns: { person: 'Person', account: 'Account', manager: 'Manager', groups: 'Groups', holds: 'Holds' },
      find: 'Find a person',
      found: (shown, all) => (shown === all ? `${number(all)} accounts` : `${number(shown)} of ${number(all)} accounts`),
      none: 'Nobody of this name is known to the register.',
      showAll: (count) => `Show all ${number(count)}`,
      guest: 'guest',
      states: { present: 'exists', gone: 'gone', cannotTell: 'cannot tell' },
      nothing: 'nothing recorded',
      said: (source, onDay) => `${source}, ${dayText(onDay)}`,
      sameAs: (name) => `same human as ${name}`,
      noManager: '–',
      noGroup: '–',
      group,
      holds: (open, serves) => {
        const seats = SEATS.filter((seat) => open[seat] > 0).map((seat) => `${SEAT_WORDS[seat]} of ${number(open[seat])}`);
        const families = serves > 0 ? [plural(serves, { one: `service owner of ${number(serves)} family`, other: `service owner of ${number(serves)} families` })] : [];
        const all = [...seats, ...families];
        return all.length > 0 ? all : ['nothing open'];
      },
      trouble: (trouble) => {
        switch (trouble.code) {
          case 'twoGroups': {
            const by = trouble.accounts.length > 1 ? `By ${list(trouble.accounts.map(({ name }) => name))} in` : 'In';
            return `${by} ${plural(trouble.groups.length, { one: 'a group', other: `${number(trouble.groups.length)} groups` })} that check each other: ${list(trouble.groups.map(group))}. Have an owner of the site take one away.`;
          }
          case 'goneHolds':
            return `The account is gone and still has a seat in ${exceptions(trouble.count)}: offer the seats to somebody else.`;
          case 'goneServes':
            return 'The account is gone and still is a service owner: have somebody else named.';
          case 'goneInGroups':
            return `The account is gone and still in ${list(trouble.groups.map(group))}: have an owner of the site take it out.`;
        }
      },
      notKnown: '–',
      counting: 'Counting the exceptions that each one holds',
      notCounted: 'How many exceptions each one holds could not be read. Everything else here is up to date.',
      groupsNotRead: 'You may not see who is in the register’s groups, so nothing is said about groups here.',
      unseen: (title, name) => `${name} is in ${group(title)} and is a group of the directory: who is in it cannot be seen from here.`,
      fact: (label, value) => `${label}: ${value}`,
    },

    owners: {
      heading: 'Service owners',
      text: 'The service owner of a tenant and control family answers for its exceptions while they have no control owner.',
      mayNot: 'Register admins name service owners. Ask one of them.',
      columns: { family: 'Control family', owner: 'Service owner', since: 'Since' },
      rest: 'All the rest',
      fallsTo: (name, sinceDay) => `What nobody else answers for falls to ${name}, since ${dayText(sinceDay)}.`,
      fallsToNobody: 'What nobody else answers for falls to nobody: there is no default accountable.',
      nobody: 'Nobody yet',
      nobodyAnyMore: 'Nobody any more',
      falls: (nobody, to) => `${nobody}: falls to ${to}`,
      since: dayText,
      sinceDay: (day) => `since ${dayText(day)}`,
      tenant: (name, named, of) => `${name}: ${named === 0 ? 'no control family' : named === of ? 'every control family' : `${number(named)} of ${number(of)} control families`} ${named === 1 || named === 0 || named === of ? 'has' : 'have'} a service owner`,
      noTenant: 'No tenant is known yet: read a report, or ask for an exception.',
      gone: 'The account is gone: have somebody else named.',
      name: 'Name somebody',
      change: 'Change',
      nameFor: (what) => `Name somebody: ${what}`,
      changeFor: (what) => `Change: ${what}`,
      family: (family, tenant) => `${family} in ${tenant}`,
    },

    policy: policy(formats),
    forms: peopleForms(formats),
  };
}
