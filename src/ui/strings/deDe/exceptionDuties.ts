import type { Duty } from '../../../domain/judge/duties';
import type { Consequence } from '../../../domain/judge/ifNobodyActs';
import type { Rung } from '../../../domain/judge/ladder';
import type { ExceptionStrings } from '../exceptionStrings';
import type { Formats } from '../formats';
import { dutyText } from './duty';
import { LEVEL_WORDS } from './exceptionWords';

/** What is missed when its day passes, as a sentence without a full stop. */
const MISSED: Readonly<Record<Duty, string>> = {
  remove: 'Das Enddatum verstreicht ohne Entfernung',
  drill: 'Eine Übung wird versäumt',
  triage: 'Eine Antwort bleibt aus',
  approveAgain: 'Was hinzugekommen ist, bleibt ohne Genehmigung',
  approveEmergency: 'Der Notfall bleibt ohne Genehmigung',
  decideRequest: 'Der Antrag bleibt ohne Entscheidung',
  decideExtension: 'Die Verlängerung bleibt ohne Entscheidung',
  decideRenewal: 'Die Erneuerung bleibt ohne Entscheidung',
  confirmScope: 'Der Umfang bleibt unbestätigt',
  answerReview: 'Nach der Überprüfung wird die Ausnahme nicht gebraucht, und niemand begründet, warum sie bleibt',
  review: 'Eine Überprüfung wird versäumt',
  verify: 'Die Entfernung bleibt ungeprüft, und die frühere Frist läuft weiter',
  decideRisk: 'Das Risiko bleibt ohne Entscheidung',
  sign: 'Das akzeptierte Risiko ist nicht mehr unterzeichnet',
  settleStamp: 'Eine Entscheidung bleibt ausgesetzt, da das Überwachungsprotokoll eine andere Urheberschaft nennt',
  confirmDismissal: 'Der Vorschlag zur Verwerfung bleibt ohne Entscheidung',
  fillSeat: 'Die Fachseite bleibt unbesetzt',
  reseat: 'Wer eine Funktion hat, kann in ihr nichts mehr tun',
  answerOffer: 'Das Angebot einer Funktion bleibt ohne Antwort',
  showControl: 'Die Wirksamkeit einer kompensierenden Kontrolle wird nicht rechtzeitig gezeigt',
  doAcknowledged: 'Die Zusage wird nicht erfüllt, und die Eskalation geht weiter',
  dismissalEnds: 'Die Verwerfung endet, und die Ausnahme ist wieder offen',
};

export function duties(formats: Formats): Pick<ExceptionStrings, 'duty' | 'consequence' | 'toldTogether'> {
  const dayText = formats.day;

  function consequence(next: Consequence, named?: string): string {
    switch (next.what) {
      case 'missed':
        return named !== undefined && next.due.duty === 'showControl' ? `Die Wirksamkeit von „${named}“ wird nicht rechtzeitig gezeigt.` : `${MISSED[next.due.duty]}.`;
      case 'pastTolerance':
        return `Die Ausnahme ist über der Toleranz: ${ABOUT[next.due.duty] ?? 'Eine Aufgabe'} war am ${dayText(next.due.day)} fällig.`;
      case 'told':
        return told([next.rung], false);
      case 'override':
        return 'Aus der Ausnahme wird eine dauerhafte Ausnahme: Nur die Entfernung oder die Akzeptanz des Risikos als Änderung der Baseline kann das beenden.';
    }
  }

  function told(rungs: readonly Rung[], isSaid: boolean): string {
    const levels = formats.list(rungs.map(({ level }) => LEVEL_WORDS[level]));
    const [first] = rungs;
    if (!first) return '';
    return `${capital(levels)} ${rungs.length === 1 ? 'wird' : 'werden'} informiert${isSaid ? '' : `: ${ABOUT[first.duty] ?? 'Eine Aufgabe'} war am ${dayText(first.dueDay)} fällig`}.`;
  }
  return { duty: dutyText(formats), consequence, toldTogether: told };
}

/** Duties that are escalated, as they begin a sentence. */
export const ABOUT: Readonly<Partial<Record<Duty, string>>> = { remove: 'Die Entfernung', drill: 'Eine Übung', review: 'Eine Überprüfung', triage: 'Eine Antwort', sign: 'Eine Unterschrift', answerOffer: 'Die Antwort auf ein Angebot', fillSeat: 'Die Besetzung der Fachseite', reseat: 'Die Neubesetzung einer Funktion' };

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
