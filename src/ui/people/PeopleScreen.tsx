import * as React from 'react';
import type { Rows } from '../../register/rows';
import type { PeopleStrings } from '../strings/peopleStrings';
import type { Strings } from '../strings/strings';
import { ownersModel } from './ownersModel';
import { peopleModel } from './peopleModel';
import { PolicyInForce } from './PolicyInForce';
import { ServiceOwners } from './ServiceOwners';
import type { PeopleRead } from './usePeople';
import { WhoIsWho } from './WhoIsWho';
import styles from './People.module.scss';

export interface PeopleScreenProps {
  readonly read: PeopleRead;
  /** Ids of the tenants in the register's rows. */
  readonly tenants: readonly string[];
  readonly readRows: ((signal: AbortSignal) => Promise<Rows>) | undefined;
  readonly tenantName: (id: string) => string;
  readonly narrow: boolean;
  readonly headingRef: React.Ref<HTMLHeadingElement>;
  readonly strings: Strings;
  readonly words: PeopleStrings;
  readonly onRecorded: () => void;
}

/** The register's people, service owners and policy, and what the visitor may record of them. */
export function PeopleScreen({ read, tenants, readRows, tenantName, narrow, headingRef, strings, words, onRecorded }: PeopleScreenProps): React.ReactElement {
  const { desk, groups, holders } = read;
  const { people: history, policies } = desk.known;
  const today = desk.zone.dayOfInstant(desk.gate.clock.now());
  const model = React.useMemo(() => peopleModel({ history, groups, holders: typeof holders === 'string' ? undefined : holders }), [history, groups, holders]);
  const owners = React.useMemo(() => ownersModel(history, tenants, tenantName), [history, tenants, tenantName]);
  const common = { desk, today, narrow, strings, words, onRecorded };
  return (
    <>
      <h2 className={styles.heading} ref={headingRef} tabIndex={-1}>
        {words.heading({ humans: model.humans, accounts: model.lines.length, inTwoGroups: groups && model.inTwoGroups, goneInSeats: model.goneInSeats })}
      </h2>
      <WhoIsWho {...common} model={model} history={history} mayRecord={read.mayRecord} holders={holders} hasGroups={groups !== undefined} />
      <ServiceOwners {...common} model={owners} history={history} mayName={read.mayNameOwners} tenantName={tenantName} />
      <PolicyInForce {...common} policies={policies} mayWrite={read.mayWritePolicy} readRows={readRows} />
    </>
  );
}
