import type { SweepReport, SweptList } from '../../../sweep/sweepOutcome';
import type { RightsPart } from '../../../sweep/rights';
import type { Formats } from '../formats';
import type { SweepStrings } from '../sweepStrings';
import { whyNot } from './whyNot';

const RIGHTS: Readonly<Record<RightsPart, string>> = {
  groups: 'qui est dans quel groupe',
  masters: 'qui administre et possède le site',
  levels: 'les niveaux d’autorisation',
  assignments: 'qui peut utiliser quelle liste',
  settings: 'les paramètres des listes',
};
/** As the lists are called on the site. */
const LISTS: Readonly<Record<SweptList, string>> = { Observations: 'Observations', Notices: 'Notices', Sweeps: 'Sweeps' };
const WHO_MAY = 'Les réviseurs sécurité lancent les balayages, ainsi que le compte de l’exécution planifiée. Si vous devez le pouvoir, demandez à un propriétaire du site de vous ajouter au groupe « Register security reviewers ».';

export function sweepWords(formats: Formats): SweepStrings {
  const { number, plural, list, instant } = formats;
  const items = (count: number, one: string, other: string): string => plural(count, { one: `${number(count)} ${one}`, other: `${number(count)} ${other}` });

  function did({ escalations, notices }: SweepReport): string {
    if (escalations.added === 0 && notices.added === 0) return 'Rien n’était à faire qui n’ait déjà été signalé.';
    return `${items(escalations.added, 'escalade a été enregistrée', 'escalades ont été enregistrées')}, ${items(notices.added, 'avis a été écrit', 'avis ont été écrits')}.`;
  }

  function rowsText({ rows }: SweepReport): readonly string[] {
    if (rows.wrong === 0) return [];
    return [
      ...(rows.repaired > 0 ? [items(rows.repaired, 'ligne en retard a été réécrite.', 'lignes en retard ont été réécrites.')] : []),
      ...(rows.byHand > 0 ? [items(rows.byHand, 'ligne disait ce qu’aucune décision n’a jamais dit : elle a été modifiée à la main.', 'lignes disaient ce qu’aucune décision n’a jamais dit : elles ont été modifiées à la main.')] : []),
      ...(rows.left > 0 ? [items(rows.left, 'ligne n’a pas pu être corrigée.', 'lignes n’ont pas pu être corrigées.')] : []),
    ];
  }

  function rightsText({ rights }: SweepReport): readonly string[] {
    return [
      ...(rights.changed.length > 0 ? [`Les droits diffèrent du dernier relevé, un nouveau relevé a donc été enregistré : ${list(rights.changed.map((part) => RIGHTS[part]))}.`] : []),
      ...(rights.unseen.length > 0 ? [`Vous n’êtes pas autorisé à voir ${list(rights.unseen.map((part) => RIGHTS[part]))} : rien n’en a donc été enregistré.`] : []),
    ];
  }

  function failuresText({ failures }: SweepReport): readonly string[] {
    const [first] = failures;
    if (!first) return [];
    return [`${items(failures.length, 'élément n’a pas pu être écrit', 'éléments n’ont pas pu être écrits')} : ${whyNot(first.kind)}`];
  }

  function unjudgedText({ unjudged: { length: count } }: SweepReport): readonly string[] {
    if (count === 0) return [];
    return [`${items(count, 'exception n’a pas pu être jugée', 'exceptions n’ont pas pu être jugées')} : quelque chose dans ses décisions fait échouer l’examen. Toutes les autres l’ont été.`];
  }

  return {
    back: 'Retour',
    heading: 'Balayage',
    intro:
      'Un balayage examine chaque exception ouverte : il enregistre les escalades à faire, prévient ceux qu’elles concernent, rappelle les jours à venir, et écrit les lignes en retard. Il peut être lancé à tout moment : rien n’est fait deux fois.',
    last: (lastSweepAtMs) => (lastSweepAtMs === 'never' ? 'Aucun balayage n’est encore allé à son terme.' : `Le dernier balayage complet s’est terminé le ${instant(lastSweepAtMs)}.`),
    whoMay: WHO_MAY,
    now: 'Balayer maintenant',
    again: 'Balayer de nouveau',
    anyway: 'Balayer quand même',
    stop: 'Arrêter',
    progress: ({ stage, done, total }) => {
      switch (stage) {
        case 'reading':
          return `Lecture des listes : ${number(done)} sur ${number(total)}`;
        case 'judging':
          return `Examen des exceptions : ${number(done)} sur ${number(total)}`;
        case 'writing':
          return `Écriture de ce qui est à faire, exceptions : ${number(done)} sur ${number(total)}`;
        case 'rights':
          return 'Comparaison des droits avec le dernier relevé';
        case 'finishing':
          return 'Enregistrement du balayage';
      }
    },
    result: (outcome) => {
      switch (outcome.kind) {
        case 'complete':
          return `Le balayage est complet : ${items(outcome.report.looked.open, 'exception ouverte a été examinée', 'exceptions ouvertes ont été examinées')}`;
        case 'incomplete':
          return 'Le balayage est incomplet. Ce qui a été écrit reste ; balayez de nouveau pour faire ce qui manque';
        case 'stopped':
          return 'Le balayage a été arrêté. Ce qui a été écrit reste ; balayez de nouveau pour faire ce qui manque';
        case 'claimed':
          return 'Un autre balayage a commencé dans cette heure, rien n’a donc été fait';
        case 'refused':
          return 'Vous n’êtes pas autorisé à lancer un balayage';
      }
    },
    points: (report) => [did(report), ...rowsText(report), ...rightsText(report), ...failuresText(report), ...unjudgedText(report)],
    claimed: ({ claimed: { by, atMs, completedAtMs } }) =>
      completedAtMs === undefined
        ? `${by.name} en a lancé un le ${instant(atMs)}, qui est en cours ou a été arrêté. Balayer quand même est sans danger.`
        : `${by.name} en a lancé un le ${instant(atMs)}, complet le ${instant(completedAtMs)}. Balayer quand même est sans danger.`,
    refused: (lists) => `Vous n’êtes pas autorisé à ajouter à ces listes : ${list(lists.map((name) => `« ${LISTS[name]} »`))}. ${WHO_MAY}`,
    failed: (kind) => `Le registre n’a pas pu être balayé : ${whyNot(kind)}`,
    stopped: 'Arrêté avant que quoi que ce soit n’ait été écrit.',
    untold: {
      sentence: (count) => items(count, 'action n’a pu être signalée à personne, car personne n’est nommé à qui elle revienne.', 'actions n’ont pu être signalées à personne, car personne n’est nommé à qui elles reviennent.'),
      link: 'Nommer des supérieurs hiérarchiques, des responsables de service et un répondant par défaut',
    },
    changed: { sentence: 'Des décisions antérieures au dernier balayage ne sont plus ce qu’elles étaient alors, ou un compte a été renommé. La direction des risques et les administrateurs reçoivent un avis.', link: 'Vérifier l’intégrité du registre' },
    seal: (hash) => `Scellé du journal des décisions : ${hash}. Il ne compte que si une copie en est conservée hors de ce site.`,
  };
}
