import type { observationActs } from '../../../../domain/ledger/acts/observationActs';
import { dayFromIso } from '../../../../domain/day/day';
import type { Duty } from '../../../../domain/judge/duties';
import type { LapseCause } from '../../../../domain/ledger/parts';
import type { ToldBy } from '../../decidedStrings';
import type { Formats } from '../../formats';
import { answers } from '../answers';
import { ABOUT } from '../exceptionDuties';
import { LEVEL_WORDS } from '../exceptionWords';
import { did, settingsOf } from './telling';

const LAPSED: Readonly<Record<LapseCause, string>> = {
  grew: 'Umfasst mehr: Was entschieden war, ist erloschen',
  changed: 'Umfang geändert: Die Verwerfung ist erloschen',
  expired: 'Vor längerer Zeit verworfen, als das Regelwerk erlaubt: Die Verwerfung ist erloschen',
};

export function observationsTold(formats: Formats): Pick<ToldBy, keyof typeof observationActs> {
  const { day, list } = formats;
  const words = answers(formats);
  return {
    reportRead: () => did('Bericht eingelesen'),
    rightsSnapshot: () => did('Festgehalten, wer welche Rechte hat'),
    answerChanged: ({ ranOn, findings, verdict, source = '', gone = [], untold = [] }, { lapsed, began }) => {
      const ranOnDay = dayFromIso(ranOn);
      const tool = source === '' ? '' : ` von ${source}`;
      const report = ranOnDay === undefined ? `Ein Bericht${tool}` : `Der Bericht${tool} vom ${day(ranOnDay)}`;
      const doubts = [...new Set(untold.map((each) => capital(words.reason(each))))];
      if (findings.length === 0) return did(gone.length > 0 && untold.length === 0 ? `${report} hat die Ausnahme gesucht und nicht gefunden` : `${report} zeigt die Ausnahme nicht, was nichts beweist`, ...doubts);
      if (verdict === 'endedButPresent' && !lapsed && !began) return did(`${report} zeigt die Ausnahme noch, obwohl es sie nicht mehr geben sollte`, settingsOf(findings, list), ...doubts);
      return did(lapsed ? LAPSED[lapsed] : began ? `${report} hat die Ausnahme gefunden` : `${report} zeigt die Ausnahme`, lapsed ? report : '', settingsOf(findings, list), ...doubts);
    },
    escalated: ({ level, duty, dueDay }) => did(`Informiert: ${LEVEL_WORDS[level]}`, `${ABOUT[duty as Duty] ?? 'Eine Aufgabe'} war am ${day(dueDay)} fällig`),
    stampConfirmed: () => did('Das Überwachungsprotokoll des Mandanten bestätigt die Urheberschaft einer Entscheidung'),
    stampContradicted: ({ loggedAs }) => did('Das Überwachungsprotokoll des Mandanten nennt für eine Entscheidung eine andere Urheberschaft', `Genannt wird ${loggedAs}`),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
