import * as React from 'react';
import { useFocusOnce } from '../hooks/useFocusOnce';
import { useNarrow } from '../hooks/useNarrow';
import { useTenantName } from '../hooks/useTenantName';
import { peopleStringsFor } from '../strings/peopleStringsFor';
import { BackLink } from '../view/BackLink';
import { Banner } from '../view/Banner';
import { Message } from '../view/Message';
import { reasonOf, referenceOf, RetryButton } from '../view/ReadFailure';
import type { ScreenProps } from '../view/screenProps';
import { PeopleScreen } from './PeopleScreen';
import { usePeople } from './usePeople';
import styles from './People.module.scss';

/** Who is who, who answers where nobody else does, and the policy in force. */
export function PeoplePage({ gate, route, zone, tenants, readRows, strings, onChanged }: ScreenProps): React.ReactElement {
  const root = React.useRef<HTMLDivElement>(null);
  const narrow = useNarrow(root);
  const words = React.useMemo(() => peopleStringsFor(strings.formats), [strings]);
  const people = usePeople(gate, zone);
  const tenantName = useTenantName(gate);
  const heading = useFocusOnce(route.moved, people.status, people.status !== 'loading');
  const { states } = strings;

  const screen = (): React.ReactElement => {
    switch (people.status) {
      case 'loading':
        return (
          <h2 className={styles.heading} aria-busy="true">
            {words.loading}
          </h2>
        );
      case 'failed': {
        const { problem, retry } = people;
        if (problem.kind === 'denied') return <Message heading={states.denied.heading} text={states.denied.text} detail={referenceOf(problem, strings)} />;
        return (
          <Message heading={words.failed} text={reasonOf(problem, strings)} detail={referenceOf(problem, strings)} role="alert">
            <RetryButton problem={problem} busy={false} strings={strings} onRetry={retry} />
          </Message>
        );
      }
      case 'ready': {
        const { read, problem, refresh } = people;
        return (
          <>
            {problem && (
              <Banner text={`${words.older} ${reasonOf(problem, strings)}`} small={referenceOf(problem, strings)}>
                <RetryButton problem={problem} busy={false} strings={strings} onRetry={refresh} />
              </Banner>
            )}
            <PeopleScreen
              read={read}
              tenants={tenants}
              readRows={readRows}
              tenantName={tenantName}
              narrow={narrow}
              headingRef={heading}
              strings={strings}
              words={words}
              onRecorded={() => {
                refresh();
                onChanged();
              }}
            />
          </>
        );
      }
    }
  };

  return (
    <div ref={root}>
      <BackLink route={route} text={words.back} />
      {screen()}
    </div>
  );
}
