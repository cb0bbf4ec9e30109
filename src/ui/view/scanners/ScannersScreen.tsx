import * as React from 'react';
import type { Desk } from '../../../decisions/desk';
import { exceptionLink } from '../../../export/exceptionLink';
import { useException } from '../../hooks/useException';
import { scannersStringsFor } from '../../strings/scannersStringsFor';
import type { ScannersStrings } from '../../strings/scannersStrings';
import { DeskPart } from '../DeskPart';
import { RowsFailure } from '../RowsFailure';
import { Screen } from '../Screen';
import type { ScreenProps } from '../screenProps';
import { ExportPart } from './ExportPart';
import { useExport } from './useExport';
import styles from './Scanners.module.scss';

/** What scanners may be told of today, to look at and to take away (design §5). Whoever may read the register may. */
export function ScannersScreen(props: ScreenProps): React.ReactElement {
  const { gate, route, zone, strings } = props;
  const words = React.useMemo(() => scannersStringsFor(strings.formats), [strings]);
  const read = useException(gate, undefined, zone);
  return (
    <Screen route={route} back={words.back} heading={words.heading} isAnswered>
      <DeskPart read={read} strings={strings}>
        {(desk) => <Told {...props} desk={desk} words={words} />}
      </DeskPart>
    </Screen>
  );
}

function Told({ desk, words, strings, gate, say }: ScreenProps & { readonly desk: Desk; readonly words: ScannersStrings }): React.ReactElement {
  const { exportable, problem, retry } = useExport(desk);
  const answer = exportable && words.answer({ exported: exportable.exceptions.length, leftOut: exportable.leftOut.length });
  React.useEffect(() => {
    if (answer !== undefined) say(answer);
  }, [answer]);
  if (!exportable) return problem ? <RowsFailure problem={problem} strings={strings} onRetry={retry} /> : <p role="status">{words.reading}</p>;
  return (
    <>
      <p className={styles.answer}>{answer}</p>
      <p className={styles.text}>{words.intro}</p>
      <ExportPart exportable={exportable} gate={gate} linkOf={(key) => exceptionLink(window.location.href, key)} words={words} say={say} />
    </>
  );
}
