import type { Formats } from '../formats';
import type { EffectStrings } from '../formStrings';
import { relativeDays } from './days';

/** What an act would do, in the order in which a reader asks. */
export function effects(formats: Formats): EffectStrings {
  const { day: dayText, number, plural } = formats;
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

  return {
    heading: 'Was geschehen wird',
    notYet: 'Das wird hier angezeigt, sobald das Formular vollständig ist.',
    stands: (lifecycle) => `Die Ausnahme ist ${lifecycle}.`,
    ends: (day, today) => (day === today ? 'Die Ausnahme endet heute.' : `Die Ausnahme endet am ${dayText(day)}, ${relativeDays(formats, day, today)}.`),
    endsNoMore: 'Die Ausnahme hat kein Enddatum mehr.',
    endStays: (day) => `Das Enddatum bleibt der ${dayText(day)}.`,
    answers: (named) => (named.isMe ? 'Sie werden die Ausnahme verantworten.' : `${named.name} verantwortet die Ausnahme.`),
    seated: (seat, named) => (named.isMe ? `Sie übernehmen die ${seat}.` : `${named.name} übernimmt die ${seat}.`),
    watches: (named) => (named.isMe ? 'Sie werden die Aufsicht über die Ausnahme verantworten.' : `${named.name} verantwortet die Aufsicht über die Ausnahme.`),
    offered: ({ seat, to, dueDay, holder }) => {
      const asked = to.isMe ? `Ihnen wird die ${seat} angeboten, Sie können bis zum ${dayText(dueDay)} antworten.` : `${to.name} wird die ${seat} angeboten und kann bis zum ${dayText(dueDay)} antworten.`;
      const meanwhile = holder === undefined ? 'ist die Funktion unbesetzt' : holder.isMe ? 'behalten Sie die Funktion' : `behält ${holder.name} die Funktion`;
      return `${asked} Bis dahin ${meanwhile}.`;
    },
    deputy: ({ seat, person, fromDay, toDay }) => `${person} darf Sie vom ${dayText(fromDay)} bis zum ${dayText(toDay)} vertreten (${seat}). Die Funktion bleibt bei Ihnen.`,
    overtaken: (seat, to) => `Das Angebot an ${to}, die ${seat} zu übernehmen, endet damit.`,
    declined: (seat) => `Die ${seat} ist niemandem mehr angeboten.`,
    must: (named, duty) => (named === undefined ? `Jemand muss ${duty}.` : named.isMe ? `Sie müssen ${duty}.` : `${named.name} muss ${duty}.`),
    riskLeadership: 'Die Risikoleitung',
    extensionsLeft: (left, allowed) => `Verbleibende Verlängerungen: ${number(left)} von ${number(allowed)}.`,
    severity: (severity) => `Der Schweregrad ist ${severity.toLocaleLowerCase(formats.locale)}.`,
    told: (words) => `${capital(words)} wird informiert.`,
    pauses: (untilDay) => `Die Eskalation pausiert bis zum ${dayText(untilDay)}.`,
    pausesNotAgain: 'Die Eskalation pausiert nicht noch einmal: Das Versäumte wurde schon einmal zur Kenntnis genommen.',
    pausesNoMore: 'Die Eskalation pausiert nicht: Frühere Meldungen der Entfernung, die widerlegt wurden, haben die Zeit dafür verbraucht.',
    moved: (count) => plural(count, { one: `${number(count)} Befund wird zu einer eigenen Ausnahme.`, other: `${number(count)} Befunde werden zu einer eigenen Ausnahme.` }),
    reviewed: (today) => `Die Überprüfung wird unter Ihrem Namen festgehalten, ${dayText(today)}.`,
    twoPerson: 'Sie haben die Ausnahme beantragt und genehmigen sie: Das wird überall gekennzeichnet, wo sie erscheint.',
    askGone: 'Der Folgeantrag ist damit beantwortet.',
    answersForRisk: 'Sie werden das Risiko verantworten.',
    recorded: (today) => `Das wird mit Ihrem Namen und dem ${dayText(today)} festgehalten.`,
    recordedOnly: (today) => `Das wird mit Ihrem Namen und dem ${dayText(today)} festgehalten. Sonst ändert sich nichts.`,
  };
}
