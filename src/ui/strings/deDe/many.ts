import { NEWEST_REPORT_DAYS } from '../../../domain/judge/newestReport';
import type { Formats } from '../formats';
import type { ManyActWords, ManyStrings } from '../manyStrings';
import { daysText, relativeDays } from './days';

export function many(formats: Formats): ManyStrings {
  const { number, plural, day, list, instant } = formats;
  const items = (count: number, one: string, other: string): string => plural(count, { one: `${number(count)} ${one}`, other: `${number(count)} ${other}` });
  const found = (count: number): string => items(count, 'gefundene Ausnahme', 'gefundene Ausnahmen');
  const exceptions = (count: number): string => items(count, 'Ausnahme', 'Ausnahmen');
  const by = (onDay: number | undefined, today: number): string => (onDay === undefined ? '' : `${day(onDay)}, ${relativeDays(formats, onDay, today)}`);
  /** What all of them have in common: one decision each, the visitor's own. */
  const recorded = (count: number): string => `${items(count, 'Entscheidung wird', 'Entscheidungen werden')} heute unter Ihrem Namen festgehalten`;
  const acts: ManyStrings['acts'] = {
    assign: {
      button: 'Kontrollverantwortung zuweisen',
      heading: (count) => `Kontrollverantwortung für ${found(count)} zuweisen`,
      intro: 'Für jede wird eine Person gefragt, die sie verantwortet, sobald sie annimmt. Bis dahin haben Sie die Aufsicht.',
      submit: (count) => `${items(count, 'Antwort', 'Antworten')} anfordern`,
      will: ({ count, name }) => `${recorded(count)}: ${name === undefined ? 'Die Dienstverantwortung' : name} wird um Antwort gebeten, und Sie übernehmen die Sicherheitsaufsicht, wo sie unbesetzt ist.`,
    },
    notADeparture: {
      button: 'Keine Abweichung',
      heading: (count) => `Verwerfung von ${items(count, 'gefundenen Ausnahme', 'gefundenen Ausnahmen')} vorschlagen`,
      intro: 'Sie bleiben offen, bis die Kontrollverantwortung bestätigt, dass sie keine Abweichung sind.',
      submit: (count) => `${items(count, 'Verwerfung', 'Verwerfungen')} vorschlagen`,
      will: ({ count }) => `${recorded(count)}: Die Kontrollverantwortung wird um Bestätigung gebeten.`,
    },
    remove: {
      button: 'Entfernen bis zu einem Tag',
      heading: (count) => `${found(count)} entfernen lassen`,
      submit: (count) => `${number(count)} bis dahin entfernen lassen`,
      will: ({ count, day: byDay, today }) => `${recorded(count)}: zu entfernen bis zum ${by(byDay, today)}. Sie sind dafür verantwortlich.`,
    },
    keep: {
      button: 'Behalten bis zu einem Tag',
      heading: (count) => `${found(count)} bis zu einem Tag behalten`,
      intro: 'Das ist die Genehmigung. Sie verantworten jede einzelne.',
      submit: (count) => `${number(count)} bis dahin behalten`,
      will: ({ count, day: endDay, today }) => `${recorded(count)}: behalten bis zum ${by(endDay, today)}. Sie sind dafür verantwortlich.`,
    },
    emergencyAccount: {
      button: 'Notfallzugriffskonto',
      heading: (count) => `${items(count, 'gefundene Ausnahme gehört', 'gefundene Ausnahmen gehören')} zu Notfallzugriffskonten`,
      intro: 'Notfallzugriffskonten werden zunächst bis zu einem Tag behalten, mit einer Übung mindestens alle 90 Tage. Ohne Enddatum dürfen sie erst bestehen, wenn die Risikoleitung das Risiko akzeptiert hat.',
      submit: (count) => `${number(count)} als Notfallzugriff behalten`,
      will: ({ count, day: endDay, today }) => `${recorded(count)}: Notfallzugriff, behalten bis zum ${by(endDay, today)}. Sie sind dafür verantwortlich.`,
    },
    handOn: {
      button: 'Weitergeben',
      heading: (count) => `${exceptions(count)} weitergeben`,
      intro: 'Wer die Funktion hat, behält sie, bis jemand anderes sie annimmt.',
      submit: (count) => `${items(count, 'Funktion', 'Funktionen')} anbieten`,
      will: ({ count, name }) => `${recorded(count)}: Jede Funktion wird ${name === undefined ? 'angeboten' : `${name} angeboten`}.`,
    },
    offerSeat: {
      button: 'Funktionen anbieten',
      heading: (count) => `${items(count, 'Funktion', 'Funktionen')} anbieten`,
      intro: 'Wer eine Funktion hat, behält sie, bis jemand anderes sie annimmt. Wer in einer Ausnahme schon eine andere Funktion hat, kann keine zweite übernehmen: Diese werden weggelassen und sind jemand anderem anzubieten.',
      submit: (count) => `${items(count, 'Funktion', 'Funktionen')} anbieten`,
      will: ({ count, name }) => `${recorded(count)}: Jede Funktion wird ${name === undefined ? 'angeboten' : `${name} angeboten`} und bleibt, wo sie ist, bis sie angenommen ist.`,
    },
    takeControlSeat: {
      button: 'Funktionen übernehmen',
      heading: (count) => `Kontrollverantwortung für ${exceptions(count)} übernehmen`,
      intro: 'Sie verantworten von da an jede einzelne.',
      submit: (count) => `${items(count, 'Funktion', 'Funktionen')} übernehmen`,
      will: ({ count }) => `${recorded(count)}: Sie übernehmen die Kontrollverantwortung. Wer die Funktionen hatte, hat sie nicht mehr.`,
    },
    takeBusinessSeat: {
      button: 'Funktionen übernehmen',
      heading: (count) => `Fachseite für ${exceptions(count)} übernehmen`,
      intro: 'Sie vertreten von da an bei jeder den Bedarf.',
      submit: (count) => `${items(count, 'Funktion', 'Funktionen')} übernehmen`,
      will: ({ count }) => `${recorded(count)}: Sie übernehmen die Fachseite. Wer die Funktionen hatte, hat sie nicht mehr.`,
    },
    takeReviewerSeat: {
      button: 'Funktionen übernehmen',
      heading: (count) => `Sicherheitsaufsicht für ${exceptions(count)} übernehmen`,
      intro: 'Sie verantworten von da an die Aufsicht über jede einzelne.',
      submit: (count) => `${items(count, 'Funktion', 'Funktionen')} übernehmen`,
      will: ({ count }) => `${recorded(count)}: Sie übernehmen die Sicherheitsaufsicht. Wer die Funktionen hatte, hat sie nicht mehr.`,
    },
    nameDeputy: {
      button: 'Vertretung benennen',
      heading: (count) => `Vertretung für ${items(count, 'Funktion', 'Funktionen')} benennen`,
      intro: 'Die Vertretung darf für Sie handeln, solange Sie abwesend sind. Verantwortlich bleiben Sie.',
      submit: (count) => `Vertretung für ${number(count)} benennen`,
      will: ({ count, name, day: toDay, today }) => `${recorded(count)}: ${name === undefined ? 'Die Vertretung' : name} darf${toDay === undefined ? '' : ` bis zum ${by(toDay, today)},`} für Sie handeln.`,
    },
    confirmDismissal: {
      button: 'Bestätigen: keine Abweichung',
      heading: (count) => plural(count, { one: `Bestätigen, dass ${found(count)} keine Abweichung ist`, other: `Bestätigen, dass ${found(count)} keine Abweichung sind` }),
      intro: 'Sie sind dann keine offenen Ausnahmen mehr und werden wieder geöffnet, sobald sich ihr Umfang ändert, und nach der Zeit, die das Regelwerk erlaubt.',
      submit: (count) => `${number(count)} verwerfen`,
      final: 'Damit werden alle geschlossen. Sie selbst können sie nicht wieder öffnen, nur die Sicherheitsaufsicht oder ein Bericht, der etwas anderes zeigt.',
      will: ({ count }) => `${recorded(count)}: verworfen.`,
    },
    approve: {
      button: 'Genehmigen',
      heading: (count) => `${exceptions(count)} genehmigen`,
      submit: (count) => `${number(count)} genehmigen`,
      will: ({ count, day: endDay, today }) => `${recorded(count)}: genehmigt bis zum ${by(endDay, today)}. Sie sind dafür verantwortlich.`,
    },
    reportRemoved: {
      button: 'Als entfernt melden',
      heading: (count) => `${exceptions(count)} als entfernt melden`,
      submit: (count) => `${number(count)} als entfernt melden`,
      will: ({ count }) => `${recorded(count)}: Die Sicherheitsaufsicht wird gebeten, jede nachzuprüfen.`,
    },
    verifyRemoved: {
      button: 'Entfernung nachprüfen',
      heading: (count) => `Entfernung von ${exceptions(count)} nachprüfen`,
      submit: (count) => plural(count, { one: `${number(count)} ist nicht mehr vorhanden: schließen`, other: `${number(count)} sind nicht mehr vorhanden: schließen` }),
      final: 'Damit werden alle geschlossen. Was wiederkommt, wird mit seinem Alter wieder geöffnet.',
      will: ({ count }) => `${recorded(count)}: geschlossen.`,
    },
    review: {
      button: 'Zusammen überprüfen',
      heading: (count) => `${exceptions(count)} zusammen überprüfen`,
      intro: 'Nur was keinen zweiten Blick braucht: noch gebraucht, Enddatum stimmt, Kontrollen wirken.',
      submit: (count) => `${items(count, 'Überprüfung', 'Überprüfungen')} festhalten`,
      will: ({ count }) => `${items(count, 'Überprüfung wird', 'Überprüfungen werden')} heute unter Ihrem Namen festgehalten, jede mit dem Bericht, auf dem sie beruht.`,
    },
    signOff: {
      button: 'Für das Quartal unterzeichnen',
      heading: (count) => `Für ${exceptions(count)} unterzeichnen`,
      intro: 'Sie haben jede angesehen und sind weiterhin verantwortlich. Damit ist nichts bewilligt: Enddaten, Überprüfungen und Eskalationen laufen weiter wie bisher.',
      submit: (count) => `Für ${number(count)} unterzeichnen`,
      will: ({ count }) => `${items(count, 'Unterschrift wird', 'Unterschriften werden')} heute unter Ihrem Namen festgehalten, eine für jede Ausnahme.`,
    },
  } satisfies Record<string, ManyActWords>;
  return {
    acts,
    reading: 'Es wird gelesen, was das Entscheidungsbuch zu jeder sagt',
    read: (done, total) => `${number(done)} von ${number(total)} gelesen`,
    readFailed: 'Die Ausnahmen konnten nicht gelesen werden',
    checking: 'Jede wird nach den Regeln geprüft',
    ready: (ready, total) =>
      total === 1
        ? ready === 1
          ? 'Die Entscheidung kann festgehalten werden.'
          : 'Die Entscheidung kann nicht festgehalten werden.'
        : ready === total
          ? `Alle ${number(total)} können festgehalten werden.`
          : plural(ready, { one: `${number(ready)} von ${number(total)} kann festgehalten werden.`, other: `${number(ready)} von ${number(total)} können festgehalten werden.` }),
    heldBack: (count) => plural(count, { one: `${number(count)} bleibt außen vor:`, other: `${number(count)} bleiben außen vor:` }),
    willHeading: 'Was geschehen wird',
    willNot: 'Noch nichts: Keine davon kann festgehalten werden.',
    owners: ({ owners, without }) => {
      const each = owners.map(({ name, count }) => `${name} (${number(count)})`);
      if (owners.length === 0) return 'Für keine davon gibt es eine Dienstverantwortung: Benennen Sie eine Person für alle.';
      return `Bleibt das Feld leer, wird jeweils die Dienstverantwortung des Mandanten und der Familie gefragt: ${list(each)}${without === 0 ? '' : plural(without, { one: `; ${number(without)} hat keine und bleibt außen vor`, other: `; ${number(without)} haben keine und bleiben außen vor` })}.`;
    },
    days: ({ latestForAll, latestForSome }) => (latestForAll === latestForSome ? `Alle dürfen bis zum ${day(latestForAll)} dauern.` : `Alle dürfen bis zum ${day(latestForAll)} dauern, einige bis zum ${day(latestForSome)}.`),
    alone: {
      askedOfAnother: 'Jemand anderes ist um die Antwort gebeten: Beantworten Sie diese einzeln.',
      severity: 'Kritische und hohe werden einzeln überprüft.',
      notApproved: 'Nicht genehmigt, oder die Genehmigung ist erloschen: Überprüfen Sie diese einzeln.',
      ended: 'Das Enddatum ist verstrichen: Überprüfen Sie diese einzeln.',
      noReport: 'Kein Bericht hat danach gesucht: Überprüfen Sie diese einzeln.',
      reportOld: `Der neueste Bericht darüber ist älter als ${daysText(formats, NEWEST_REPORT_DAYS)}: Lesen Sie einen neuen ein, oder überprüfen Sie diese einzeln.`,
      notAsApproved: 'Der neueste Bericht zeigt nicht, was genehmigt wurde: Überprüfen Sie diese einzeln.',
      noControls: 'Es gibt keine kompensierende Kontrolle, deren Nachweis gültig sein könnte: Überprüfen Sie diese einzeln.',
      controlsNotShown: 'Die Wirksamkeit einer kompensierenden Kontrolle wurde nicht rechtzeitig gezeigt: Überprüfen Sie diese einzeln.',
    },
    unsettled: (sentAtMs) => `Sie haben das am ${instant(sentAtMs)} Uhr gesendet, und es ist nicht bekannt, ob es angekommen ist: Öffnen Sie die Seite der Ausnahme, und fragen Sie nach.`,
    running: 'Wird festgehalten',
    progress: ({ done, total, title }) => `${number(done)} von ${number(total)} festgehalten. Jetzt: ${title}`,
    stop: 'Anhalten',
    stopping: 'Wird angehalten, sobald das Begonnene fertig ist',
    results: {
      heading: ({ recorded: done, not, unknown }) => [done === 0 ? 'Keine festgehalten' : `${number(done)} festgehalten`, ...(not === 0 ? [] : [`${number(not)} nicht`]), ...(unknown === 0 ? [] : [`${number(unknown)} noch nicht bekannt`])].join(', '),
      later: 'festgehalten; die Listen des Registers zeigen es, sobald jemand mit Schreibrecht die Ausnahme öffnet',
      unconfirmed: 'Gesendet, und SharePoint hat nicht gesagt, ob es angekommen ist. Ein neuer Versuch klärt das und tut nichts doppelt.',
      notTried: 'Nicht mehr an der Reihe gewesen.',
      without: (reason) => `Aufbewahrt, aber unwirksam: ${reason}`,
      because: (reason, count) => (count === 1 ? reason : `${number(count)}: ${reason}`),
      recorded: (count) => `${number(count)} festgehalten`,
      again: (count) => `${number(count)} erneut versuchen`,
      close: 'Zurück zur Liste',
    },
  };
}
