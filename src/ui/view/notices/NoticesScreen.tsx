import * as React from 'react';
import { noticeStringsFor } from '../../strings/noticeStringsFor';
import { Screen } from '../Screen';
import type { ScreenProps } from '../screenProps';
import { ForYou } from './ForYou';

/** What waits for whoever is signed in, as a screen of its own. */
export function NoticesScreen({ gate, route, zone, strings, say }: ScreenProps): React.ReactElement {
  const words = React.useMemo(() => noticeStringsFor(strings.formats), [strings]);
  return (
    <Screen route={route} back={words.back} heading={words.heading} isAnswered>
      <ForYou gate={gate} zone={zone} strings={strings} isScreen say={say} />
    </Screen>
  );
}
