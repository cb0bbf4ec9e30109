import type { CheckPart, CheckProgress } from '../../../decisions/integrity/checkRegister';
import type { Formats } from '../formats';
import type { IntegrityStrings } from '../integrityStrings';
import { auditLogWords } from './auditLog';
import { findingWords, GRADES, LIST_TITLES } from './integrityFindings';
import { whyNot } from './whyNot';

const PARTS: Readonly<Record<CheckPart, string>> = {
  log: 'les journaux des modifications des listes, qui disent ce qui a été supprimé ou réécrit dans les 60 derniers jours',
  files: 'les fichiers de preuve',
  rights: 'les droits des listes et les niveaux d’autorisation',
  groups: 'qui est dans quel groupe',
  masters: 'qui administre et possède le site',
};

export function integrity(formats: Formats): IntegrityStrings {
  const { number, plural, list, instant } = formats;
  const { finding, decision, power } = findingWords(formats);
  const items = (count: number, one: string, other: string): string => plural(count, { one: `${number(count)} ${one}`, other: `${number(count)} ${other}` });
  return {
    finding,
    decision,
    grades: GRADES,
    lists: (name) => LIST_TITLES[name],
    back: 'Retour',
    heading: 'Intégrité du registre',
    check: {
      intro: 'Compare chaque décision à celles qui la suivent, chaque ligne à ses décisions, chaque fichier à son empreinte, et les droits de ce site à ce qu’ils doivent être. Rien n’est modifié.',
      now: 'Vérifier maintenant',
      again: 'Vérifier de nouveau',
      stop: 'Arrêter',
      everyFile: 'Relire chaque fichier de preuve',
      everyFileMeans: 'Sinon, seuls sont lus les fichiers qui présentent une particularité. Des fichiers nombreux ou volumineux demandent du temps.',
      progress: (progress) => progressText(progress),
      result: ({ record, rights, repair }) => {
        const wrong = [
          ...(record > 0 ? [items(record, 'incohérence dans le journal des décisions', 'incohérences dans le journal des décisions')] : []),
          ...(rights > 0 ? [items(rights, 'droit trop large', 'droits trop larges')] : []),
        ];
        if (wrong.length > 0) return list(wrong);
        return repair > 0 ? `Aucune falsification, pour autant qu’on puisse le voir ; ${items(repair, 'point est à corriger', 'points sont à corriger')}` : 'Rien n’a été remarqué';
      },
      looked: ({ decisions: count, exceptions, files, atMs }) => {
        const what = [items(count, 'décision', 'décisions'), items(exceptions, 'exception', 'exceptions'), ...(files === 0 ? [] : [items(files, 'fichier', 'fichiers')])];
        return `Examiné : ${list(what)}, le ${instant(atMs)}.`;
      },
      failed: (kind) => `Le registre n’a pas pu être vérifié : ${whyNot(kind)}`,
      stopped: 'La vérification a été arrêtée avant sa fin, elle ne dit donc rien.',
      unseen: 'N’a pas pu être examiné, on n’en sait donc rien :',
      parts: PARTS,
      more: (count) => `et ${items(count, 'autre', 'autres')}`,
      adoptAgain: 'Adopter de nouveau la politique',
      row: (title) => `Ligne « ${title} »`,
    },
    cannot: {
      heading: 'Ce qui ne peut pas être remarqué',
      points: [
        'Une liste vide dit que rien n’a été remarqué, non que rien n’a été fait.',
        'La dernière décision d’une exception, que personne n’avait encore vue, peut être enlevée par un propriétaire du site. Le journal des modifications le dit pendant 60 jours ; ensuite, rien ici ne le dit.',
        'Un nom falsifié lors de l’ajout d’une décision n’est connu que du journal d’audit du locataire : lisez-en une exportation ici.',
        'Qui possède le site peut modifier les droits, agir, puis les rétablir. Seul le journal d’audit le dit.',
      ],
    },
    powers: { heading: 'Qui pourrait contourner le registre', means: 'Quelqu’un le peut toujours. Mieux vaut des personnes connues que des inconnus.', power },
    repair: {
      button: 'Réécrire les lignes',
      running: (done, total) => items(done, `ligne écrite sur ${number(total)}`, `lignes écrites sur ${number(total)}`),
      done: (written, failed) =>
        `${items(written, 'ligne a été réécrite', 'lignes ont été réécrites')}.${failed === 0 ? '' : ` ${items(failed, 'ligne n’a pas pu être écrite', 'lignes n’ont pas pu être écrites')}.`} Vérifiez de nouveau pour voir ce qu’il reste.`,
    },
    auditLog: auditLogWords(formats, decision, whyNot),
  };

  function progressText({ stage, done, total }: CheckProgress): string {
    switch (stage) {
      case 'reading':
        return `Lecture des listes et de leurs journaux des modifications : ${number(done)} sur ${number(total)}`;
      case 'checking':
        return `Comparaison des exceptions : ${number(done)} sur ${number(total)}`;
      case 'files':
        return `Relecture des fichiers : ${number(done)} sur ${number(total)}`;
      case 'rights':
        return 'Comparaison des droits';
    }
  }
}
