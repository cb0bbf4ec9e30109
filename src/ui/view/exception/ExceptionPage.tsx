import * as React from 'react';
import type { Gate } from '../../../lists/rest/gate';
import { useDrafts } from '../../hooks/useDrafts';
import { useException } from '../../hooks/useException';
import { useIntegrity } from '../../hooks/useIntegrity';
import { useFocusOnce } from '../../hooks/useFocusOnce';
import { useNarrow } from '../../hooks/useNarrow';
import { NEW_EXCEPTION, type Route } from '../../hooks/useRoute';
import { useSurroundings } from '../../hooks/useSurroundings';
import { useTenantName } from '../../hooks/useTenantName';
import { exceptionStringsFor } from '../../strings/exceptionStringsFor';
import type { Strings } from '../../strings/strings';
import { BackLink } from '../BackLink';
import { Message } from '../Message';
import { reasonOf, referenceOf, RetryButton } from '../ReadFailure';
import { Acting } from './Acting';
import { AskPage } from './AskPage';
import { ExceptionScreen } from './ExceptionScreen';
import { ExceptionSkeleton } from './ExceptionSkeleton';
import styles from './ExceptionPage.module.scss';

export interface ExceptionPageProps {
  readonly gate: Gate;
  readonly tenantId: string;
  readonly route: Route;
  /** IANA name, where the register was read already. */
  readonly zone: string | undefined;
  readonly strings: Strings;
  /** Something was decided: what lists the exceptions should read again. */
  readonly onChanged: () => void;
  readonly say: (text: string) => void;
}

/** The page of the exception that the address names, or of the form to ask for one. */
export function ExceptionPage({ gate, tenantId, route, zone, strings, onChanged, say }: ExceptionPageProps): React.ReactElement {
  const root = React.useRef<HTMLDivElement>(null);
  const narrow = useNarrow(root);
  const words = React.useMemo(() => exceptionStringsFor(strings.formats), [strings]);
  const [asked, setAsked] = React.useState<string>();
  const key = route.exceptionKey === NEW_EXCEPTION ? undefined : route.exceptionKey;
  const read = useException(gate, key, zone);
  const desk = read.status === 'ready' ? read.desk : undefined;
  const drafts = useDrafts(desk, tenantId);
  const integrity = useIntegrity(desk, read.status === 'ready' ? read.opened : undefined, strings.formats);
  const around = useSurroundings(desk, read.status === 'ready' ? read.opened : undefined);
  const tenantName = useTenantName(gate);
  const heading = useFocusOnce(route.moved, `${route.exceptionKey} ${read.status}`, read.status !== 'loading');
  const { states } = strings;

  const screen = (): React.ReactElement => {
    switch (read.status) {
      case 'loading':
        return <ExceptionSkeleton soFar={read.soFar} words={words} />;
      case 'failed': {
        const { problem, retry } = read;
        if (problem.kind === 'denied') return <Message heading={states.denied.heading} text={states.denied.text} detail={referenceOf(problem, strings)} />;
        return (
          <Message heading={words.page.failed.heading} text={reasonOf(problem, strings)} detail={referenceOf(problem, strings)} role="alert">
            <RetryButton problem={problem} busy={false} strings={strings} onRetry={retry} />
          </Message>
        );
      }
      case 'ready': {
        const { opened, decided } = read;
        if (!opened) {
          return (
            <AskPage
              desk={read.desk}
              drafts={drafts}
              strings={strings}
              words={words}
              headingRef={heading}
              onAsked={(exceptionKey, text) => {
                setAsked(text);
                onChanged();
                route.replace(exceptionKey);
              }}
              onLate={onChanged}
              onCancel={route.close}
              say={say}
            />
          );
        }
        if (opened.state.entries.length === 0) return <Message heading={words.page.notFound.heading} text={words.page.notFound.text} />;
        return (
          <ExceptionScreen
            desk={read.desk}
            opened={opened}
            around={around}
            tenantName={tenantName}
            narrow={narrow}
            strings={strings}
            words={words}
            integrity={integrity}
            headingRef={heading}
            say={say}
            acting={(model, answer) => (
              <Acting
                key={key}
                model={model}
                desk={read.desk}
                drafts={drafts}
                opened={opened}
                strings={strings}
                words={words}
                firstSaid={asked}
                firstAct={route.act}
                onDecided={(state) => {
                  decided(state);
                  // Loaded again, the page does not ask for what is done.
                  if (route.act !== undefined && key !== undefined) route.replace(key);
                  onChanged();
                }}
                onLate={onChanged}
                say={say}
              >
                {answer}
              </Acting>
            )}
          />
        );
      }
    }
  };

  return (
    <div className={styles.page} ref={root}>
      <BackLink route={route} text={words.page.back} />
      {screen()}
    </div>
  );
}
