import * as React from 'react';
import type { Band } from '../../../domain/day/bands';
import type { Gate } from '../../../lists/rest/gate';
import type { Lens } from '../../../register/derive/heatmap';
import type { RegisterSnapshot, RegisterStore } from '../../../register/snapshot';
import { usePart } from '../../hooks/usePart';
import { useOwnerNames, useTenantNames } from '../../hooks/useNames';
import { useNarrow } from '../../hooks/useNarrow';
import { useRegister } from '../../hooks/useRegister';
import type { Strings } from '../../strings/strings';
import { Banner } from '../Banner';
import { Message } from '../Message';
import { reasonOf, referenceOf, RetryButton } from '../ReadFailure';
import { Root } from '../Root';
import { Throttled } from '../Throttled';
import { Intake } from '../Intake';
import type { SetupProps } from '../setup/Setup';
import { HeatmapScreen } from './HeatmapScreen';
import { Skeleton } from './Skeleton';

export interface HeatmapAppProps {
  readonly store: RegisterStore;
  readonly gate: Gate;
  readonly strings: Strings;
  readonly title: string;
  readonly firstLens: Lens;
  readonly bands: readonly Band[];
  /** Unique on the page. */
  readonly id: string;
}

/** Which screen the register's state asks for. */
export function HeatmapApp(props: HeatmapAppProps): React.ReactElement {
  const { store, strings } = props;
  const snapshot = useRegister(store);
  const root = React.useRef<HTMLDivElement>(null);
  const narrow = useNarrow(root);
  const [said, say] = React.useState('');
  return (
    <Root language={strings.formats.locale} announcement={said} rootRef={root}>
      <Throttled untilMs={snapshot.heldUntilMs} strings={strings} />
      {screenOf(snapshot, props, narrow, say)}
    </Root>
  );
}

function screenOf(snapshot: RegisterSnapshot, props: HeatmapAppProps, narrow: boolean, say: (text: string) => void): React.ReactElement {
  const { store, gate, strings, title, firstLens, bands } = props;
  const { states } = strings;
  const refresh = (): void => void store.refresh('all');
  switch (snapshot.phase) {
    case 'loading':
      return <Skeleton lens={firstLens} bands={bands} title={title} narrow={narrow} progress={snapshot.progress} strings={strings} />;
    case 'notProvisioned':
      return <SetupPart gate={gate} strings={strings} onDone={refresh} />;
    case 'denied':
      return <Message heading={states.denied.heading} text={states.denied.text} detail={referenceOf(snapshot.problem, strings)} />;
    case 'failed':
      return (
        <Message heading={states.failed.heading} text={reasonOf(snapshot.problem, strings)} detail={referenceOf(snapshot.problem, strings)} role="alert">
          <RetryButton problem={snapshot.problem} busy={snapshot.busy} strings={strings} onRetry={refresh} />
        </Message>
      );
    case 'empty':
    case 'ready':
      return <Ready {...props} snapshot={snapshot} say={say} />;
  }
}

/** Tenants named beside the heading; the filter has all of them. */
const SHOWN_TENANTS = 3;

interface ReadyProps extends HeatmapAppProps {
  readonly snapshot: RegisterSnapshot & { readonly phase: 'ready' | 'empty' };
  readonly say: (text: string) => void;
}

/** One element for an empty register and a full one, so that reading the first report is not interrupted by its rows. */
function Ready({ snapshot, store, gate, strings, title, firstLens, bands, id, say }: ReadyProps): React.ReactElement {
  const { data, problem, busy } = snapshot;
  const { states } = strings;
  const tenantNames = useTenantNames(gate, data.columns);
  const ownerNames = useOwnerNames(store, data.columns);
  const confirmed = problem ? states.asOf : data.freshness === 'confirmed' ? strings.heatmap.upToDate : states.stale;
  const status = [
    ...data.columns.tenants.flatMap((tenant) => tenantNames.get(tenant) ?? []).slice(0, SHOWN_TENANTS),
    ...(data.unreadableRows > 0 ? [states.unreadableRows(data.unreadableRows)] : []),
    confirmed(data.confirmedAtMs),
  ];
  const nothing = tenantNames.size === 0 ? states.empty : states.nothingOpen;
  return (
    <>
      {problem && (
        <Banner text={`${states.failed.kept} ${reasonOf(problem, strings)}`} small={referenceOf(problem, strings)}>
          <RetryButton problem={problem} busy={busy} strings={strings} onRetry={() => void store.refresh()} />
        </Banner>
      )}
      <Intake gate={gate} data={data} strings={strings} onKept={() => void store.refresh()} say={say}>
        {(readButton, isOpen) =>
          snapshot.phase === 'ready' ? (
            <HeatmapScreen
              data={data}
              store={store}
              strings={strings}
              title={title}
              firstLens={firstLens}
              bands={bands}
              id={id}
              tenantNames={tenantNames}
              ownerNames={ownerNames}
              status={status}
              onAnnounce={say}
              actions={readButton}
            />
          ) : isOpen ? (
            <></>
          ) : (
            <Message heading={nothing.heading} text={nothing.text}>
              {readButton}
            </Message>
          )
        }
      </Intake>
    </>
  );
}

/** Setting up comes in a chunk of its own: a register is set up once. */
function SetupPart(props: SetupProps): React.ReactElement {
  const Setup = usePart<SetupProps>(true, () => import(/* webpackChunkName: 'setup' */ '../setup/Setup').then((part) => part.Setup));
  return Setup ? <Setup {...props} /> : <p>{props.strings.states.loading}</p>;
}
