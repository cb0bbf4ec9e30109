import * as React from 'react';
import type { Strings } from '../strings/strings';
import { Button } from './Button';
import { Message } from './Message';

export interface ErrorBoundaryProps {
  readonly strings: Strings;
}

interface ErrorBoundaryState {
  readonly error: Error | undefined;
}

/** The one place where an error that nothing handled ends up; the rest of the page goes on. */
export class ErrorBoundary extends React.Component<ErrorBoundaryProps, ErrorBoundaryState> {
  public override state: ErrorBoundaryState = { error: undefined };

  public static getDerivedStateFromError(error: Error): ErrorBoundaryState {
    return { error };
  }

  public override render(): React.ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const { broken } = this.props.strings.states;
    return (
      <Message heading={broken.heading} text={broken.text} role="alert" detail={error.message}>
        <Button primary onClick={() => this.setState({ error: undefined })}>
          {broken.again}
        </Button>
      </Message>
    );
  }
}
