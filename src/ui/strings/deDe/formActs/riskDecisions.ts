import type { riskActs } from '../../../../domain/ledger/acts/riskActs';
import type { ActWordsTable } from '../../formStrings';

const WHY = { label: 'Warum' };
const BY_DAY = { label: 'Zu entfernen bis zum' };
const RESIDUAL = { label: 'Welches Risiko verbleibt?' };

export const riskWords: Pick<ActWordsTable, keyof typeof riskActs> = {
  acceptRisk: {
    heading: 'Risiko akzeptieren',
    submit: 'Risiko akzeptieren',
    intro: 'Aus der Ausnahme wird eine Änderung der Baseline, die Sie verantworten. Die Kontrollverantwortung verantwortet weiterhin die Kontrolle.',
    final: 'Sie unterzeichnen mit Ihrem Namen. Das lässt sich später widerrufen, aber nicht rückgängig machen.',
    fields: { residualRisk: RESIDUAL, why: { label: 'Warum wird das Risiko akzeptiert?' }, signAgainDay: { label: 'Erneut zu unterzeichnen bis zum' } },
  },
  refuseRisk: { heading: 'Akzeptanz des Risikos ablehnen', submit: 'Ablehnen', final: 'Die Ausnahme muss bis zu diesem Tag entfernt sein. Akzeptiert werden kann das Risiko nur, wenn jemand es erneut beantragt.', fields: { reason: WHY, byDay: BY_DAY } },
  signAgain: {
    heading: 'Akzeptiertes Risiko erneut unterzeichnen',
    submit: 'Erneut unterzeichnen',
    final: 'Sie unterzeichnen mit Ihrem Namen. Das lässt sich später widerrufen, aber nicht rückgängig machen.',
    fields: { residualRisk: RESIDUAL, signAgainDay: { label: 'Erneut zu unterzeichnen bis zum' } },
  },
  revokeRisk: { heading: 'Akzeptanz widerrufen', submit: 'Widerrufen', final: 'Die Akzeptanz endet, und die Ausnahme muss bis zu diesem Tag entfernt sein. Die Akzeptanz müsste neu beantragt und erteilt werden.', fields: { reason: WHY, byDay: BY_DAY } },
  acknowledge: {
    heading: 'Eskalation zur Kenntnis nehmen',
    submit: 'Zur Kenntnis nehmen',
    intro: 'Die Eskalation pausiert bis zu dem Tag, den Sie nennen.',
    fields: { who: { label: 'Wer etwas unternimmt' }, what: { label: 'Was' }, byDay: { label: 'Bis zu welchem Tag?' } },
  },
  confirmContradiction: {
    heading: 'Andere Urheberschaft einer Entscheidung bestätigen',
    submit: 'Für unwirksam erklären',
    intro: 'Das Überwachungsprotokoll des Mandanten nennt eine andere Urheberschaft als der Stempel der Entscheidung.',
    final: 'Die Entscheidung verliert ihre Wirkung für immer, und was daraus folgte, wird ohne sie beurteilt. Hat mit ihr die Ausnahme begonnen, bleibt diese offen und braucht eine Antwort.',
    fields: { decision: { label: 'Entscheidung' }, reason: { label: 'Was Sie festgestellt haben' } },
  },
};
