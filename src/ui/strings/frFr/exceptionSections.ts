import { ownMember } from '../../../domain/ledger/ownMember';
import type { ExceptionPageStrings } from '../exceptionPageStrings';
import type { Formats } from '../formats';
import { CONTROL_TITLES } from './controlTitles';
import { daysText } from './days';
import { peopleSections } from './exceptionPeople';
import { ownNames } from './ownNames';

type Sections = Pick<ExceptionPageStrings, 'scope' | 'controls' | 'evidence' | 'plan' | 'people' | 'decisions' | 'frameworks' | 'details'>;

export function pageSections(formats: Formats): Sections {
  const { list } = formats;
  const dayText = formats.day;
  return {
    ...peopleSections(formats),
    scope: {
      heading: 'Périmètre',
      setting: 'Paramètre',
      baselineSays: 'La base de référence demande',
      tenantHas: 'Le locataire a',
      standing: 'Par rapport à ce qui a été approuvé',
      notStored: 'non enregistré',
      verdicts: {
        asApproved: 'tel qu’approuvé',
        gotMore: 'non approuvé : s’est étendu',
        notApproved: 'pas encore approuvé',
        notConfirmed: 'non confirmé par le responsable du contrôle',
        notShown: 'approuvé, et plus montré par les rapports',
      },
      since: (day) => `présent depuis le ${dayText(day)} ou plus tôt`,
      more: (extents) => `Plus que ce qui a été approuvé : ${list(extents.map(ownNames.reach))}`,
      nothingSeen: 'Aucun rapport ne la montre encore.',
      intended: ({ principal, setting }) => (setting === '' ? `Prévue pour ${principal}.` : `Prévue pour ${principal} : « ${ownNames.name(setting)} ».`),
      principal: (name, type) => (PRINCIPALS[type] === '' ? ownNames.name(name) : `${ownNames.name(name)} (${PRINCIPALS[type]})`),
    },
    controls: {
      heading: 'Mesures compensatoires',
      none: 'Il n’y en a pas : rien d’autre ne contient le risque tant qu’elle est ouverte.',
      control: 'Mesure',
      shown: 'Dernière démonstration',
      counts: 'Compte encore',
      how: (how) => `Démontrée par : ${how}`,
      shownBy: (day, by) => (by === undefined ? dayText(day) : `${dayText(day)}, ${by}`),
      neverShown: 'fonctionnement jamais démontré',
      doesNotWork: 'ne fonctionne pas',
      doubted: ({ says, by, onDay }) => `${says === 'doNotWork' ? 'ne fonctionne pas' : 'fonctionnement non démontré'}, selon la revue de ${by.name} du ${dayText(onDay)}`,
      fresh: (untilDay) => `fonctionne, jusqu’au ${dayText(untilDay)}`,
      stale: (age, valid) => `trop ancienne : ${daysText(formats, age)}, compte pendant ${daysText(formats, valid)}`,
    },
    evidence: {
      heading: 'Preuves',
      none: 'Aucun fichier n’a été ajouté.',
      check: 'Vérifier que les fichiers sont inchangés',
      added: (by, day) => `${by}, ${dayText(day)}`,
      checkFailed: 'Les fichiers n’ont pas pu être lus à l’instant. Réessayez.',
    },
    plan: { heading: 'Plan de suppression', none: 'Personne n’a dit comment elle sera supprimée.' },
    frameworks: {
      heading: 'Contrôles et référentiels',
      none: 'Aucun contrôle n’est nommé : elle a été demandée avant qu’un rapport ne la montre.',
      unknown: 'absent des référentiels que le registre connaît',
      governance: 'À quoi répond la tenue de ce registre',
      title: (id, kept) => ownMember(CONTROL_TITLES, id) ?? kept,
    },
    details: {
      heading: 'Identifiants et empreintes',
      key: 'Clé de l’exception',
      objectId: 'Identifiant d’objet',
      finding: 'Clé d’un constat',
      decision: 'Décision',
      list: 'Où',
      author: 'Comment son auteur est connu',
      hash: 'SHA-256 de son contenu',
      revision: 'Nombre de décisions',
      principal: 'Qui ou quoi',
    },
  };
}

const PRINCIPALS: Readonly<Record<Parameters<ExceptionPageStrings['scope']['principal']>[1], string>> = {
  user: 'utilisateur',
  group: 'groupe',
  role: 'rôle',
  application: 'application',
  location: 'emplacement',
  guests: '',
  tenant: 'locataire partenaire',
  domain: 'domaine',
  rule: 'règle',
  setting: '',
};
