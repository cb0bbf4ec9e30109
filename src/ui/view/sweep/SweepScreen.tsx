import * as React from 'react';
import { useException } from '../../hooks/useException';
import { sweepStringsFor } from '../../strings/sweepStringsFor';
import { DeskPart } from '../DeskPart';
import { Screen } from '../Screen';
import type { ScreenProps } from '../screenProps';
import { SweepPart } from './SweepPart';

/** Sweeping in the browser, for security reviewers. */
export function SweepScreen({ gate, route, zone, strings, onChanged, say }: ScreenProps): React.ReactElement {
  const words = React.useMemo(() => sweepStringsFor(strings.formats), [strings]);
  const read = useException(gate, undefined, zone);
  return (
    <Screen route={route} back={words.back} heading={words.heading}>
      <DeskPart read={read} strings={strings}>
        {(desk) => <SweepPart desk={desk} words={words} onChanged={onChanged} say={say} />}
      </DeskPart>
    </Screen>
  );
}
