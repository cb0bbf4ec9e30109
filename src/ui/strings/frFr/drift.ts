import type { Change } from '../../../domain/reconcile/drift';
import type { DriftStrings } from '../driftStrings';
import type { Formats } from '../formats';
import { percentOf } from '../percent';
import { daysText } from './days';
import { ownNames } from './ownNames';

export function drift(formats: Formats): DriftStrings {
  const { number, plural, list, day: dayText } = formats;
  const percent = percentOf(formats);
  const findings = (count: number): string => plural(count, { one: `${number(count)} constat`, other: `${number(count)} constats` });
  return {
    back: 'Retour',
    heading: 'Ce qui a changé entre les rapports',
    reading: 'Lecture des rapports',
    nothingRead: 'Aucun rapport n’a encore été lu. Lisez-en un, puis le suivant un mois plus tard : cette page dira alors ce qui a changé dans le locataire.',
    oneDay: 'Seuls des rapports d’un même jour ont été lus. Après le suivant, cette page dira ce qui a changé depuis.',
    answer: ({ from, to, changed, cannotTell }) => {
      const between = `entre le ${dayText(from)} et le ${dayText(to)}`;
      const told = changed === 0 ? `Rien n’a changé ${between}` : `${findings(changed)} avec changement ${between}`;
      return cannotTell === 0 ? told : `${told} ; ${number(cannotTell)} indéterminables`;
    },
    nothingCompared: ({ from, to }) => `Entre le ${dayText(from)} et le ${dayText(to)}, il n’y a rien à comparer`,
    sameDay: (day) => `Les deux jours sont le ${dayText(day)} : choisissez-en deux`,
    intro: 'Chaque outil est comparé à lui-même : à son rapport le plus récent à chacun des deux jours.',
    from: 'Du',
    to: 'Au',
    tenant: 'Locataire',
    allTenants: 'tous',
    by: 'Compté par',
    groupings: { family: 'Famille de contrôles', tenant: 'Locataire', setting: 'Stratégie ou paramètre' },
    changes: CHANGES,
    listed: (change, count) => `${CHANGES[change]} : ${number(count)}`,
    means: {
      opened: 'Le rapport précédent a regardé à cet endroit, et rien n’y était.',
      firstShown: 'Le rapport précédent n’a pas regardé à cet endroit : cela pouvait déjà exister.',
      farther: 'Les mêmes constats, avec plus d’autorisations, de confiance ou de domaines.',
      lessFar: 'Les mêmes constats, avec moins d’autorisations, de confiance ou de domaines.',
      gone: 'Le rapport suivant a cherché à cet endroit et n’a rien trouvé. Tout reste ouvert jusqu’à ce que la suppression soit vérifiée.',
      cannotTell: 'Absent du rapport suivant, ce qui ne prouve rien.',
      same: '',
    },
    setting: (name, tenant) => `${name} (${tenant})`,
    line: ({ title, sources }) => `${title} (${list(sources)})`,
    farther: (what) => `ajouté : ${list(what.map(ownNames.reach))}`,
    lessFar: (what) => `en moins : ${list(what.map(ownNames.reach))}`,
    more: (count) => `et ${number(count)} de plus`,
    nothingChanged: 'Chaque constat que montrent les rapports est resté tel quel.',
    compared: ({ source, tenant, from, to }) => `${source} pour ${tenant} : le rapport du ${dayText(from)} et celui du ${dayText(to)}.`,
    notAgain: ({ source, tenant, day }) => `${source} pour ${tenant} : aucun rapport depuis celui du ${dayText(day)}, personne n’a donc regardé entre-temps.`,
    notYet: ({ source, tenant, from, first }) => `${source} pour ${tenant} : ${first === undefined ? `aucun rapport jusqu’au ${dayText(from)} parmi ceux qui sont examinés ici.` : `aucun rapport jusqu’au ${dayText(from)} ; le premier est du ${dayText(first)}.`}`,
    lookedAt: ({ count, oldest, areAll }) => (areAll ? `Les ${number(count)} rapports sont tous examinés ici, jusqu’au ${dayText(oldest)}.` : `Les ${number(count)} rapports les plus récents sont examinés ici, jusqu’au ${dayText(oldest)}. Il peut y en avoir de plus anciens.`),
    older: 'Examiner aussi des rapports plus anciens',
    unreadable: ({ source, tenant, day }) => `${source} pour ${tenant}, ${dayText(day)} : le fichier de ce rapport n’est pas celui qui a été conservé, il ne prouve donc rien.`,
    coverage: {
      heading: 'Quelle part est documentée',
      intro: 'Selon le rapport le plus récent de chaque outil. Est documenté ce que couvre une approbation ni échue ni caduque, ou un risque accepté.',
      source: 'Source',
      documented: 'Documenté',
      cannotTell: 'Indéterminable',
      age: 'Rapport',
      share: (documented, of) => (of === 0 ? 'ne montre rien' : `${percent(documented, of)} (${number(documented)} sur ${number(of)})`),
      report: (day, age) => (age <= 0 ? dayText(day) : `${dayText(day)}, il y a ${daysText(formats, age)}`),
      oldest: (day) => `en partie au ${dayText(day)}`,
      parts: (count) => plural(count, { one: `${number(count)} partie n’a pas pu être examinée`, other: `${number(count)} parties n’ont pas pu être examinées` }),
      tenant: (source, tenant) => `${source}, ${tenant}`,
      failed: 'Le registre n’a pas pu être lu à l’instant, on ne sait donc pas ce qui est documenté. Ouvrez de nouveau la page.',
      none: 'Aucun rapport n’a encore été lu.',
      together: 'Toutes les sources ensemble, chaque constat une fois',
      noReport: (tenants) => plural(tenants, { one: `${number(tenants)} locataire du registre n’a aucun rapport et n’est pas compté ici.`, other: `${number(tenants)} locataires du registre n’ont aucun rapport et ne sont pas comptés ici.` }),
    },
  };
}

const CHANGES: Readonly<Record<Change, string>> = {
  opened: 'Nouveau',
  firstShown: 'Montré pour la première fois',
  farther: 'Plus étendu',
  lessFar: 'Moins étendu',
  gone: 'Disparu',
  cannotTell: 'Indéterminable',
  same: 'Inchangé',
};
