import * as React from 'react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Outcome } from '../../../../src/decisions/decide';
import type { Desk } from '../../../../src/decisions/desk';
import type { OpenException } from '../../../../src/decisions/openException';
import { siteZone } from '../../../../src/domain/day/zone';
import type { Act } from '../../../../src/domain/ledger/acts/acts';
import { LEDGER_LISTS, type LedgerList } from '../../../../src/domain/ledger/decision';
import { NOTHING_KNOWN, type Known } from '../../../../src/domain/ledger/fold';
import type { Person } from '../../../../src/domain/people/person';
import { ActForm, type ActFormProps } from '../../../../src/ui/forms/ActForm';
import type { FormWork } from '../../../../src/ui/forms/formWork';
import { stringsFor } from '../../../../src/ui/strings/stringsFor';
import { DAY_0, JON, type Life } from '../../domain/ledger/life';

export const STRINGS = stringsFor('en-US');

export function deskOf(me: Person, today: number, known: Known = NOTHING_KNOWN, lists: readonly LedgerList[] = LEDGER_LISTS): Desk {
  const clock = { now: () => today * 86_400_000 + 43_200_000 };
  return { gate: { webUrl: 'https://contoso.example/sites/register', clock } as Desk['gate'], zone: siteZone('UTC'), me, mayAddTo: new Set(lists), mayProject: true, mayAddRows: true, known };
}

export function openedOf(life: Life): OpenException {
  return { state: life.state, decisions: life.decisions, row: { id: 1, agrees: true } };
}

/** The write path as these tests want it: what is not given must not be called. */
export function workOf(work: Partial<FormWork> = {}): FormWork {
  const never = (name: string) => () => Promise.reject(new Error(`${name} was not expected`));
  return { decide: never('decide'), takeBack: never('takeBack'), openException: never('openException'), uploadEvidence: never('uploadEvidence'), searchPeople: never('searchPeople'), readTenantNames: never('readTenantNames'), findException: never('findException'), ...work };
}

export interface Shown {
  readonly done: Outcome[];
  readonly cancelled: () => number;
  readonly said: string[];
  readonly unmount: () => void;
}

/** Draws the form of an act for somebody. */
export function showForm(me: Person, act: Act, life: Life | undefined, more: Partial<ActFormProps> & { readonly known?: Known; readonly lists?: readonly LedgerList[] } = {}): Shown {
  const { known, lists, ...props } = more;
  const done: Outcome[] = [];
  const said: string[] = [];
  let cancelled = 0;
  const today = props.today ?? life?.today ?? DAY_0;
  const { unmount } = render(
    <ActForm
      desk={deskOf(me, today, known, lists)}
      drafts={undefined}
      opened={life && openedOf(life)}
      act={act}
      today={today}
      strings={STRINGS}
      onDone={(outcome) => done.push(outcome)}
      onCancel={() => (cancelled += 1)}
      say={(text) => said.push(text)}
      work={workOf()}
      {...props}
    />,
  );
  return { done, said, cancelled: () => cancelled, unmount };
}

/** Somebody whom the directory finds by anything. */
export const finds = (person: Person = JON): Pick<FormWork, 'searchPeople'> => ({
  searchPeople: () => Promise.resolve([{ ...person, mail: 'someone@contoso.example', jobTitle: '', guest: false }]),
});

/** Takes an option of an open list as soon as the list has its place: until then it lets no pointer through. */
export const take = (name: string): Promise<void> => waitFor(() => userEvent.click(screen.getByRole('option', { name })));
