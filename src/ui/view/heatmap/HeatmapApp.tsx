import * as React from 'react';
import type { Band } from '../../../domain/day/bands';
import type { Lens } from '../../../register/derive/heatmap';
import { useOwnerNames, useTenantNames } from '../../hooks/useNames';
import { heatmapTextsFor, type HeatmapTexts } from '../../strings/heatmapStringsFor';
import { Intake } from '../Intake';
import { Message } from '../Message';
import { RegisterFrame, type ReadySnapshot, type WebPartProps } from '../RegisterFrame';
import { rowsStatus } from '../RowsFailure';
import { Ways } from '../Ways';
import { HeatmapScreen } from './HeatmapScreen';
import { Skeleton } from './Skeleton';

export interface HeatmapAppProps extends WebPartProps {
  readonly firstLens: Lens;
  readonly bands: readonly Band[];
}

/** The heatmap of every open exception by age. */
export function HeatmapApp(props: HeatmapAppProps): React.ReactElement {
  const { store, gate, tenantId, firstLens, bands, title } = props;
  const strings = React.useMemo(() => heatmapTextsFor(props.strings), [props.strings]);
  return (
    <RegisterFrame
      store={store}
      gate={gate}
      strings={strings}
      tenantId={tenantId}
      loading={({ progress }, { narrow }) => <Skeleton lens={firstLens} bands={bands} title={title} narrow={narrow} progress={progress} strings={strings} />}
    >
      {(snapshot, { narrow, say }) => <Ready {...props} strings={strings} snapshot={snapshot} narrow={narrow} say={say} />}
    </RegisterFrame>
  );
}

/** Tenants named beside the heading; the filter has all of them. */
const SHOWN_TENANTS = 3;

interface ReadyProps extends HeatmapAppProps {
  readonly strings: HeatmapTexts;
  readonly snapshot: ReadySnapshot;
  readonly narrow: boolean;
  readonly say: (text: string) => void;
}

/** One element for an empty register and a full one, so that reading the first report is not interrupted by its rows. */
function Ready({ snapshot, store, gate, strings, title, firstLens, bands, id, narrow, say }: ReadyProps): React.ReactElement {
  const { data, problem } = snapshot;
  const { states } = strings;
  const tenantNames = useTenantNames(gate, data.columns);
  const ownerNames = useOwnerNames(store, data.columns);
  const status = [
    ...data.columns.tenants.flatMap((tenant) => tenantNames.get(tenant) ?? []).slice(0, SHOWN_TENANTS),
    ...rowsStatus(data, data.unreadableRows, problem, strings),
  ];
  const nothing = tenantNames.size === 0 ? states.empty : states.nothingOpen;
  return (
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
            actions={<Ways readButton={readButton} narrow={narrow} strings={strings} />}
          />
        ) : isOpen ? (
          <></>
        ) : (
          <Message heading={nothing.heading} text={nothing.text}>
            <Ways readButton={readButton} strings={strings} />
          </Message>
        )
      }
    </Intake>
  );
}
