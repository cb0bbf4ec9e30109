import * as React from 'react';
import type { Day } from '../../../domain/day/day';
import type { People } from '../../../domain/people/people';
import type { Person } from '../../../domain/people/person';
import type { HeldRow } from '../../../lists/codec/heldRow';
import type { Gate } from '../../../lists/rest/gate';
import { RecordedContext } from '../../hooks/recorded';
import { useException } from '../../hooks/useException';
import type { OwnerStrings } from '../../strings/ownerStrings';
import type { Strings } from '../../strings/strings';
import { RowsFailure } from '../../view/RowsFailure';
import { HandOverView, type HandOverViewProps } from './HandOverView';

export interface HandOverProps {
  readonly gate: Gate;
  readonly tenantId: string;
  /** IANA name of the site's zone. */
  readonly zone: string;
  readonly rows: readonly HeldRow[];
  readonly today: Day;
  readonly people: People;
  /** Whose seats at first; undefined: the visitor's own. */
  readonly of: Person | undefined;
  readonly strings: Strings;
  readonly words: OwnerStrings;
  /** Something was recorded, or may have been: rows should be read again. */
  readonly onRan: () => void;
  readonly say: (text: string) => void;
}

/** Hands over what somebody holds. What was recorded elsewhere, such as that they left, is known to it when one comes back. */
export function HandOver({ of, ...props }: HandOverProps): React.ReactElement {
  const recorded = React.useContext(RecordedContext);
  const [person, setPerson] = React.useState(of);
  return <Known key={recorded} {...props} person={person} onPerson={setPerson} />;
}

/** Who the visitor is and what they may do is read first. */
function Known({ gate, tenantId, zone, strings, ...rest }: Omit<HandOverProps, 'of'> & Pick<HandOverViewProps, 'person' | 'onPerson'>): React.ReactElement {
  const read = useException(gate, undefined, zone);
  switch (read.status) {
    case 'loading':
      return <p role="status">{strings.states.loading}</p>;
    case 'failed':
      return <RowsFailure problem={read.problem} strings={strings} onRetry={read.retry} />;
    case 'ready':
      return <HandOverView desk={read.desk} tenantId={tenantId} strings={strings} {...rest} />;
  }
}
