import type { Doubt, Reason, Verdict } from '../../../domain/reconcile/answers';
import type { AnswerStrings } from '../answerStrings';
import type { Formats } from '../formats';
import type { GapStrings } from '../gapStrings';
import { gaps } from './gaps';
import { ownNames } from './ownNames';

export function answers(formats: Formats): AnswerStrings {
  const { number, plural, list, day: dayText } = formats;
  const words = gaps(formats);
  return {
    count: (verdict, count) => `${number(count)} ${plural(count, COUNTED[verdict])}`,
    means: MEANS,
    reason: (doubt) => reasonText(doubt, words),
    reasonCount: (reason, count) => `${plural(count, { one: `${number(count)} constat`, other: `${number(count)} constats` })} : ${REASONS[reason]}`,
    said: ({ tool, day, verdict }) => `${tool}, ${dayText(day)} : ${SAID[verdict]}`,
    someTool: 'Un rapport',
    setting: (name, text) => `${ownNames.name(name)} : ${text}`,
    lastShown: (day) => `montrée pour la dernière fois le ${dayText(day)}`,
    added: (what) => `Nouveau ou plus étendu : ${list(what.map((each) => ownNames.reach(ownNames.name(each))))}`,
    gone: 'cherchée, et disparue',
    probably: (titles) => plural(titles.length, { one: `Probablement demandée en mots : ${list(titles)}`, other: `Probablement l’une des exceptions demandées en mots : ${list(titles)}` }),
    more: (count) => `et ${number(count)} de plus`,
    report: {
      heading: 'Ce que le rapport dit du registre',
      fromTheFuture: (day) => `Selon ses propres dires, il date du ${dayText(day)}, un jour à venir. Rien n’en est conservé : réglez l’horloge de la machine qui l’a produit, puis refaites-le.`,
      olderThan: (day) => `Un rapport du même outil, du ${dayText(day)}, a déjà été lu. Celui-ci, plus ancien, dit seulement depuis quand quelque chose existe.`,
      past: (count) => plural(count, { one: `${number(count)} de ses constats avait disparu entre-temps et n’est pas conservé.`, other: `${number(count)} de ses constats avaient disparu entre-temps et ne sont pas conservés.` }),
      newTenant: (name) => `Le registre ne contient encore rien pour ${name}. S’il s’agit du locataire d’une autre organisation, laissez ce rapport de côté.`,
    },
  };
}

const COUNTED: Readonly<Record<Verdict, { readonly one: string; readonly other: string }>> = {
  documented: { one: 'est documentée', other: 'sont documentées' },
  undocumented: { one: 'n’est documentée par personne', other: 'ne sont documentées par personne' },
  scopeGrew: { one: 'dépasse ce qui a été approuvé', other: 'dépassent ce qui a été approuvé' },
  scopeShrank: { one: 'est en deçà de ce qui a été approuvé', other: 'sont en deçà de ce qui a été approuvé' },
  endedButPresent: { one: 'devrait être terminée et est toujours présente', other: 'devraient être terminées et sont toujours présentes' },
  closedButBack: { one: 'était clôturée et est revenue', other: 'étaient clôturées et sont revenues' },
  gone: { one: 'a disparu', other: 'ont disparu' },
  notSeen: { one: 'est documentée et n’a pas été vue', other: 'sont documentées et n’ont pas été vues' },
  probably: { one: 'est probablement une exception demandée', other: 'sont probablement des exceptions demandées' },
  noDeparture: { one: 'a été classée sans suite et n’a pas changé', other: 'ont été classées sans suite et n’ont pas changé' },
  cannotTell: { one: 'est indéterminable', other: 'sont indéterminables' },
};

const MEANS: Readonly<Record<Verdict, string>> = {
  documented: '',
  undocumented: 'Personne n’a approuvé ces écarts. Un réviseur sécurité attribue chacun à quelqu’un qui en répond.',
  scopeGrew: 'L’approbation est caduque jusqu’à ce qu’un responsable du contrôle approuve à nouveau, ou qu’un réviseur sécurité sépare ce qui s’est ajouté.',
  scopeShrank: 'Il reste moins que ce qui a été approuvé. À la prochaine revue, le périmètre actuel peut être confirmé.',
  endedButPresent: 'Le dernier jour est passé, ou la suppression a été signalée, et le locataire a toujours l’écart.',
  closedButBack: 'De nouveau ouvertes, avec l’ancienneté d’avant.',
  gone: 'Le rapport a cherché au bon endroit et n’a rien trouvé : prêtes à être vérifiées par un réviseur sécurité.',
  notSeen: 'Approuvées, et le rapport a cherché au bon endroit. Si elles ont vraiment disparu, le responsable du contrôle signale la suppression.',
  probably: 'Le responsable du contrôle confirme s’il s’agit de celle approuvée en mots. Jusque-là, elle ne compte ni comme l’une ni comme l’autre.',
  noDeparture: '',
  cannotTell: 'Absentes du rapport, ce qui ne prouve rien. Elles restent ouvertes telles quelles.',
};

const SAID: Readonly<Record<Verdict, string>> = {
  documented: 'présente, telle qu’approuvée',
  undocumented: 'présente, et personne ne l’avait approuvée à ce moment',
  scopeGrew: 'présente, et l’approbation est caduque : elle a dépassé ce qui était approuvé',
  scopeShrank: 'présente, et va moins loin que ce qui a été approuvé',
  endedButPresent: 'toujours présente, alors qu’elle devrait être terminée',
  closedButBack: 'de nouveau présente après sa clôture',
  gone: 'cherchée, et disparue : prête à être vérifiée',
  notSeen: 'cherchée, et absente ; elle est approuvée malgré tout',
  probably: 'présente ; reste à confirmer qu’il s’agit de celle approuvée en mots',
  noDeparture: 'telle que lors du classement sans suite',
  cannotTell: 'non montrée, ce qui ne prouve rien',
};

const REASONS: Readonly<Record<Reason, string>> = {
  policyGone: 'la stratégie elle-même n’existe plus dans le locataire et ne protège donc plus personne : une faille pire que l’exclusion',
  policyOff: 'la stratégie a été désactivée et ne protège donc plus personne : une faille pire que l’exclusion',
  policyReportOnly: 'la stratégie ne fait que signaler et n’arrête personne : une faille pire que l’exclusion',
  switchedOff: 'présente mais désactivée, et peut être réactivée à tout moment',
  controlGone: 'l’outil ne connaît plus le contrôle dont elle s’écarte',
  notLooked: 'le rapport n’a pas pu regarder à cet endroit',
  nameOnly: 'connue par son seul nom, et un nouveau nom aurait la même apparence',
  notAsked: 'le rapport n’a pas été interrogé à ce sujet',
};

function reasonText({ reason, why }: Doubt, words: GapStrings): string {
  return why.length === 0 ? REASONS[reason] : `${REASONS[reason]} (${why.map(words.why).join(' ; ')})`;
}
