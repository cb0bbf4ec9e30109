import type { reviewActs } from '../../../../domain/ledger/acts/reviewActs';
import type { ToldBy } from '../../decidedStrings';
import type { Formats } from '../../formats';
import { CONTROLS_WORDS, DISMISSAL_WORDS, END_WORDS, LEVEL_WORDS, NEEDED_WORDS, SEVERITY_WORDS } from '../exceptionWords';
import { did, quoted, seatOf, settingsOf } from './telling';

export function reviewsTold({ day, list, number, plural }: Formats): Pick<ToldBy, keyof typeof reviewActs> {
  return {
    assign: ({ controlOwner, securityReviewer }) => did(`Proposition de la ${seatOf('controlOwner')} à ${controlOwner.name}`, securityReviewer ? `Surveillance demandée à ${securityReviewer.name}` : ''),
    rateSeverity: ({ severity, reason }) => did(`Gravité évaluée : ${SEVERITY_WORDS[severity]}`, quoted(reason)),
    review: ({ needed, end, controls, text, byDay, sawReportDay }) =>
      did(
        `Revue : ${NEEDED_WORDS[needed]}, ${END_WORDS[end]}, ${CONTROLS_WORDS[controls]}`,
        byDay === undefined ? '' : `Prend fin dès le ${day(byDay)}`,
        quoted(text),
        sawReportDay === undefined ? '' : `Rapport consulté : celui du ${day(sawReportDay)}`,
      ),
    takeReviewerSeat: () => did(`Prise de la ${seatOf('securityReviewer')}`),
    declineReviewerSeat: ({ text }) => did(`Refus de la ${seatOf('securityReviewer')}`, quoted(text)),
    proposeDismissal: ({ reason, text }) => did(`Classement sans suite proposé : ${DISMISSAL_WORDS[reason]}`, quoted(text)),
    verifyRemoved: ({ text }) => did('Suppression vérifiée : elle a disparu', quoted(text)),
    refute: ({ text }) => did('Toujours présente, malgré le signalement', quoted(text)),
    reopen: ({ reason }) => did('Rouverte', quoted(reason)),
    escalate: ({ level, reason }) => did(`Escalade vers ${LEVEL_WORDS[level]}`, quoted(reason)),
    redact: ({ file, reason }) => did(`Retrait d’une preuve consigné : ${file}`, quoted(reason)),
    split: ({ findings, reason }) =>
      did(plural(findings.length, { one: `Scindée : ${number(findings.length)} constat se poursuit dans une exception à part`, other: `Scindée : ${number(findings.length)} constats se poursuivent dans une exception à part` }), quoted(reason)),
    splitOff: ({ answer }) => did('Issue de la scission d’une autre exception', settingsOf(answer.findings, list)),
    merge: ({ reason }) => did('Fusionnée avec une autre exception', quoted(reason)),
    absorb: ({ answer }) => did('Reprend le périmètre d’une autre exception', settingsOf(answer.findings, list)),
  };
}
