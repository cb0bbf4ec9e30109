import * as React from 'react';
import { usePart } from '../hooks/usePart';
import type { ScreenName } from '../hooks/useRoute';
import type { ScreenProps } from './screenProps';

/** Each screen comes in a chunk of its own. */
const SCREENS: Readonly<Record<ScreenName, () => Promise<React.ComponentType<ScreenProps>>>> = {
  notices: () => import(/* webpackChunkName: 'notices' */ './notices/NoticesScreen').then((part) => part.NoticesScreen),
  people: () => import(/* webpackChunkName: 'people' */ '../people/PeoplePage').then((part) => part.PeoplePage),
  drift: () => import(/* webpackChunkName: 'drift' */ './drift/DriftScreen').then((part) => part.DriftScreen),
  integrity: () => import(/* webpackChunkName: 'integrity' */ './integrity/IntegrityScreen').then((part) => part.IntegrityScreen),
  signOff: () => import(/* webpackChunkName: 'signOff' */ './signOff/SignOffScreen').then((part) => part.SignOffScreen),
  sweep: () => import(/* webpackChunkName: 'sweep' */ './sweep/SweepScreen').then((part) => part.SweepScreen),
  scanners: () => import(/* webpackChunkName: 'scanners' */ './scanners/ScannersScreen').then((part) => part.ScannersScreen),
};

/** A screen of the whole register. Draw it with `key={screen}`: what it loads is asked for once. */
export function ScreenPart({ screen, ...props }: ScreenProps & { readonly screen: ScreenName }): React.ReactElement {
  const Screen = usePart<ScreenProps>(true, SCREENS[screen]);
  return Screen ? <Screen {...props} /> : <p>{props.strings.states.loading}</p>;
}
