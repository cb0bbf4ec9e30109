import { dismissedUntil } from '../../../domain/ledger/partsOn';
import { removalPausesUntil } from '../../../domain/ledger/acts/pause';
import { isLowered } from '../../../domain/ledger/severityOf';
import type { ExceptionStrings } from '../../strings/exceptionStrings';
import type { TermName } from '../../strings/glossaryStrings';
import type { OpenException } from '../../../decisions/openException';
import type { ExceptionModel } from './exceptionModel';
import { settingNames } from './scope/scopeModel';

export interface StandingLine {
  readonly text: string;
  readonly isLate: boolean;
  /** The word of the register that it turns on. */
  readonly term?: TermName | undefined;
}

/** What stands and what presses, each a sentence: the state itself first, then what is wrong, then what was told to whom. */
export function standingLines({ state, today, judgement, policy }: ExceptionModel, row: OpenException['row'], words: ExceptionStrings): readonly StandingLine[] {
  const said = words.page.standing;
  const { parts } = state;
  const { standing, end, lapse, ask, removal, dismissal, risk, rated, escalations } = parts;
  const pausesUntilDay = removalPausesUntil(parts);
  const plain = (text: string | false | undefined, term?: TermName): StandingLine[] => (text === false || text === undefined ? [] : [{ text, isLate: false, term }]);
  const late = (text: string | false | undefined, term?: TermName): StandingLine[] => (text === false || text === undefined ? [] : [{ text, isLate: true, term }]);
  const toldLevels = [...new Map(escalations.map((each) => [each.level, each])).values()];
  const mustBeTold = [...new Set(judgement.levelsDue.map(({ level }) => level))];
  return [
    ...plain(standing && said.is({ lifecycle: standing.lifecycle, onDay: standing.onDay, end, today })),
    ...late(judgement.pastToleranceSinceDay !== undefined && said.pastTolerance(judgement.pastToleranceSinceDay, today), 'tolerance'),
    ...late(judgement.override && said.override[judgement.override], 'permanentOverride'),
    ...late(lapse && said.lapse(lapse, settingNames(parts, lapse.added)), 'lapsed'),
    ...late(judgement.dismissalExpired && said.dismissalExpired),
    ...late(judgement.suspended.length > 0 && said.suspended(judgement.suspended.length)),
    ...late(parts.suspendedOpening !== undefined && said.suspendedOpening),
    ...plain(judgement.scopeUnconfirmed && said.scopeUnconfirmed),
    ...plain(ask && said.ask(ask)),
    ...plain(standing?.lifecycle === 'removalReported' && removal && said.removal({ onDay: removal.onDay, by: removal.by.name, text: removal.text, pausesUntilDay: pausesUntilDay !== undefined && pausesUntilDay >= today ? pausesUntilDay : undefined })),
    ...plain(dismissal && said.dismissal({ reason: dismissal.reason, by: dismissal.by.name, text: dismissal.text, untilDay: dismissedUntil(parts, policy) })),
    ...plain(risk && said.risk({ residualRisk: risk.residualRisk, why: risk.why }), 'acceptedRisk'),
    ...plain(rated && isLowered(parts) && said.severityLowered(rated.reason)),
    ...toldLevels.flatMap((each) => plain(said.escalation(each))),
    ...late(mustBeTold.length > 0 && said.mustBeTold(mustBeTold)),
    ...plain(row !== undefined && !row.agrees && said.rowBehind),
  ];
}
