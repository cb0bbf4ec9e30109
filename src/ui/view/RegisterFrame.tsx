import * as React from 'react';
import type { Gate } from '../../lists/rest/gate';
import type { RegisterData, RegisterSnapshot, RegisterStore } from '../../register/snapshot';
import { ExceptionLinksContext } from '../hooks/exceptionLinks';
import { RecordedContext } from '../hooks/recorded';
import { ScreenLinksContext } from '../hooks/screenLinks';
import { TermsContext } from '../hooks/terms';
import { useNarrow } from '../hooks/useNarrow';
import { usePageClaim } from '../hooks/usePageClaim';
import { usePart } from '../hooks/usePart';
import { useRegister } from '../hooks/useRegister';
import { useReturnFocus } from '../hooks/useReturnFocus';
import { useRoute, type Route } from '../hooks/useRoute';
import type { Strings } from '../strings/strings';
import { Banner } from './Banner';
import type { ExceptionPageProps } from './exception/ExceptionPage';
import { Message } from './Message';
import { reasonOf, referenceOf, RetryButton } from './ReadFailure';
import { Root } from './Root';
import { ScreenPart } from './ScreenPart';
import type { OlderListsProps } from './setup/OlderLists';
import type { SetupProps } from './setup/Setup';
import { SweepLate } from './SweepLate';
import { Throttled } from './Throttled';

/** What every web part is mounted with. */
export interface WebPartProps {
  readonly store: RegisterStore;
  readonly gate: Gate;
  readonly strings: Strings;
  /** What an editor of the page wrote above it; empty: nothing. */
  readonly title: string;
  /** Unique on the page. */
  readonly id: string;
  /** For what this browser keeps of unfinished forms. */
  readonly tenantId?: string;
  /** Login text of whoever looks at the page. */
  readonly login: string;
}

export type LoadingSnapshot = RegisterSnapshot & { readonly phase: 'loading' };
export type ReadySnapshot = RegisterSnapshot & { readonly phase: 'ready' | 'empty' };

export interface Frame {
  readonly narrow: boolean;
  /** Says something to those who cannot see that the screen changed. */
  say(text: string): void;
}

export interface RegisterFrameProps extends Pick<WebPartProps, 'store' | 'gate' | 'strings' | 'tenantId'> {
  readonly loading: (snapshot: LoadingSnapshot, frame: Frame) => React.ReactElement;
  /** One element for an empty register and a full one, so that what somebody does there outlives its first rows. */
  readonly children: (snapshot: ReadySnapshot, frame: Frame) => React.ReactElement;
}

/**
 * Around every web part: what the register's state asks for, and in place of all that has rows the exception or the
 * screen that the address names.
 */
export function RegisterFrame(props: RegisterFrameProps): React.ReactElement {
  const { store, strings } = props;
  const snapshot = useRegister(store);
  const root = React.useRef<HTMLDivElement>(null);
  const narrow = useNarrow(root);
  const [said, say] = React.useState('');
  const [recorded, setRecorded] = React.useState(0);
  const route = useRoute();
  const isOnPage = usePageClaim(route) && !WITHOUT_PAGES.includes(snapshot.phase);
  useReturnFocus(root, route);
  const terms = React.useMemo(() => ({ formats: strings.formats, root }), [strings]);
  return (
    <Root language={strings.formats.locale} announcement={said} rootRef={root}>
      <TermsContext.Provider value={terms}>
        <Throttled untilMs={snapshot.heldUntilMs} strings={strings} />
        <ExceptionLinksContext.Provider value={route}>
          <ScreenLinksContext.Provider value={route}>
            {isOnPage && <Page {...props} route={route} data={'data' in snapshot ? snapshot.data : undefined} say={say} onRecorded={() => setRecorded((count) => count + 1)} />}
            {/* Kept as it is, so that closing the page leads back to where somebody was. */}
            <RecordedContext.Provider value={recorded}>
              <div hidden={isOnPage}>{screenOf(snapshot, props, { narrow, say })}</div>
            </RecordedContext.Provider>
          </ScreenLinksContext.Provider>
        </ExceptionLinksContext.Provider>
      </TermsContext.Provider>
    </Root>
  );
}

