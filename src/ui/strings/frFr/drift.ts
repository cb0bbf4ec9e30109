import type { Change } from '../../../domain/reconcile/drift';
import type { DriftStrings } from '../driftStrings';
import type { Formats } from '../formats';
import { daysText } from './days';
import { percentOf } from './kpis';

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
    farther: (what) => `ajouté : ${list(what)}`,
    lessFar: (what) => `en moins : ${list(what)}`,
    more: (count) => `et ${number(count)} de plus`,
    nothingChanged: 'Chaque constat que montrent les rapports est resté tel quel.',
    uncompared: ({ source, tenant, day }) => `${source} pour ${tenant} : le premier rapport est du ${dayText(day)}, il n’y a donc rien à comparer.`,
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
