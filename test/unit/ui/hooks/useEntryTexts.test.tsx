/** @jest-environment jsdom */
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import type { RegisterColumns } from '../../../../src/register/columns';
import type { EntryTexts, RegisterStore } from '../../../../src/register/snapshot';
import { useEntryTexts } from '../../../../src/ui/hooks/useEntryTexts';
import type { TitleOf } from '../../../../src/ui/strings/titleStrings';

const COLUMNS = {} as RegisterColumns;
const FACTS = JSON.stringify({ kind: 'asked', who: { type: 'user', id: 'u1', name: 'Mira' }, family: 'mailFlow', setting: 'Spam' });
const textsWith = (titleFacts: string): EntryTexts => ({ title: 'As the list holds it', titleFacts, controlOwnerName: '', controls: [] });
const STORE = { readTexts: () => Promise.resolve(new Map([[1, textsWith(FACTS)], [2, textsWith('')], [3, textsWith('{"kind":"of a later version"}')]])) } as unknown as RegisterStore;
const titleOf: TitleOf = ({ title, titled }) => (titled === undefined ? title : `${titled.who.name}, in the reader’s language`);

function Titles({ ids }: { readonly ids: readonly number[] }): React.ReactElement {
  const { textsOf, need } = useEntryTexts(STORE, COLUMNS, titleOf);
  React.useEffect(() => need(ids), []);
  const shown = ids.map(textsOf).map((texts) => (typeof texts === 'string' ? texts : texts.title));
  return <p>{shown.join('; ')}</p>;
}

describe('texts of the exceptions on a screen', () => {
  it('have the titles that are made of their facts in the reader’s language, and else those of the list', async () => {
    render(<Titles ids={[1, 2, 3, 4]} />);
    expect(await screen.findByText('Mira, in the reader’s language; As the list holds it; As the list holds it; failed')).toBeTruthy();
  });
});
