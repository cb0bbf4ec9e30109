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
import { useRecords } from './useDrift';
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
  const { value: records, problem, retry } = useRecords(gate);
  const today = React.useMemo(() => desk.zone.dayOfInstant(gate.clock.now()), [desk, gate]);
  if (problem) return <RowsFailure problem={problem} strings={strings} onRetry={retry} />;
  if (!records) return <p role="status">{words.reading}</p>;
  const days = [...new Set(records.newest.map(({ ranOnDay }) => ranOnDay))].sort((a, b) => b - a);
  if (days.length === 0) return <p className={styles.text}>{words.nothingRead}</p>;
  return (
    <>
      {days.length === 1 ? <p className={styles.text}>{words.oneDay}</p> : <DriftPart gate={gate} records={records.newest} days={days} today={today} strings={strings} words={words} say={say} />}
      {records.mayBeMore && <p className={styles.small}>{words.notAll({ count: records.newest.length, oldest: days[days.length - 1] ?? today })}</p>}
      <CoveragePart gate={gate} today={today} readRows={readRows} strings={strings} words={words} />
    </>
  );
}
