import * as React from 'react';
import { act, render } from '@testing-library/react';
import type { Desk } from '../../../../src/decisions/desk';
import type { PeopleHistory } from '../../../../src/domain/people/people';
import type { PolicyHistory } from '../../../../src/domain/policy/history';
import type { HeldRow } from '../../../../src/lists/codec/heldRow';
import { SharePointError, type SharePointErrorKind } from '../../../../src/lists/rest/errors';
import type { RecordWork } from '../../../../src/ui/forms/recordWork';
import { PeopleScreen } from '../../../../src/ui/people/PeopleScreen';
import type { PeopleRead } from '../../../../src/ui/people/usePeople';
import { peopleStringsFor } from '../../../../src/ui/strings/peopleStringsFor';
import { stringsFor } from '../../../../src/ui/strings/stringsFor';
import { NOTHING_KNOWN } from '../../../../src/domain/ledger/fold';
import { ANA, DAY_0 } from '../../domain/ledger/life';
import { deskOf } from '../view/exception/someDesk';

export const STRINGS = stringsFor('en-US');
export const TODAY = DAY_0;

export interface Looked {
  readonly people?: PeopleHistory;
  readonly policies?: PolicyHistory;
  readonly mayAddTo?: Parameters<typeof deskOf>[1];
}

/** A desk of Ana's that knows these people and policies. */
export function deskWith({ people, policies }: Looked, mayAddTo: Desk['mayAddTo'] = new Set()): Desk {
  const desk = deskOf({ today: TODAY }, { me: ANA });
  return { ...desk, mayAddTo, known: { ...NOTHING_KNOWN, ...(people ? { people } : {}), ...(policies ? { policies } : {}) } };
}

/** The screen as somebody sees it who may record everything, unless it says otherwise. */
export async function showScreen(looked: Looked, read: Partial<PeopleRead> = {}, narrow = false, rows: readonly HeldRow[] = []): Promise<{ readonly recorded: () => number }> {
  let recorded = 0;
  const whole: PeopleRead = { desk: deskWith(looked), mayRecord: true, mayNameOwners: true, mayWritePolicy: true, groups: [], holders: new Map(), ...read };
  await act(async () => {
    render(
      <PeopleScreen
        read={whole}
        tenants={['tenant-a']}
        readRows={() => Promise.resolve({ rows, unreadable: 0 })}
        tenantName={(id) => (id === 'tenant-a' ? 'Contoso' : id)}
        narrow={narrow}
        headingRef={React.createRef()}
        strings={STRINGS}
        words={peopleStringsFor(STRINGS.formats)}
        onRecorded={() => (recorded += 1)}
      />,
    );
  });
  return { recorded: () => recorded };
}

/** The write path as a test wants it: what is not given must not be called. */
export function workOf(work: Partial<RecordWork>): RecordWork {
  const never = (name: string) => () => Promise.reject(new Error(`${name} was not expected`));
  return { recordPersonFact: never('recordPersonFact'), recordServiceOwner: never('recordServiceOwner'), recordPolicy: never('recordPolicy'), adoptPolicy: never('adoptPolicy'), searchPeople: never('searchPeople'), ...work };
}

export const error = (kind: SharePointErrorKind): SharePointError => new SharePointError(kind, { status: 503, code: '', detail: '', requestId: 'r1', operation: 'record' });
