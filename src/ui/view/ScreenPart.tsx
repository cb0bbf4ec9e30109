import * as React from 'react';
import { usePart } from '../hooks/usePart';
import type { ScreenName } from '../hooks/useRoute';
import type { Chapter } from '../strings/texts';
import type { ScreenProps } from './screenProps';

interface Screen {
  readonly chapters: readonly Chapter[];
  load(): Promise<React.ComponentType<ScreenProps>>;
}

/** Each screen comes in a chunk of its own. */
const SCREENS: Readonly<Record<ScreenName, Screen>> = {
  notices: { chapters: ['screens'], load: () => import(/* webpackChunkName: 'notices' */ './notices/NoticesScreen').then((part) => part.NoticesScreen) },
  people: { chapters: ['people'], load: () => import(/* webpackChunkName: 'people' */ '../people/PeoplePage').then((part) => part.PeoplePage) },
  drift: { chapters: ['findings', 'screens'], load: () => import(/* webpackChunkName: 'drift' */ './drift/DriftScreen').then((part) => part.DriftScreen) },
  integrity: { chapters: ['integrity'], load: () => import(/* webpackChunkName: 'integrity' */ './integrity/IntegrityScreen').then((part) => part.IntegrityScreen) },
  signOff: { chapters: ['screens'], load: () => import(/* webpackChunkName: 'signOff' */ './signOff/SignOffScreen').then((part) => part.SignOffScreen) },
  sweep: { chapters: ['screens'], load: () => import(/* webpackChunkName: 'sweep' */ './sweep/SweepScreen').then((part) => part.SweepScreen) },
  scanners: { chapters: ['screens'], load: () => import(/* webpackChunkName: 'scanners' */ './scanners/ScannersScreen').then((part) => part.ScannersScreen) },
};

/** A screen of the whole register. Draw it with `key={screen}`: what it loads is asked for once. */
export function ScreenPart({ screen, ...props }: ScreenProps & { readonly screen: ScreenName }): React.ReactElement {
  const { chapters, load } = SCREENS[screen];
  const Screen = usePart<ScreenProps>(true, chapters, load);
  return Screen ? <Screen {...props} /> : <p>{props.strings.states.loading}</p>;
}
