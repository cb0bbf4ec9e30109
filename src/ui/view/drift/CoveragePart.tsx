import * as React from 'react';
import type { Day } from '../../../domain/day/day';
import { coverageOf, type Coverage, type SourceCoverage } from '../../../domain/kpi/coverage';
import { judgeRows } from '../../../domain/kpi/judged';
import type { ReportsSaid } from '../../../decisions/reportsSaid';
import type { Gate } from '../../../lists/rest/gate';
import { useNarrow } from '../../hooks/useNarrow';
import { useReports } from '../../hooks/useReports';
import { useRowsOnce } from '../../hooks/useRowsOnce';
import type { DriftStrings } from '../../strings/driftStrings';
import type { Strings } from '../../strings/strings';
import type { ScreenProps } from '../screenProps';
import styles from './Drift.module.scss';

export interface CoveragePartProps {
  readonly gate: Gate;
  readonly today: Day;
  readonly readRows: ScreenProps['readRows'];
  readonly strings: Strings;
  readonly words: DriftStrings;
}

/** How much of what each source shows is documented, how old its report is, and what nobody can tell. */
export function CoveragePart({ gate, today, readRows, strings, words }: CoveragePartProps): React.ReactElement {
  const said = words.coverage;
  const rows = useRowsOnce(readRows, true);
  const reports = useReports(gate, undefined, reportsSaid);
  const ref = React.useRef<HTMLElement>(null);
  const narrow = useNarrow(ref);
  const read = typeof rows === 'string' || reports === undefined || reports === 'failed' ? undefined : { rows: rows.rows, ...reports };
  const coverage = React.useMemo(() => read && coverageOf(judgeRows(read.rows, today), read.reports, today), [rows, reports, today]);
  const lines = coverage && linesOf(coverage, said);
  return (
    <section ref={ref}>
      <h3 className={styles.sub}>{said.heading}</h3>
      <p className={styles.small}>{said.intro}</p>
      {rows === 'notRead' || reports === 'failed' ? (
        <p className={styles.text}>{said.failed}</p>
      ) : !lines ? (
        <p role="status">{words.reading}</p>
      ) : lines.length === 0 ? (
        <p className={styles.text}>{said.none}</p>
      ) : narrow ? (
        <List lines={lines} today={today} strings={strings} words={words} />
      ) : (
        <Table lines={lines} today={today} strings={strings} words={words} />
      )}
      {read?.unreadable.map(({ source, tenantId, tenantName, ranOnDay }) => (
        <p key={`${tenantId} ${source}`} className={styles.text}>
          {words.unreadable({ source, tenant: tenantName, day: ranOnDay })}
        </p>
      ))}
      {coverage && lines && lines.length > 0 && coverage.together.unreadTenants.length > 0 && <p className={styles.text}>{said.noReport(coverage.together.unreadTenants.length)}</p>}
    </section>
  );
}

interface CoverageLine extends Pick<SourceCoverage, 'documented' | 'of' | 'cannotTell' | 'unreadParts' | 'ranOnDay' | 'oldestDay'> {
  readonly name: string;
}

/** Of each source, and of all together where there are several. */
function linesOf({ sources, together }: Coverage, said: DriftStrings['coverage']): readonly CoverageLine[] {
  const { newestDay, oldestDay } = together;
  const all = sources.length > 1 && newestDay !== undefined && oldestDay !== undefined ? [{ ...together, name: said.together, ranOnDay: newestDay, oldestDay }] : [];
  return [...sources.map((line) => ({ ...line, name: said.tenant(line.source, line.tenantName) })), ...all];
}

async function reportsSaid(gate: Gate, signal: AbortSignal): Promise<ReportsSaid> {
  return (await import(/* webpackChunkName: 'reports' */ '../../../decisions/reportsSaid')).readReportsSaid(gate, signal);
}

interface LinesProps {
  readonly lines: readonly CoverageLine[];
  readonly today: Day;
  readonly strings: Strings;
  readonly words: DriftStrings;
}

function Table({ lines, today, strings, words: { coverage: said } }: LinesProps): React.ReactElement {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{said.source}</th>
          <th scope="col">{said.documented}</th>
          <th scope="col">{said.cannotTell}</th>
          <th scope="col">{said.age}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.name}>
            <th scope="row">{line.name}</th>
            <td>{said.share(line.documented, line.of)}</td>
            <td>
              {strings.formats.number(line.cannotTell)}
              {line.unreadParts > 0 && <span className={styles.line}>{said.parts(line.unreadParts)}</span>}
            </td>
            <td>
              <Age line={line} today={today} said={said} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ lines, today, strings, words: { coverage: said } }: LinesProps): React.ReactElement {
  return (
    <ul className={styles.plain}>
      {lines.map((line) => (
        <li key={line.name} className={styles.group}>
          <strong>{line.name}</strong>
          <dl className={styles.facts}>
            <dt>{said.documented}</dt>
            <dd>{said.share(line.documented, line.of)}</dd>
            <dt>{said.cannotTell}</dt>
            <dd>
              {strings.formats.number(line.cannotTell)}
              {line.unreadParts > 0 && <span className={styles.line}>{said.parts(line.unreadParts)}</span>}
            </dd>
            <dt>{said.age}</dt>
            <dd>
              <Age line={line} today={today} said={said} />
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** The day of the newest report, and of the oldest that counts where the newest was asked for less. */
function Age({ line, today, said }: { readonly line: CoverageLine; readonly today: Day; readonly said: DriftStrings['coverage'] }): React.ReactElement {
  return (
    <>
      {said.report(line.ranOnDay, today - line.ranOnDay)}
      {line.oldestDay < line.ranOnDay && <span className={styles.line}>{said.oldest(line.oldestDay)}</span>}
    </>
  );
}