/** Whatever the address names, there is nothing to read it from. */
const WITHOUT_PAGES: readonly RegisterSnapshot['phase'][] = ['notProvisioned', 'olderLists', 'denied'];

function screenOf(snapshot: RegisterSnapshot, { store, gate, strings, loading, children }: RegisterFrameProps, frame: Frame): React.ReactElement {
  const { states } = strings;
  const refresh = (): void => void store.refresh('all');
  switch (snapshot.phase) {
    case 'loading':
      return loading(snapshot, frame);
    case 'notProvisioned':
      return <SetupPart gate={gate} strings={strings} onDone={refresh} />;
    case 'olderLists':
      return <OlderListsPart gate={gate} strings={strings} site={snapshot.site} say={frame.say} onDone={refresh} />;
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
      return (
        <>
          {snapshot.problem && (
            <Banner text={`${states.failed.kept} ${reasonOf(snapshot.problem, strings)}`} small={referenceOf(snapshot.problem, strings)}>
              <RetryButton problem={snapshot.problem} busy={snapshot.busy} strings={strings} onRetry={() => void store.refresh()} />
            </Banner>
          )}
          {snapshot.data.newerSchema !== undefined && <Banner text={states.newerLists(snapshot.data.newerSchema)} />}
          <SweepLate lastSweepAtMs={snapshot.data.lastSweepAtMs} nowMs={snapshot.data.confirmedAtMs} strings={strings} />
          {children(snapshot, frame)}
        </>
      );
  }
}

type PageProps = ExceptionPartProps & { readonly data: RegisterData | undefined; readonly onRecorded: () => void };

/** What the address names. */
function Page({ data, onRecorded, ...props }: PageProps): React.ReactElement {
  const { store, gate, strings, tenantId, route, say } = props;
  if (route.screen === undefined) return <ExceptionPart {...props} zone={data?.zone} />;
  const onChanged = (): void => {
    onRecorded();
    void store.refresh();
  };
  return <ScreenPart key={route.screen} screen={route.screen} gate={gate} tenantId={tenantId} route={route} zone={data?.zone} tenants={data?.columns.tenants ?? NO_TENANTS} columns={data?.columns} readRows={store.readRows} strings={strings} onChanged={onChanged} say={say} />;
}

const NO_TENANTS: readonly string[] = [];

type ExceptionPartProps = Pick<WebPartProps, 'store' | 'gate' | 'strings' | 'tenantId'> & { readonly route: Route; readonly zone?: string | undefined; readonly say: (text: string) => void };

/** The page of an exception comes in a chunk of its own, with the rules that it is worked out by. */
function ExceptionPart({ store, gate, strings, tenantId = '', route, zone, say }: ExceptionPartProps): React.ReactElement {
  const Shown = usePart<ExceptionPageProps>(true, ['exception', 'findings'], () => import(/* webpackChunkName: 'exception' */ './exception/ExceptionPage').then((part) => part.ExceptionPage));
  if (!Shown) return <p>{strings.states.loading}</p>;
  return <Shown gate={gate} tenantId={tenantId} route={route} zone={zone} strings={strings} onChanged={() => void store.refresh()} say={say} />;
}

/** Setting up comes in a chunk of its own: a register is set up once. */
function SetupPart(props: SetupProps): React.ReactElement {
  const Setup = usePart<SetupProps>(true, ['administration'], () => import(/* webpackChunkName: 'setup' */ './setup/Setup').then((part) => part.Setup));
  return Setup ? <Setup {...props} /> : <p>{props.strings.states.loading}</p>;
}

/** So is bringing older lists up to date. */
function OlderListsPart(props: OlderListsProps): React.ReactElement {
  const OlderLists = usePart<OlderListsProps>(true, ['administration'], () => import(/* webpackChunkName: 'olderLists' */ './setup/OlderLists').then((part) => part.OlderLists));
  return OlderLists ? <OlderLists {...props} /> : <p>{props.strings.states.loading}</p>;
}
