import type { Formats } from '../formats';
import type { CountFacts, HeadingFacts, HeatmapStrings } from '../heatmapStrings';

export function heatmap(formats: Formats): HeatmapStrings {
  const { number, plural } = formats;
  const answerClause = (open: number, unassigned: number): string => {
    if (unassigned === 0) return 'et quelqu’un répond de chacune';
    if (unassigned === open) return 'et personne ne répond d’aucune d’elles';
    return plural(unassigned, { one: `et ${number(unassigned)} n’a personne qui en réponde`, other: `et ${number(unassigned)} n’ont personne qui en réponde` });
  };
  const areOpen = (open: number): string =>
    plural(open, { one: `${number(open)} exception de confiance est ouverte`, other: `${number(open)} exceptions de confiance sont ouvertes` });
  const countOpen = (open: number): string => plural(open, { one: `${number(open)} ouverte`, other: `${number(open)} ouvertes` });
  const counts = ({ open, late }: CountFacts): string => (late === 0 ? countOpen(open) : `${countOpen(open)}, dont ${number(late)} hors tolérance`);
  const ofOpen = (late: number, open: number): string =>
    plural(late, { one: `${number(late)} exception ouverte sur ${number(open)} est hors tolérance`, other: `${number(late)} exceptions ouvertes sur ${number(open)} sont hors tolérance` });
  const heading = ({ open, late, unassigned }: HeadingFacts): string => {
    if (open === 0) return 'Aucune exception de confiance n’est ouverte';
    if (open === 1) return `1 exception de confiance est ouverte${late === 0 ? '' : ' et hors tolérance'}, et ${unassigned === 0 ? 'quelqu’un en répond' : 'personne n’en répond'}`;
    return `${late === 0 ? areOpen(open) : ofOpen(late, open)}, ${answerClause(open, unassigned)}`;
  };
  return {
    heading,
    headingReview: ({ open, never }) =>
      open === 0
        ? 'Aucune exception de confiance n’est ouverte'
        : open === 1
          ? `1 exception de confiance est ouverte, ${never === 0 ? 'et la sécurité l’a revue' : 'et la sécurité ne l’a jamais revue'}`
          : `${areOpen(open)}, ${never === 0 ? 'et la sécurité les a toutes revues' : never === open ? 'et la sécurité n’en a jamais revu aucune' : `dont ${number(never)} que la sécurité n’a jamais ${plural(never, { one: 'revue', other: 'revues' })}`}`,
    lens: { label: 'Afficher', age: 'Ancienneté', review: 'Ancienneté et dernière revue' },
    filters: {
      label: 'Filtres',
      tenant: 'Locataire',
      severity: 'Gravité',
      category: 'Catégorie',
      accountable: 'Qui en répond',
      all: 'tout',
      anyone: 'tout le monde',
      clear: 'Effacer les filtres',
    },
    table: {
      caption: 'Exceptions de confiance ouvertes par famille de contrôles et ancienneté en jours',
      captionReview: 'Exceptions de confiance ouvertes par jours depuis la dernière revue de sécurité et ancienneté en jours',
      family: 'Famille de contrôles',
      review: 'Dernière revue de sécurité',
      all: 'total',
      late: 'hors tolérance',
      noEnd: 'sans date de fin',
      allFamilies: 'Toutes les familles',
      allReviews: 'Total',
      neverReviewed: 'jamais revues',
      note: 'Nombre : exceptions ouvertes. Teinte : pondérée par la gravité. L’ancienneté compte depuis la première approbation ou depuis le premier jour que le locataire lui-même prouve, selon ce qui vient d’abord ; ce qu’un rapport a constaté peut être plus ancien, et son ancienneté est donc donnée « au moins ».',
      keys: 'Les touches fléchées passent d’une cellule à l’autre, Entrée affiche la liste des exceptions d’une cellule.',
      legend: 'Poids de la gravité',
      lighter: 'léger',
      heavier: 'lourd',
    },
    reviewedBand: (band) => `revues il y a ${band}`,
    cell: (row, column, facts) => `${row}, ${column} : ${counts(facts)}`,
    lateCell: (row, count) => `${row} : ${count === 0 ? 'aucune' : number(count)} hors tolérance`,
    noEndCell: (row, count) => `${row} : ${count === 0 ? 'aucune' : number(count)} sans date de fin`,
    listHeading: ({ count, row, column, side }) => {
      const what = plural(count, { one: `${number(count)} exception ouverte`, other: `${number(count)} exceptions ouvertes` });
      const where = [row, column, side === 'late' ? 'hors tolérance' : side === 'noEnd' ? 'sans date de fin' : undefined];
      const said = where.filter((part): part is string => part !== undefined);
      return said.length === 0 ? what : `${what} : ${said.join(', ')}`;
    },
    openingList: 'Ouverture de la liste',
    closeList: 'Fermer la liste',
    emptyCell: 'Aucune exception n’est ouverte dans cette cellule.',
    announce: {
      closed: 'Liste fermée',
    },
  };
}
