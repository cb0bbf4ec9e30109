import * as React from 'react';
import type { ReportRecord } from '../../../decisions/reportRecords';
import { isoFromDay, type Day } from '../../../domain/day/day';
import { countsOf, driftBetween, GROUPINGS, reportsOn, toolDaysOf, type Grouping } from '../../../domain/reconcile/drift';
import type { Gate } from '../../../lists/rest/gate';
import type { DriftStrings } from '../../strings/driftStrings';
import type { Strings } from '../../strings/strings';
import { FilterSelect } from '../FilterSelect';
import { RowsFailure } from '../RowsFailure';
import { ToggleButtons } from '../ToggleButtons';
import { DayChoice } from './DayChoice';
import { DriftLists } from './DriftLists';
import { DriftTable } from './DriftTable';
import { ToolLines } from './ToolLines';
import { useTwoDays } from './useDrift';
import styles from './Drift.module.scss';

export interface DriftPartProps {
  readonly gate: Gate;
  readonly records: readonly ReportRecord[];
  /** There are no older ones. */
  readonly areAll: boolean;
  /** Days of the reports, the newest first; two or more. */
  readonly days: readonly Day[];
  readonly today: Day;
  readonly strings: Strings;
  readonly words: DriftStrings;
  readonly say: (text: string) => void;
}

const REPORT_DAYS = 'drift-report-days';

/** Any two days to choose, and what changed from one to the other. */
export function DriftPart({ gate, records, areAll, days, today, strings, words, say }: DriftPartProps): React.ReactElement {
  const [one, setOne] = React.useState(() => dayBefore(records, days));
  const [other, setOther] = React.useState(days[0] as Day);
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const [tenant, setTenant] = React.useState<string>();
  const [by, setBy] = React.useState<Grouping>('family');
  const { value: read, problem, retry } = useTwoDays(gate, records, from, to);
  const nameOf = (tenantId: string): string => records.find((record) => record.tenantId.toLowerCase() === tenantId.toLowerCase())?.tenantName ?? tenantId;
  const tenants = [...new Map(records.map(({ tenantId, tenantName }) => [tenantId.toLowerCase(), tenantName]))];
  const isChosen = ({ tenantId }: { readonly tenantId: string }): boolean => tenant === undefined || tenantId.toLowerCase() === tenant;
  const drift = React.useMemo(() => {
    if (!read) return undefined;
    const { lines, pairs } = driftBetween(read.before.reports, read.after.reports);
    const unreadable = [...new Set([...read.before.unreadable, ...read.after.unreadable])].filter(isChosen);
    return { lines: lines.filter(isChosen), pairs: pairs.filter(isChosen), unreadable };
  }, [read, tenant]);
  const tools = React.useMemo(() => toolDaysOf(records.filter(isChosen), from, to), [records, tenant, from, to]);
  const isCompared = drift !== undefined && drift.pairs.length > 0;
  const answer = drift && (isCompared ? words.answer({ from, to, ...countsOf(drift.lines) }) : from === to ? words.sameDay(to) : words.nothingCompared({ from, to }));
  React.useEffect(() => {
    if (answer !== undefined) say(answer);
  }, [answer]);
  return (
    <section>
      <div className={styles.controls}>
        <DayChoice label={words.from} day={one} latest={today} listId={REPORT_DAYS} onChange={setOne} />
        <DayChoice label={words.to} day={other} latest={today} listId={REPORT_DAYS} onChange={setOther} />
        <datalist id={REPORT_DAYS}>
          {days.map((day) => (
            <option key={day} value={isoFromDay(day)} />
          ))}
        </datalist>
        {tenants.length > 1 && <FilterSelect label={words.tenant} value={tenant} all={words.allTenants} choices={tenants.map(([value, label]) => ({ value, label }))} onChange={setTenant} />}
        <ToggleButtons label={words.by} choices={GROUPINGS.filter((grouping) => grouping !== 'tenant' || tenants.length > 1).map((value) => ({ value, text: words.groupings[value] }))} chosen={by} onChoose={setBy} />
      </div>
      <p className={styles.small}>{words.intro}</p>
      {problem && <RowsFailure problem={problem} strings={strings} onRetry={retry} />}
      {!drift && !problem && <p role="status">{words.reading}</p>}
      {drift && (
        <>
          <h3 className={styles.answer}>{answer}</h3>
          {from !== to && <ToolLines tools={tools} drift={drift} from={from} areAll={areAll} nameOf={nameOf} words={words} />}
          {drift.lines.length > 0 && <DriftTable lines={drift.lines} by={by} nameOf={nameOf} strings={strings} words={words} />}
          {isCompared && <DriftLists lines={drift.lines} strings={strings} words={words} />}
        </>
      )}
    </section>
  );
}

/** The newest earlier day on which a tool made a report that made one on the newest day too. */
function dayBefore(records: readonly ReportRecord[], days: readonly Day[]): Day {
  const [newest, before] = days as readonly [Day, Day];
  const now = reportsOn(records, newest).filter(({ ranOnDay }) => ranOnDay === newest);
  const comparable = records.filter(({ tenantId, source, ranOnDay }) => ranOnDay < newest && now.some((each) => each.source === source && each.tenantId.toLowerCase() === tenantId.toLowerCase()));
  return comparable.reduce((latest, { ranOnDay }) => Math.max(latest, ranOnDay), -Infinity) === -Infinity ? before : Math.max(...comparable.map(({ ranOnDay }) => ranOnDay));
}
