import * as React from 'react';
import type { Day } from '../../../../domain/day/day';
import type { Seated } from '../../../../domain/exception/seat';
import type { AccountabilityWords } from '../../../strings/texts';
import { ownerMoreStringsFor } from '../../../strings/ownerMoreStringsFor';
import type { OwnerStrings } from '../../../strings/ownerStrings';
import type { Strings } from '../../../strings/strings';
import type { Besides } from './besides';
import { EscalatedPart } from './EscalatedPart';
import { FallenPart } from './FallenPart';
import { PeopleView } from './PeopleView';

export interface OwnerMoreProps {
  readonly show: 'besides' | 'people';
  readonly besides: Besides;
  readonly isRisk: boolean;
  readonly today: Day;
  readonly narrow: boolean;
  readonly id: string;
  readonly duty: AccountabilityWords['duty'];
  readonly strings: Strings;
  readonly words: OwnerStrings;
  readonly onHandOver: ((person: Seated) => void) | undefined;
}

/** What comes after the owner view has painted. */
export function OwnerMore({ show, besides, isRisk, strings, onHandOver, ...rest }: OwnerMoreProps): React.ReactElement {
  const more = React.useMemo(() => ownerMoreStringsFor(strings.formats), [strings]);
  if (show === 'people') return <PeopleView reports={besides.reports} more={more} onHandOver={onHandOver} {...rest} />;
  return (
    <>
      <EscalatedPart lines={besides.escalated} mayAcknowledge={isRisk} more={more} {...rest} />
      <FallenPart lines={besides.fallen} more={more} {...rest} />
    </>
  );
}
