import { isoFromDay, type Day } from '../../../domain/day/day';
import { UNUSED_DAYS } from '../../../domain/kpi/unused';
import type { BoardStrings } from '../boardStrings';
import type { Formats } from '../formats';
import { nobody, rich, strong } from '../richText';
import { percentOf } from '../percent';
import { daysText, relativeDays } from './days';
import { SEAT_WORDS } from './exceptionWords';
import { kpis } from './kpis';

export function board(formats: Formats): BoardStrings {
  const { number, plural, list, locale } = formats;
  const dayText = formats.day;
  const share = percentOf(formats);
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const monthsShort = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const monthText = (day: Day): string => months.format(new Date(`${isoFromDay(day)}T00:00:00Z`));
  const monthShort = (day: Day): string => monthsShort.format(new Date(`${isoFromDay(day)}T00:00:00Z`));
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception`, other: `${number(count)} exceptions` });
  const lateness = (day: Day, today: Day): string => `${daysText(formats, today - day)} de retard, depuis le ${dayText(day)}`;

  /** How many are past tolerance now, and how many will be. */
  function forecast({ now, soon, soonDay, later, laterDay }: Parameters<BoardStrings['nobodyActs']['summary']>[0]): string {
    const today = plural(now, { one: `${exceptions(now)} est hors tolérance aujourd’hui.`, other: `${exceptions(now)} sont hors tolérance aujourd’hui.` });
    return `${today} Si personne n’agit, le nombre sera de ${number(soon)} le ${dayText(soonDay)} et de ${number(later)} le ${dayText(laterDay)}.`;
  }

  return {
    kpis: kpis(formats),
    count: number,
    deskFailed: 'Ce que vous pouvez décider ici n’a pas pu être lu. Les nombres sont complets.',
    id: (id) => `EX-${String(id).padStart(4, '0')}`,
    more: (count) => `En afficher ${number(count)} de plus`,
    visit: {
      since: (day) => `Depuis votre dernière visite le ${dayText(day)} :`,
      nothing: 'rien de nouveau',
      change: {
        fresh: (count) => plural(count, { one: `${number(count)} nouvelle`, other: `${number(count)} nouvelles` }),
        closed: (count) => plural(count, { one: `${number(count)} clôturée et vérifiée`, other: `${number(count)} clôturées et vérifiées` }),
        back: (count) => `${number(count)} de retour`,
        past: (count) => `${number(count)} de plus hors tolérance`,
        accepted: (count) => plural(count, { one: `${number(count)} risque accepté`, other: `${number(count)} risques acceptés` }),
      },
    },
    tiles: {
      label: 'Chiffres clés',
      comparedWith: (now, before) => {
        if (!before) return undefined;
        const change = now - before.past;
        if (change === 0) return `autant qu’à la fin du mois précédent (${monthShort(before.day)})`;
        return `${number(Math.abs(change))} ${change > 0 ? 'de plus' : 'de moins'} qu’à la fin du mois précédent (${monthShort(before.day)})`;
      },
      ifNobodyActs: 'Si personne n’agit',
      ifNobodyActsMeans: (day) => `Exceptions ouvertes qui sont hors tolérance aujourd’hui, et celles qui le seront le ${dayText(day)} si personne ne fait rien d’ici là.`,
      pastBy: (day) => `hors tolérance le ${dayText(day)}`,
      noReviewer: (count) => `sans réviseur : ${number(count)}`,
      reading: 'lecture des rapports',
      notRead: 'les rapports n’ont pas pu être lus',
    },
    items: {
      heading: (name, count) => `${name} : ${exceptions(count)}`,
      close: 'Fermer la liste',
      none: 'Aucune exception.',
      definition: 'Ce qui est compté',
      answers: (name) => rich`${strong(name)} en répond`,
      nobody: rich`${nobody('Personne pour l’instant')} n’en répond`,
      pastSince: (day, today) => `hors tolérance depuis ${daysText(formats, today - day + 1)}, soit depuis le ${dayText(day)}`,
      signedAgainBy: (day) => `à signer de nouveau au plus tard le ${dayText(day)}`,
    },
    who: {
      heading: 'Qui répond de … ?',
      label: 'Une personne, une stratégie, une application ou un locataire',
      hint: 'Saisissez un nom, par exemple celui d’un compte, d’une stratégie, d’une application ou d’un locataire.',
      found: (count) => plural(count, { one: `${exceptions(count)} trouvée`, other: `${exceptions(count)} trouvées` }),
      nothing: (text) => `Rien de ce qui est ouvert ou accepté n’a trait à « ${text} ». Ce qui est terminé se trouve dans le registre.`,
      person: ({ name, answersFor, watches, needs }) => {
        const parts = [
          ...(answersFor > 0 ? [`répond de ${exceptions(answersFor)}`] : []),
          ...(watches > 0 ? [`répond de la surveillance de ${exceptions(watches)}`] : []),
          ...(needs > 0 ? [`a demandé ${exceptions(needs)}`] : []),
        ];
        return rich`${strong(name)} ${list(parts)}.`;
      },
      reading: 'Lecture de qui prend le relais de qui',
      failed: 'Qui prend le relais d’une fonction vacante n’a pas pu être lu, seules les personnes qui tiennent une fonction sont donc nommées.',
    },
    trend: {
      heading: 'Ouvertes à la fin de chaque mois',
      open: 'ouvertes',
      past: 'hors tolérance',
      accepted: 'risques acceptés',
      summary: (points) => {
        const [first, last] = [points[0], points[points.length - 1]];
        if (!first || !last) return '';
        const most = Math.max(...points.map(({ open }) => open));
        return `Ouvertes : ${number(last.open)} maintenant, ${number(most)} au plus depuis ${monthText(first.day)}. Hors tolérance : ${number(last.past)} maintenant. Risques acceptés : ${number(last.accepted)} maintenant.`;
      },
      asTable: 'Sous forme de tableau',
      monthEnd: 'Fin du mois',
      month: ({ day }, today) => (day === today ? 'aujourd’hui' : monthText(day)),
      label: (value, name) => `${number(value)} ${name}`,
      monthShort,
    },
    waiting: {
      heading: 'En attente de la direction des risques',
      nothing: 'Rien : aucune escalade n’attend qu’il en soit pris acte et aucun risque n’est à accepter, à refuser ou à signer de nouveau.',
      onlyReading: 'Seule la direction des risques peut prendre acte, accepter, refuser ou signer. Vous voyez ce qui l’attend.',
      reading: 'Lecture de ce que vous pouvez décider',
      task: ({ what, due, escalation, row }, today) => {
        const when = due ? (due.day < today ? lateness(due.day, today) : `au plus tard le ${dayText(due.day)}, ${relativeDays(formats, due.day, today)}`) : `escaladée le ${dayText(escalation?.onDay ?? today)}, ${relativeDays(formats, escalation?.onDay ?? today, today)}`;
        const isLate = due !== undefined && due.day < today;
        switch (what) {
          case 'acknowledge':
            return { title: 'Prendre acte d’une escalade', when, isLate };
          case 'decideRisk':
            return { title: row.brief.ask ? `Accepter le risque, ou refuser (demande : ${row.brief.ask.by.name})` : 'Accepter le risque, ou refuser', when, isLate };
          case 'sign':
            return { title: 'Signer de nouveau le risque accepté, ou révoquer l’acceptation', when, isLate };
          case 'settleStamp':
            return { title: 'Trancher le désaccord avec le journal d’audit sur l’auteur d’une décision', when, isLate };
        }
      },
      acts: { acknowledge: 'Prendre acte', acceptRisk: 'Accepter le risque', refuseRisk: 'Refuser le risque', signAgain: 'Signer de nouveau', revokeRisk: 'Révoquer l’acceptation', confirmContradiction: 'Trancher' },
      buttonFor: (button, title) => `${button} : ${title}`,
      open: 'Ouvrir l’exception',
      opening: 'Ouverture de l’exception',
      cannot: 'Vous ne pouvez pas le faire',
      over: 'Cela a été réglé entre-temps.',
    },
    services: {
      heading: 'Hors tolérance, par service',
      nobodys: 'dont personne ne répond',
      none: 'Rien n’est hors tolérance.',
      onPaper: 'Par locataire et par service',
      asTable: 'Tout par locataire et par service, sous forme de tableau',
      tenant: 'Locataire',
      family: 'Service',
      all: 'Total',
      columns: { open: 'Ouvertes', past: 'Hors tolérance', nobody: 'Personne n’en répond', accepted: 'Risques acceptés' },
    },
    nobodyActs: {
      heading: 'Si personne n’agit',
      summary: (facts) => `${forecast(facts)} Chacune des actions suivantes en évite une.`,
      summaryOnPaper: forecast,
      none: 'Aucune autre exception ne sera hors tolérance dans les 90 jours.',
      becomes: (pastDay, today) => `hors tolérance à partir du ${dayText(pastDay)}, ${relativeDays(formats, pastDay, today)}`,
      prevents: ({ seat, name, fallsTo }, duty) => {
        const of = seat && SEAT_WORDS[seat];
        if (name !== undefined) return rich`${strong(name)}${of === undefined ? '' : `, ${of}`} : ${duty}`;
        if (of === undefined) return rich`${nobody('Personne pour l’instant')} : ${duty}`;
        const falls = fallsTo === undefined ? '' : fallsTo.name === undefined ? ' (ne revient à personne)' : ` (revient à ${fallsTo.name})`;
        return rich`${nobody('Personne')} n’est ${of}${falls} : ${duty}`;
      },
    },
    stacked: {
      heading: 'Exceptions cumulées',
      summary: (count) => (count === 0 ? 'Aucun compte, aucune application ni aucun locataire ne cumule des exceptions de plusieurs sortes.' : plural(count, { one: `${number(count)} compte, application ou locataire cumule des exceptions de plusieurs sortes.`, other: `${number(count)} comptes, applications ou locataires cumulent des exceptions de plusieurs sortes.` })),
      definition: 'Un principal d’un locataire avec des exceptions dans plusieurs services. Chacune peut être anodine, ensemble elles ouvrent un passage : la plus grave compte un cran de plus.',
      stack: ({ items, findings, severity }, name, severities) => `${name} : ${exceptions(items.length)}, ${plural(findings, { one: `${number(findings)} constat`, other: `${number(findings)} constats` })}, gravité d’ensemble : ${severities[severity].toLowerCase()}`,
    },
    unused: {
      heading: 'Inutilisées : à supprimer d’abord',
      summary: ({ unused, unknown }) => {
        const first = unused === 0 ? `Aucune exception n’est connue pour être inutilisée depuis ${daysText(formats, UNUSED_DAYS)}.` : plural(unused, { one: `${exceptions(unused)} d’un principal qui n’a pas été vu depuis ${daysText(formats, UNUSED_DAYS)}.`, other: `${exceptions(unused)} de principaux qui n’ont pas été vus depuis ${daysText(formats, UNUSED_DAYS)}.` });
        return unknown === 0 ? first : `${first} Dernière utilisation inconnue pour ${exceptions(unknown)} : aucune exportation ne la montre.`;
      },
      definition: `Exceptions ouvertes d’un compte, d’une application ou d’un locataire dont une exportation montre la dernière utilisation, au moins ${daysText(formats, UNUSED_DAYS)} avant cette exportation. Ce qu’aucune exportation ne nomme est inconnu, non inutilisé.`,
      lastUsed: (lastUsedDay, asOfDay) => `dernière utilisation le ${dayText(lastUsedDay)}, plus aucune pendant ${daysText(formats, asOfDay - lastUsedDay)} jusqu’à l’exportation du ${dayText(asOfDay)}`,
      lastTried: (lastTriedDay, asOfDay) => `dernière tentative de connexion le ${dayText(lastTriedDay)}, plus aucune pendant ${daysText(formats, asOfDay - lastTriedDay)} jusqu’à l’exportation du ${dayText(asOfDay)}`,
    },
    signOff: {
      heading: 'Signature du trimestre',
      quarter: ({ quarter, year }) => `trimestre ${number(quarter)} de ${String(year)}`,
      summary: ({ signed, held, nobodys, quarter: { quarter, year, lastDay } }) => {
        const rest = nobodys === 0 ? '' : ` Personne ne peut signer pour ${exceptions(nobodys)} : la fonction de responsable du contrôle est vacante.`;
        return held === 0 ? `Personne ne répond encore de quoi que ce soit.${rest}` : `${share(signed, held)} signés pour le trimestre ${number(quarter)} de ${String(year)} : ${number(signed)} sur ${exceptions(held)}, au plus tard le ${dayText(lastDay)}.${rest}`;
      },
      definition: 'Une fois par trimestre civil, chaque responsable du contrôle signe, pour chaque exception et risque accepté qu’il tient, qu’il l’a examiné et continue d’en répondre. Qui prend la suite signe de nouveau.',
      owner: 'Responsable du contrôle',
      progress: 'Signées',
      ownersProgress: (signed, held) => `${number(signed)} sur ${number(held)}`,
      byOwner: 'Par responsable du contrôle',
      yours: (unsigned, held) => `Vous répondez de ${exceptions(held)}, et ${plural(unsigned, { one: `${number(unsigned)} n’est pas signée`, other: `${number(unsigned)} ne sont pas signées` })} pour ce trimestre.`,
      yoursDone: 'Vous avez signé pour tout ce dont vous répondez.',
      start: (count) => plural(count, { one: `En parcourir ${number(count)} et signer`, other: `En parcourir ${number(count)} et signer` }),
    },
    numbers: { heading: 'Tous les nombres' },
    paper: {
      print: 'Imprimer pour la direction',
      heading: 'Exceptions de confiance : rapport pour la direction',
      of: (tenants, today) => (tenants.length === 0 ? `État au ${dayText(today)}` : `${list(tenants)}, état au ${dayText(today)}`),
      measure: 'Indicateur',
      number: 'Nombre',
      ofIt: 'À ce sujet',
      note: 'Ce que compte chaque indicateur est expliqué dans le registre. Les noms de personnes sont omis à dessein.',
    },
  };
}
