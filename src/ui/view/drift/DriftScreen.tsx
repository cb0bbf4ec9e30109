import * as React from 'react';
import type { Desk } from '../../../decisions/desk';
import { useException } from '../../hooks/useException';
import { driftStringsFor } from '../../strings/driftStringsFor';
import type { DriftStrings } from '../../strings/driftStrings';
import { DeskPart } from '../DeskPart';
import { RowsFailure } from '../RowsFailure';
import { Screen } from '../Screen';
import type { ScreenProps } from '../screenProps';
import { CoveragePart } from './CoveragePart';
import { DriftPart } from './DriftPart';
import { OlderReports } from './OlderReports';
import { RECORDS_AT_A_TIME, useRecords } from './useDrift';
import styles from './Drift.module.scss';

/** What changed in the tenants between two days on which reports were made, and how much of it is documented. */
export function DriftScreen(props: ScreenProps): React.ReactElement {
  const { gate, route, zone, strings } = props;
  const words = React.useMemo(() => driftStringsFor(strings.formats), [strings]);
  const read = useException(gate, undefined, zone);
  return (
    <Screen route={route} back={words.back} heading={words.heading} isAnswered>
      <DeskPart read={read} strings={strings}>
        {(desk) => <Compared {...props} desk={desk} words={words} />}
      </DeskPart>
    </Screen>
  );
}

function Compared({ desk, words, ...props }: ScreenProps & { readonly desk: Desk; readonly words: DriftStrings }): React.ReactElement {
  const { gate, strings, readRows, say } = props;
  const [most, setMost] = React.useState(RECORDS_AT_A_TIME);
  const { value: records, problem, retry } = useRecords(gate, most);
  const today = React.useMemo(() => desk.zone.dayOfInstant(gate.clock.now()), [desk, gate]);
  if (problem) return <RowsFailure problem={problem} strings={strings} onRetry={retry} />;
  if (!records) return <p role="status">{words.reading}</p>;
  const days = [...new Set(records.newest.map(({ ranOnDay }) => ranOnDay))].sort((a, b) => b - a);
  if (days.length === 0 && !records.mayBeMore) return <p className={styles.text}>{words.nothingRead}</p>;
  return (
    <>
      {days.length === 1 && <p className={styles.text}>{words.oneDay}</p>}
      {days.length > 1 && <DriftPart gate={gate} records={records.newest} areAll={!records.mayBeMore} days={days} today={today} strings={strings} words={words} say={say} />}
      {(records.mayBeMore || most > RECORDS_AT_A_TIME) && <OlderReports records={records} oldest={days[days.length - 1] ?? today} isReading={records.most !== most} words={words} say={say} onMore={() => setMost(records.most + RECORDS_AT_A_TIME)} />}
      <CoveragePart gate={gate} today={today} readRows={readRows} strings={strings} words={words} />
    </>
  );
}
