import { SEATS, type SeatName } from '../../../domain/exception/seat';
import type { Formats } from '../formats';
import type { PeopleStrings } from '../peopleStrings';
import { peopleForms } from './peopleForms';
import { policy } from './policy';

/** Groups inside a sentence, by their titles. */
const GROUP_WORDS: Readonly<Record<string, string>> = {
  'Register readers': 'Lesende',
  'Register requesters': 'Antragstellende',
  'Register control owners': 'Kontrollverantwortliche',
  'Register security reviewers': 'Sicherheitsaufsicht',
  'Register risk leadership': 'Risikoleitung',
  'Register admins': 'Registerverwaltung',
  'Register sweep': 'Prüflauf',
};

/** What somebody holds, before the number of exceptions. */
const HOLDS: Readonly<Record<SeatName, string>> = { businessOwner: 'Fachseite von', controlOwner: 'Kontrollverantwortung für', securityReviewer: 'Sicherheitsaufsicht über' };

export function people(formats: Formats): PeopleStrings {
  const { day: dayText, list, number, plural } = formats;
  const group = (title: string): string => GROUP_WORDS[title] ?? title;
  return {
    back: 'Zurück',
    loading: 'Es wird gelesen, wer wer ist',
    failed: 'Personen und Regelwerk konnten nicht gelesen werden',
    older: 'Sie sehen den Stand vor Ihrem letzten Eintrag.',
    heading: ({ humans, accounts, inTwoGroups, goneInSeats }) => {
      if (accounts === 0) return 'Das Register kennt noch niemanden';
      const known = `${plural(humans, { one: `${number(humans)} Person ist bekannt`, other: `${number(humans)} Personen sind bekannt` })}${accounts === humans ? '' : ` (${number(accounts)} Konten)`}`;
      const gone = goneInSeats === 0 ? '' : plural(goneInSeats, { one: `${number(goneInSeats)} Konto, das es nicht mehr gibt, hat noch eine Funktion`, other: `${number(goneInSeats)} Konten, die es nicht mehr gibt, haben noch eine Funktion` });
      if (inTwoGroups === undefined) return gone === '' ? known : `${known}, und ${gone}`;
      const two = inTwoGroups === 0 ? 'niemand ist in zwei Gruppen, die einander kontrollieren' : plural(inTwoGroups, { one: `${number(inTwoGroups)} ist in zwei Gruppen, die einander kontrollieren`, other: `${number(inTwoGroups)} sind in zwei Gruppen, die einander kontrollieren` });
      return gone === '' ? `${known}, und ${two}` : `${known}, ${two}, und ${gone}`;
    },
    loadingForm: 'Das Formular wird geöffnet',

    people: {
      heading: 'Wer wer ist',
      text: 'Die Konten eines Menschen zählen als eine Person: Sie haben nie zwei Funktionen einer Ausnahme.',
      mayNot: 'Die Sicherheitsaufsicht und die Registerverwaltung halten fest, was über Personen bekannt wird. Sagen Sie ihnen, was hier fehlt oder falsch ist.',
      recordOther: 'Jemand anderen erfassen',
      record: (name) => `Etwas festhalten über ${name}`,
      recordShort: 'Festhalten',
      columns: { person: 'Person', account: 'Konto', manager: 'Führungskraft', groups: 'Gruppen', holds: 'Funktionen' },
      find: 'Person suchen',
      found: (shown, all) => (shown === all ? plural(all, { one: `${number(all)} Konto`, other: `${number(all)} Konten` }) : `${number(shown)} von ${plural(all, { one: `${number(all)} Konto`, other: `${number(all)} Konten` })}`),
      none: 'Das Register kennt niemanden mit diesem Namen.',
      showAll: (count) => `Alle ${number(count)} anzeigen`,
      guest: 'Gast',
      states: { present: 'vorhanden', gone: 'nicht mehr vorhanden', cannotTell: 'nicht feststellbar' },
      nothing: 'nichts festgehalten',
      said: (source, onDay) => `${source}, ${dayText(onDay)}`,
      sameAs: (name) => `derselbe Mensch wie ${name}`,
      noManager: '–',
      noGroup: '–',
      group,
      holds: (open, serves) => {
        const seats = SEATS.filter((seat) => open[seat] > 0).map((seat) => `${HOLDS[seat]} ${number(open[seat])}`);
        const families = serves > 0 ? [plural(serves, { one: `Dienstverantwortung für ${number(serves)} Familie`, other: `Dienstverantwortung für ${number(serves)} Familien` })] : [];
        const all = [...seats, ...families];
        return all.length > 0 ? all : ['nichts offen'];
      },
      trouble: (trouble) => {
        switch (trouble.code) {
          case 'twoGroups': {
            const by = trouble.accounts.length > 1 ? `Über ${list(trouble.accounts.map(({ name }) => name))} in` : 'In';
            return `${by} ${plural(trouble.groups.length, { one: 'einer Gruppe', other: `${number(trouble.groups.length)} Gruppen` })}, die einander kontrollieren: ${list(trouble.groups.map(group))}. Lassen Sie die Websitebesitzer eine Mitgliedschaft entfernen.`;
          }
          case 'goneHolds':
            return plural(trouble.count, {
              one: `Das Konto gibt es nicht mehr, es hat aber noch eine Funktion bei ${number(trouble.count)} offenen Ausnahme: Bieten Sie die Funktion jemand anderem an.`,
              other: `Das Konto gibt es nicht mehr, es hat aber noch Funktionen bei ${number(trouble.count)} offenen Ausnahmen: Bieten Sie die Funktionen jemand anderem an.`,
            });
          case 'goneServes':
            return 'Das Konto gibt es nicht mehr, es hat aber noch die Dienstverantwortung: Lassen Sie jemand anderen benennen.';
          case 'goneInGroups':
            return `Das Konto gibt es nicht mehr, es ist aber noch in einer Gruppe: ${list(trouble.groups.map(group))}. Lassen Sie die Websitebesitzer es dort entfernen.`;
        }
      },
      notKnown: '–',
      counting: 'Die Ausnahmen jeder Person werden gezählt',
      notCounted: 'Wie viele Ausnahmen jede Person hat, konnte nicht gelesen werden. Alles andere hier ist aktuell.',
      groupsNotRead: 'Sie dürfen nicht sehen, wer in den Gruppen des Registers ist, daher steht hier nichts über Gruppen.',
      unseen: (title, name) => `${name} ist Mitglied der Gruppe „${group(title)}“ und selbst eine Gruppe des Verzeichnisses: Wer darin ist, lässt sich von hier aus nicht sehen.`,
      fact: (label, value) => `${label}: ${value}`,
    },

    owners: {
      heading: 'Dienstverantwortung',
      text: 'Wer für einen Mandanten und eine Kontrollfamilie die Dienstverantwortung hat, verantwortet deren Ausnahmen, solange die Kontrollverantwortung unbesetzt ist.',
      mayNot: 'Die Registerverwaltung benennt die Dienstverantwortung. Wenden Sie sich an sie.',
      columns: { family: 'Kontrollfamilie', owner: 'Dienstverantwortung', since: 'Seit' },
      rest: 'Alles Übrige',
      fallsTo: (name, sinceDay) => `Was sonst niemand verantwortet, verantwortet ${name}, seit dem ${dayText(sinceDay)}.`,
      fallsToNobody: 'Was sonst niemand verantwortet, bleibt ohne Verantwortliche: Es gibt keine Ersatzverantwortung.',
      nobody: 'Noch niemand',
      nobodyAnyMore: 'Niemand mehr',
      falls: (nobody, to) => `${nobody}: ${to} springt ein`,
      since: dayText,
      sinceDay: (day) => `seit dem ${dayText(day)}`,
      tenant: (name, named, of) => `${name}: Dienstverantwortung für ${named === 0 ? 'keine Kontrollfamilie' : named === of ? 'jede Kontrollfamilie' : `${number(named)} von ${number(of)} Kontrollfamilien`} benannt`,
      noTenant: 'Noch ist kein Mandant bekannt: Lesen Sie einen Bericht ein, oder beantragen Sie eine Ausnahme.',
      gone: 'Das Konto gibt es nicht mehr: Lassen Sie jemand anderen benennen.',
      name: 'Jemanden benennen',
      change: 'Ändern',
      nameFor: (what) => `Jemanden benennen: ${what}`,
      changeFor: (what) => `Ändern: ${what}`,
      family: (family, tenant) => `${family} in ${tenant}`,
    },

    policy: policy(formats),
    forms: peopleForms(formats),
  };
}
