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
  grew: 'Got more: what was decided lapsed',
  changed: 'Changed: the dismissal lapsed',
  expired: 'Dismissed longer ago than policy allows: the dismissal lapsed',
};

export function observationsTold(formats: Formats): Pick<ToldBy, keyof typeof observationActs> {
  const { day, list } = formats;
  const words = answers(formats);
  return {
    reportRead: () => did('Read a report'),
    rightsSnapshot: () => did('Recorded who has which rights'),
    answerChanged: ({ ranOn, findings, verdict, source = '', gone = [], untold = [] }, { lapsed, began }) => {
      const ranOnDay = dayFromIso(ranOn);
      const tool = source === '' ? '' : ` of ${source}`;
      const report = ranOnDay === undefined ? `A report${tool}` : `The report${tool} of ${day(ranOnDay)}`;
      const doubts = [...new Set(untold.map((each) => capital(words.reason(each))))];
      if (findings.length === 0) return did(gone.length > 0 && untold.length === 0 ? `${report} looked for it and did not find it` : `${report} does not show it, which proves nothing`, ...doubts);
      if (verdict === 'endedButPresent' && !lapsed && !began) return did(`${report} still shows it, though it should be over`, settingsOf(findings, list), ...doubts);
      return did(lapsed ? LAPSED[lapsed] : began ? `${report} found it` : `${report} shows it`, lapsed ? report : '', settingsOf(findings, list), ...doubts);
    },
    escalated: ({ level, duty, dueDay }) => did(`Told ${LEVEL_WORDS[level]}`, `${capital(ABOUT[duty as Duty] ?? 'a duty')} was due on ${day(dueDay)}`),
    stampConfirmed: () => did('The tenant’s audit log confirms who wrote a decision'),
    stampContradicted: ({ loggedAs }) => did('The tenant’s audit log names another author of a decision', `It names ${loggedAs}`),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
