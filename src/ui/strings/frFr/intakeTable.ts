import type { Formats } from '../formats';
import type { IntakeTableStrings } from '../intakeTableStrings';

export function intakeTable({ number, plural, list }: Formats): IntakeTableStrings {
  const rows = (count: number): string => plural(count, { one: `${number(count)} ligne`, other: `${number(count)} lignes` });
  return {
    heading: (file) => `Comment lire le fichier ${file} ?`,
    text: ({ sheet, rows: count }) =>
      sheet === '' ? `Il compte ${rows(count)}. Le contenu des colonnes a été deviné d’après leurs en-têtes : corrigez ce qui est faux.` : `Sa feuille « ${sheet} » compte ${rows(count)}. Le contenu des colonnes a été deviné d’après leurs en-têtes : corrigez ce qui est faux.`,
    fields: {
      reference: 'Son propre numéro',
      principal: 'Qui ou quoi est excepté',
      principalId: 'Son identifiant d’objet',
      principalType: 'Type de compte ou d’objet',
      family: 'Type d’exception',
      kinds: 'Sortes de faille',
      setting: 'De quoi : stratégie, rôle, règle',
      control: 'Contrôle d’une base de référence',
      reason: 'Motif',
      businessOwner: 'Qui l’a demandée',
      controlOwner: 'Qui l’a approuvée',
      reviewer: 'Qui en fait la revue',
      startDay: 'Début',
      endDay: 'Fin',
      reviewDay: 'Prochaine revue',
      severity: 'Gravité',
      status: 'État',
      compensating: 'Mesures compensatoires',
      tenant: 'Locataire',
    },
    noColumn: 'Absent de ce tableau',
    column: (heading, sample) => (sample === '' ? heading : `${heading} (${sample})`),
    family: 'Lignes qui ne disent pas leur type d’exception',
    noFamily: 'Laisser ces lignes de côté',
    dateOrder: { label: 'Jours comme 03/04/2026', untold: 'Laisser ces lignes de côté', dayFirst: 'Le jour vient en premier', monthFirst: 'Le mois vient en premier' },
    count: ({ entries, problems, closed }) => {
      const open = plural(entries, { one: `${number(entries)} exception ouverte`, other: `${number(entries)} exceptions ouvertes` });
      const parts = [open, ...(problems === 0 ? [] : [plural(problems, { one: `${number(problems)} ligne incorrecte`, other: `${number(problems)} lignes incorrectes` })]), ...(closed === 0 ? [] : [plural(closed, { one: `${number(closed)} ligne clôturée`, other: `${number(closed)} lignes clôturées` })])];
      return list(parts);
    },
    counting: 'Lecture des lignes en cours',
    lacks: (fields) => (fields.length === 1 ? `Aucune colonne n’est choisie pour : ${list(fields)}.` : `L’un au moins de ces champs a besoin d’une colonne : ${list(fields)}.`),
    first: 'Les premières lignes telles qu’elles seraient lues',
    columns: { who: 'Qui', what: 'De quoi', family: 'Type', ends: 'Fin', approvedBy: 'Approuvée par' },
    noEnd: 'sans fin',
    line: ({ who, what, family, ends, approvedBy }) => {
      const subject = who === '' ? `« ${what} »` : what === '' ? who : `${who}, excepté de « ${what} »`;
      return [`${subject}. ${family}.`, ...(ends === '' ? [] : [`Fin : ${ends}.`]), ...(approvedBy === '' ? [] : [`Approuvée par : ${approvedBy}.`])].join(' ');
    },
    problems: (count) => plural(count, { one: `${number(count)} ligne est laissée de côté`, other: `${number(count)} lignes sont laissées de côté` }),
    problem: ({ row, field, why, found }) => {
      const where = field === '' ? `Ligne ${number(row)}` : `Ligne ${number(row)}, ${field}`;
      const reasons: Readonly<Record<typeof why, string>> = {
        cells: 'elle a plus de cellules que le tableau n’a d’en-têtes.',
        quotes: 'ses guillemets ne vont pas ensemble.',
        cutOff: 'le fichier s’y arrête au milieu.',
        missing: 'elle ne dit pas qui ou quoi est excepté.',
        noDay: `« ${found} » n’est pas un jour.`,
        ambiguousDay: `« ${found} » peut se lire de deux façons.`,
        endBeforeStart: `elle finit le ${found}, avant de commencer.`,
        noFamily: found === '' ? 'elle ne dit pas son type d’exception.' : `« ${found} » ne dit pas quel type d’exception c’est.`,
        unknownSeverity: `« ${found} » n’est pas une gravité.`,
        severalPrincipals: `« ${found} » en nomme plusieurs ; chacun a besoin d’une ligne à lui.`,
        noTenant: 'elle ne dit pas son locataire.',
      };
      return `${where} : ${reasons[why]}`;
    },
    moreProblems: (count) => plural(count, { one: `et ${number(count)} autre`, other: `et ${number(count)} autres` }),
    goOn: 'Continuer',
    leaveOut: 'Laisser ce fichier de côté',
    searching: 'Recherche des comptes dans l’annuaire',
    accounts: {
      heading: 'De quel compte s’agit-il ?',
      text: ({ found, several, unknown, unasked }) => [
        plural(several, { one: `${number(several)} nom désigne plusieurs comptes.`, other: `${number(several)} noms désignent plusieurs comptes.` }),
        ...(found === 0 ? [] : [plural(found, { one: `${number(found)} autre nom a été trouvé.`, other: `${number(found)} autres noms ont été trouvés.` })]),
        ...(unknown === 0 ? [] : [plural(unknown, { one: `${number(unknown)} n’est pas dans l’annuaire et reste un nom.`, other: `${number(unknown)} ne sont pas dans l’annuaire et restent des noms.` })]),
        ...(unasked === 0 ? [] : [plural(unasked, { one: `Pour ${number(unasked)}, l’annuaire n’a pas répondu.`, other: `Pour ${number(unasked)}, l’annuaire n’a pas répondu.` })]),
      ],
      account: (name, mail) => (mail === '' ? name : `${name} (${mail})`),
      leave: 'Aucun de ceux-ci : le laisser comme nom',
      goOn: 'Continuer',
    },
  };
}
