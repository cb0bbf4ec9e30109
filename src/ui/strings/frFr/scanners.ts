import type { Formats } from '../formats';
import type { ScannersStrings } from '../scannersStrings';

export function scanners({ number, plural }: Formats): ScannersStrings {
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception`, other: `${number(count)} exceptions` });
  const items = (count: number, one: string, other: string): string => plural(count, { one: `${number(count)} ${one}`, other: `${number(count)} ${other}` });
  return {
    back: 'Retour',
    heading: 'Pour les outils d’analyse',
    answer: ({ exported, leftOut }) => {
      if (exported === 0) return 'Aucune exception approuvée aujourd’hui ne peut être communiquée aux outils d’analyse';
      if (leftOut === 0) return plural(exported, { one: `La seule exception ouverte (${number(exported)}) peut être communiquée aux outils d’analyse`, other: `Les ${number(exported)} exceptions ouvertes peuvent toutes être communiquées aux outils d’analyse` });
      return `${plural(exported, { one: `${exceptions(exported)} peut être communiquée aux outils d’analyse aujourd’hui`, other: `${exceptions(exported)} peuvent être communiquées aux outils d’analyse aujourd’hui` })}, et ${items(leftOut, 'ne le peut pas', 'ne le peuvent pas')}`;
    },
    reading: 'Lecture de chaque décision du registre',
    intro: 'Un outil d’analyse qui connaît les exceptions approuvées ne montre que ce que personne n’a approuvé. Une exception qui prend fin, devient caduque ou est supprimée disparaît d’elle-même du fichier suivant : refaites donc le fichier avant chaque analyse.',
    format: {
      label: 'Pour',
      names: { scubagear: 'ScubaGear (YAML)', maester: 'Maester (JSON)', prowler: 'Prowler (YAML)', csv: 'Un tableur (CSV)', json: 'Un autre programme (JSON)' },
      means: {
        scubagear: 'Utilisateurs, groupes, applications et invités sont dispensés des contrôles de leur exception. Ce qu’aucune liste de ScubaGear ne peut dire figure comme annotation, qui ne masque aucun résultat.',
        maester: 'Comptes d’accès d’urgence, et tests de paramètres exceptés en entier. Maester ne connaît pas d’exception pour une seule personne ou application : ses tests continuent de les montrer.',
        prowler: 'Une mutelist : contrôles de paramètres entiers et de règles de messagerie exceptés. Prowler examine les stratégies, les rôles et les consentements dans leur ensemble : ses contrôles continuent de montrer les personnes et les applications une à une.',
        csv: 'Une ligne par exception, avec qui en répond et jusqu’à quand.',
        json: 'Tout ce qui est exporté, avec les constats de chaque périmètre approuvé.',
      },
    },
    tenant: { label: 'Locataire', all: 'tous' },
    preview: 'Ce que dit le fichier',
    nothing: 'Le fichier n’annonce aucune exception approuvée. Donnez-le tout de même à l’outil d’analyse : ce qui lui a été communiqué auparavant est terminé.',
    download: (fileName) => `Télécharger ${fileName}`,
    downloaded: (fileName) => `Fichier téléchargé : ${fileName}`,
    leftOut: {
      heading: (count) => items(count, 'exception ouverte ne figure pas dans ce fichier', 'exceptions ouvertes ne figurent pas dans ce fichier'),
      none: 'Chaque exception ouverte de ce locataire figure dans le fichier.',
      reason: (reason, count) => {
        switch (reason) {
          case 'notApproved':
            return items(count, 'n’est pas approuvée', 'ne sont pas approuvées');
          case 'lapsed':
            return items(count, 'est caduque, car le constat dépasse ce qui a été approuvé', 'sont caduques, car les constats dépassent ce qui a été approuvé');
          case 'ended':
            return items(count, 'a dépassé sa date de fin', 'ont dépassé leur date de fin');
          case 'noEnd':
            return items(count, 'n’a pas de date de fin', 'n’ont pas de date de fin');
          case 'signatureDue':
            return items(count, 'est un risque accepté qui doit être signé de nouveau', 'sont des risques acceptés qui doivent être signés de nouveau');
          case 'scopeNotConfirmed':
            return items(count, 'a été approuvée avant tout rapport, et son périmètre n’est pas confirmé', 'ont été approuvées avant tout rapport, et leur périmètre n’est pas confirmé');
          case 'notSeen':
            return items(count, 'a été approuvée et aucun rapport ne la montre', 'ont été approuvées et aucun rapport ne les montre');
          case 'cannotSay':
            return items(count, 'est approuvée, mais ce type de fichier n’a pas de place pour elle', 'sont approuvées, mais ce type de fichier n’a pas de place pour elles');
          case 'removalReported':
            return items(count, 'a été signalée comme supprimée', 'ont été signalées comme supprimées');
        }
      },
    },
  };
}
