import { SEATS } from '../../../domain/exception/seat';
import type { Formats } from '../formats';
import type { PeopleStrings } from '../peopleStrings';
import { SEAT_WORDS } from './exceptionWords';
import { peopleForms } from './peopleForms';
import { policy } from './policy';

/** Groups inside a sentence, by their titles. */
const GROUP_WORDS: Readonly<Record<string, string>> = {
  'Register readers': 'lecteurs',
  'Register requesters': 'demandeurs',
  'Register control owners': 'responsables du contrôle',
  'Register security reviewers': 'réviseurs sécurité',
  'Register risk leadership': 'direction des risques',
  'Register admins': 'administrateurs du registre',
  'Register sweep': 'balayage',
};

export function people(formats: Formats): PeopleStrings {
  const { day: dayText, list, number, plural } = formats;
  const group = (title: string): string => GROUP_WORDS[title] ?? title;
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception ouverte`, other: `${number(count)} exceptions ouvertes` });
  return {
    back: 'Retour',
    loading: 'Lecture de qui est qui',
    failed: 'Les personnes et la politique n’ont pas pu être lues',
    older: 'Ce que vous voyez date d’avant votre dernière saisie.',
    heading: ({ humans, accounts, inTwoGroups, goneInSeats }) => {
      if (accounts === 0) return 'Le registre ne connaît encore personne';
      const known = `${plural(humans, { one: `${number(humans)} personne est connue`, other: `${number(humans)} personnes sont connues` })}${accounts === humans ? '' : ` par ${plural(accounts, { one: `${number(accounts)} compte`, other: `${number(accounts)} comptes` })}`}`;
      const gone = goneInSeats === 0 ? '' : plural(goneInSeats, { one: `${number(goneInSeats)} compte qui n’existe plus tient encore quelque chose`, other: `${number(goneInSeats)} comptes qui n’existent plus tiennent encore quelque chose` });
      if (inTwoGroups === undefined) return gone === '' ? known : `${known}, et ${gone}`;
      const two = inTwoGroups === 0 ? 'personne n’est dans deux groupes qui se contrôlent l’un l’autre' : plural(inTwoGroups, { one: `${number(inTwoGroups)} est dans deux groupes qui se contrôlent l’un l’autre`, other: `${number(inTwoGroups)} sont dans deux groupes qui se contrôlent l’un l’autre` });
      return gone === '' ? `${known}, et ${two}` : `${known}, ${two}, et ${gone}`;
    },
    loadingForm: 'Ouverture du formulaire',

    people: {
      heading: 'Qui est qui',
      text: 'Les comptes d’une même personne comptent pour un seul : ils ne tiennent jamais deux fonctions d’une exception.',
      mayNot: 'Les réviseurs sécurité et les administrateurs du registre notent ce qu’on apprend sur les personnes. Dites à l’un d’eux ce qui manque ou ce qui est faux ici.',
      recordOther: 'Noter pour une autre personne',
      record: (name) => `Noter quelque chose sur ${name}`,
      recordShort: 'Noter',
      columns: { person: 'Personne', account: 'Compte', manager: 'Supérieur hiérarchique', groups: 'Groupes', holds: 'Tient' },
      find: 'Rechercher une personne',
      found: (shown, all) => {
        const accounts = plural(all, { one: `${number(all)} compte`, other: `${number(all)} comptes` });
        return shown === all ? accounts : `${number(shown)} sur ${accounts}`;
      },
      none: 'Le registre ne connaît personne de ce nom.',
      showAll: (count) => `Tout afficher (${number(count)})`,
      guest: 'invité',
      states: { present: 'existe', gone: 'n’existe plus', cannotTell: 'indéterminable' },
      nothing: 'rien de noté',
      said: (source, onDay) => `${source}, ${dayText(onDay)}`,
      sameAs: (name) => `même personne : ${name}`,
      noManager: '–',
      noGroup: '–',
      group,
      holds: (open, serves) => {
        const seats = SEATS.filter((seat) => open[seat] > 0).map((seat) => `${SEAT_WORDS[seat]} : ${number(open[seat])}`);
        const families = serves > 0 ? [plural(serves, { one: `responsable de service pour ${number(serves)} famille`, other: `responsable de service pour ${number(serves)} familles` })] : [];
        const all = [...seats, ...families];
        return all.length > 0 ? all : ['rien d’ouvert'];
      },
      trouble: (trouble) => {
        switch (trouble.code) {
          case 'twoGroups': {
            const by = trouble.accounts.length > 1 ? `Par ses comptes ${list(trouble.accounts.map(({ name }) => name))}, membre` : 'Membre';
            return `${by} ${plural(trouble.groups.length, { one: 'd’un groupe qui en contrôle un autre', other: `de ${number(trouble.groups.length)} groupes qui se contrôlent l’un l’autre` })} : ${list(trouble.groups.map(group))}. Faites-en retirer un par un propriétaire du site.`;
          }
          case 'goneHolds':
            return `Ce compte n’existe plus et tient encore une fonction dans ${exceptions(trouble.count)} : proposez ces fonctions à quelqu’un d’autre.`;
          case 'goneServes':
            return 'Ce compte n’existe plus et est encore responsable de service : faites nommer quelqu’un d’autre.';
          case 'goneInGroups':
            return `Ce compte n’existe plus et figure encore dans : ${list(trouble.groups.map(group))}. Faites-le retirer par un propriétaire du site.`;
        }
      },
      notKnown: '–',
      counting: 'Décompte des exceptions que chacun tient',
      notCounted: 'Le nombre d’exceptions que chacun tient n’a pas pu être lu. Tout le reste ici est à jour.',
      groupsNotRead: 'Vous n’êtes pas autorisé à voir qui est dans les groupes du registre : rien n’est donc dit des groupes ici.',
      unseen: (title, name) => `${name} figure dans ${group(title)} et est un groupe de l’annuaire : ses membres ne sont pas visibles d’ici.`,
      fact: (label, value) => `${label} : ${value}`,
    },

    owners: {
      heading: 'Responsables de service',
      text: 'Le responsable de service d’un locataire et d’une famille de contrôles répond de ses exceptions tant qu’elles n’ont pas de responsable du contrôle.',
      mayNot: 'Les administrateurs du registre nomment les responsables de service. Adressez-vous à l’un d’eux.',
      columns: { family: 'Famille de contrôles', owner: 'Responsable de service', since: 'Depuis' },
      rest: 'Tout le reste',
      fallsTo: (name, sinceDay) => `Ce dont personne d’autre ne répond revient à ${name}, depuis le ${dayText(sinceDay)}.`,
      fallsToNobody: 'Ce dont personne d’autre ne répond ne revient à personne : il n’y a pas de répondant par défaut.',
      nobody: 'Personne pour l’instant',
      nobodyAnyMore: 'Plus personne',
      falls: (nobody, to) => `${nobody} : revient à ${to}`,
      since: dayText,
      sinceDay: (day) => `depuis le ${dayText(day)}`,
      tenant: (name, named, of) => {
        if (named === 0) return `${name} : aucune famille de contrôles n’a de responsable de service`;
        if (named === of) return `${name} : chaque famille de contrôles a un responsable de service`;
        return `${name} : ${plural(named, { one: `${number(named)} famille de contrôles sur ${number(of)} a un responsable de service`, other: `${number(named)} familles de contrôles sur ${number(of)} ont un responsable de service` })}`;
      },
      noTenant: 'Aucun locataire n’est encore connu : lisez un rapport, ou demandez une exception.',
      gone: 'Ce compte n’existe plus : faites nommer quelqu’un d’autre.',
      name: 'Nommer quelqu’un',
      change: 'Modifier',
      nameFor: (what) => `Nommer quelqu’un : ${what}`,
      changeFor: (what) => `Modifier : ${what}`,
      family: (family, tenant) => `${family} dans ${tenant}`,
    },

    policy: policy(formats),
    forms: peopleForms(formats),
  };
}
