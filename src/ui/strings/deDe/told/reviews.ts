import type { reviewActs } from '../../../../domain/ledger/acts/reviewActs';
import type { ToldBy } from '../../decidedStrings';
import type { Formats } from '../../formats';
import { CONTROLS_WORDS, DISMISSAL_WORDS, END_WORDS, LEVEL_WORDS, NEEDED_WORDS, SEVERITY_WORDS } from '../exceptionWords';
import { did, quoted, seatOf, settingsOf } from './telling';

export function reviewsTold({ day, list, number, plural }: Formats): Pick<ToldBy, keyof typeof reviewActs> {
  return {
    assign: ({ controlOwner, securityReviewer }) => did(`Angeboten an ${controlOwner.name}: ${seatOf('controlOwner')}`, securityReviewer ? `Um die Aufsicht gebeten: ${securityReviewer.name}` : ''),
    rateSeverity: ({ severity, reason }) => did(`Schweregrad bewertet: ${SEVERITY_WORDS[severity]}`, quoted(reason)),
    review: ({ needed, end, controls, text, byDay, sawReportDay }) =>
      did(
        `Überprüft: ${NEEDED_WORDS[needed]}, ${END_WORDS[end]}, ${CONTROLS_WORDS[controls]}`,
        byDay === undefined ? '' : `Endet stattdessen am ${day(byDay)}`,
        quoted(text),
        sawReportDay === undefined ? '' : `Angesehen wurde der Bericht vom ${day(sawReportDay)}`,
      ),
    takeReviewerSeat: () => did(`${seatOf('securityReviewer')} übernommen`),
    declineReviewerSeat: ({ text }) => did(`${seatOf('securityReviewer')} abgelehnt`, quoted(text)),
    proposeDismissal: ({ reason, text }) => did(`Verwerfung vorgeschlagen, weil ${DISMISSAL_WORDS[reason]}`, quoted(text)),
    verifyRemoved: ({ text }) => did('Entfernung nachgeprüft: nicht mehr vorhanden', quoted(text)),
    refute: ({ text }) => did('Festgestellt, dass die Ausnahme noch vorhanden ist', quoted(text)),
    reopen: ({ reason }) => did('Wieder geöffnet', quoted(reason)),
    escalate: ({ level, reason }) => did(`Informiert: ${LEVEL_WORDS[level]}`, quoted(reason)),
    redact: ({ file, reason }) => did(`Vermerkt, dass ein Nachweis entfernt wurde: ${file}`, quoted(reason)),
    split: ({ findings, reason }) =>
      did(plural(findings.length, { one: 'Aufgeteilt: 1 Befund wird als eigene Ausnahme weitergeführt', other: `Aufgeteilt: ${number(findings.length)} Befunde werden als eigene Ausnahme weitergeführt` }), quoted(reason)),
    splitOff: ({ answer }) => did('Von einer anderen Ausnahme abgespalten', settingsOf(answer.findings, list)),
    merge: ({ reason }) => did('Mit einer anderen Ausnahme zusammengeführt', quoted(reason)),
    absorb: ({ answer }) => did('Den Umfang einer anderen Ausnahme aufgenommen', settingsOf(answer.findings, list)),
  };
}
