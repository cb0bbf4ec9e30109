import * as React from 'react';
import type { Gate } from '../../lists/rest/gate';
import type { RegisterData } from '../../register/snapshot';
import { useTenantNames } from '../hooks/useNames';
import type { Strings } from '../strings/strings';
import { Intake } from './Intake';
import { Message } from './Message';
import { Ways } from './Ways';

export interface EmptyRegisterProps {
  readonly gate: Gate;
  readonly data: RegisterData;
  readonly strings: Strings;
  readonly onKept: () => void;
  readonly say: (text: string) => void;
  /** The screen, as soon as there are rows; what is being read above it goes on. */
  readonly children?: React.ReactNode;
}

/** What there is to do where the register holds nothing: read a report, or ask for an exception. */
export function EmptyRegister({ gate, data, strings, onKept, say, children }: EmptyRegisterProps): React.ReactElement {
  const { empty, nothingOpen } = strings.states;
  // A report that found nothing was read all the same.
  const said = useTenantNames(gate, data.columns).size === 0 ? empty : nothingOpen;
  return (
    <Intake gate={gate} data={data} strings={strings} onKept={onKept} say={say}>
      {(readButton, isReading) => (
        <>
          {children !== undefined && (
            <>
              {readButton}
              {children}
            </>
          )}
          {children === undefined && !isReading && (
            <Message heading={said.heading} text={said.text}>
              <Ways readButton={readButton} strings={strings} />
            </Message>
          )}
        </>
      )}
    </Intake>
  );
}
