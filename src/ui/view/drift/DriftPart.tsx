import * as React from 'react';
import type { ReportRecord } from '../../../decisions/reportRecords';
import type { Day } from '../../../domain/day/day';
import { driftBetween, reportsOn, type Grouping, GROUPINGS } from '../../../domain/reconcile/drift';
import type { Gate } from '../../../lists/rest/gate';
import type { DriftStrings } from '../../strings/driftStrings';
import type { Strings } from '../../strings/strings';
import { FilterSelect } from '../FilterSelect';
import { RowsFailure } from '../RowsFailure';
import { ToggleButtons } from '../ToggleButtons';
import { DriftLists } from './DriftLists';
import { DriftTable } from './DriftTable';
import { useTwoDays } from './useDrift';
import styles from './Drift.module.scss';

export interface DriftPartProps {
  readonly gate: Gate;
  readonly records: readonly ReportRecord[];
  /** Days of the reports, the newest first; two or more. */
  readonly days: readonly Day[];
  readonly strings: Strings;
  readonly words: DriftStrings;
  readonly say: (text: string) => void;
}

/** Two days to choose, and what changed from one to the other. */
export function DriftPart({ gate, records, days, strings, words, say }: DriftPartProps): React.ReactElement {
  const [to, setTo] = React.useState(days[0] as Day);
  const [from, setFrom] = React.useState(() => dayBefore(records, days));
  const [tenant, setTenant] = React.useState<string>();
  const [by, setBy] = React.useState<Grouping>('family');
  const { value: read, problem, retry } = useTwoDays(gate, records, Math.min(from, to), Math.max(from, to));
  const nameOf = (tenantId: string): string => records.find((record) => record.tenantId.toLowerCase() === tenantId.toLowerCase())?.tenantName ?? tenantId;
  const tenants = [...new Map(records.map(({ tenantId, tenantName }) => [tenantId.toLowerCase(), tenantName]))];
  const drift = React.useMemo(() => {
    if (!read) return undefined;
    const isChosen = ({ tenantId }: { readonly tenantId: string }): boolean => tenant === undefined || tenantId.toLowerCase() === tenant;
    const { lines, uncompared } = driftBetween(read.before.reports, read.after.reports);
    const unreadable = [...new Set([...read.before.unreadable, ...read.after.unreadable])].filter(isChosen);
    return { lines: lines.filter(isChosen), uncompared: uncompared.filter(isChosen), unreadable };
  }, [read, tenant]);
  const changed = drift?.lines.filter(({ change }) => change !== 'same' && change !== 'cannotTell').length ?? 0;
  const answer = drift && words.answer({ from: Math.min(from, to), to: Math.max(from, to), changed, cannotTell: drift.lines.filter(({ change }) => change === 'cannotTell').length });
  React.useEffect(() => {
    if (answer !== undefined) say(answer);
  }, [answer]);
  const choices = days.map((day) => ({ value: String(day), label: strings.formats.day(day) }));
  return (
    <section>
      <div className={styles.controls}>
        <FilterSelect label={words.from} value={String(from)} all={undefined} choices={choices} isActive={false} onChange={(day) => setFrom(Number(day))} />
        <FilterSelect label={words.to} value={String(to)} all={undefined} choices={choices} isActive={false} onChange={(day) => setTo(Number(day))} />
        {tenants.length > 1 && <FilterSelect label={words.tenant} value={tenant} all={words.allTenants} choices={tenants.map(([value, label]) => ({ value, label }))} onChange={setTenant} />}
        <ToggleButtons label={words.by} choices={GROUPINGS.filter((grouping) => grouping !== 'tenant' || tenants.length > 1).map((value) => ({ value, text: words.groupings[value] }))} chosen={by} onChoose={setBy} />
      </div>
      <p className={styles.small}>{words.intro}</p>
      {problem && <RowsFailure problem={problem} strings={strings} onRetry={retry} />}
      {!drift && !problem && <p role="status">{words.reading}</p>}
      {drift && (
        <>
          <h3 className={styles.answer}>{answer}</h3>
          {drift.uncompared.map(({ source, tenantId, ranOnDay }) => (
            <p key={`${source} ${tenantId}`} className={styles.text}>
              {words.uncompared({ source, tenant: nameOf(tenantId), day: ranOnDay })}
            </p>
          ))}
          {drift.unreadable.map(({ source, tenantName, ranOnDay, file }) => (
            <p key={file.name} className={styles.text}>
              {words.unreadable({ source, tenant: tenantName, day: ranOnDay })}
            </p>
          ))}
          {drift.lines.length > 0 && <DriftTable lines={drift.lines} by={by} nameOf={nameOf} strings={strings} words={words} />}
          <DriftLists lines={drift.lines} strings={strings} words={words} />
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
