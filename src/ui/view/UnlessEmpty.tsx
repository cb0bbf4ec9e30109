import * as React from 'react';
import { usePart } from '../hooks/usePart';
import type { EmptyRegisterProps } from './EmptyRegister';
import type { Frame, ReadySnapshot, WebPartProps } from './RegisterFrame';

export interface UnlessEmptyProps extends Pick<WebPartProps, 'store' | 'gate' | 'strings'> {
  readonly snapshot: ReadySnapshot;
  readonly frame: Frame;
  readonly children: React.ReactElement;
}

/**
 * A screen of a register that holds something, else the ways in. They come when they are needed, and stay above the screen
 * that they fill, so that its first rows do not interrupt the reading of a report.
 */
export function UnlessEmpty({ snapshot: { phase, data }, store, gate, strings, frame, children }: UnlessEmptyProps): React.ReactElement {
  const wasEmpty = React.useRef(false);
  wasEmpty.current ||= phase === 'empty';
  const Empty = usePart<EmptyRegisterProps>(wasEmpty.current, [], () => import(/* webpackChunkName: 'empty' */ './EmptyRegister').then((part) => part.EmptyRegister));
  if (!wasEmpty.current) return children;
  if (!Empty) return <p role="status">{strings.states.loading}</p>;
  return (
    <Empty gate={gate} data={data} strings={strings} onKept={() => void store.refresh()} say={frame.say}>
      {phase === 'ready' ? children : undefined}
    </Empty>
  );
}
