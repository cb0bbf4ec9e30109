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
  grew: 'Étendue : ce qui avait été décidé est caduc',
  changed: 'Périmètre modifié : le classement sans suite est caduc',
  expired: 'Classée sans suite il y a plus longtemps que la politique ne le permet : le classement est caduc',
};

export function observationsTold(formats: Formats): Pick<ToldBy, keyof typeof observationActs> {
  const { day, list } = formats;
  const words = answers(formats);
  return {
    reportRead: () => did('Rapport lu'),
    rightsSnapshot: () => did('Relevé des droits enregistré'),
    answerChanged: ({ ranOn, findings, verdict, source = '', gone = [], untold = [] }, { lapsed, began }) => {
      const ranOnDay = dayFromIso(ranOn);
      const tool = source === '' ? '' : ` ${source}`;
      const report = ranOnDay === undefined ? `un rapport${tool}` : `le rapport${tool} du ${day(ranOnDay)}`;
      const doubts = [...new Set(untold.map((each) => capital(words.reason(each))))];
      if (findings.length === 0) return did(gone.length > 0 && untold.length === 0 ? `Cherchée en vain par ${report}` : `Non montrée par ${report}, ce qui ne prouve rien`, ...doubts);
      if (verdict === 'endedButPresent' && !lapsed && !began) return did(`Encore montrée par ${report}, alors qu’elle devrait avoir disparu`, settingsOf(findings, list), ...doubts);
      return did(lapsed ? LAPSED[lapsed] : began ? `Constatée par ${report}` : `Montrée par ${report}`, lapsed ? `Montrée par ${report}` : '', settingsOf(findings, list), ...doubts);
    },
    escalated: ({ level, duty, dueDay }) => did(`Escalade vers ${LEVEL_WORDS[level]}`, `${capital(ABOUT[duty as Duty] ?? 'une action était attendue')} le ${day(dueDay)}`),
    stampConfirmed: () => did('Le journal d’audit du locataire confirme l’auteur d’une décision'),
    stampContradicted: ({ loggedAs }) => did('Le journal d’audit du locataire nomme un autre auteur pour une décision', `Auteur selon le journal : ${loggedAs}`),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
