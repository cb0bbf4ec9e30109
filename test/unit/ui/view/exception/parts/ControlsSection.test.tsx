/** @jest-environment jsdom */
import '../../../textEncoder';
import * as React from 'react';
import { render } from '@testing-library/react';
import { exceptionStringsFor } from '../../../../../../src/ui/strings/exceptionStringsFor';
import { stringsFor } from '../../../../../../src/ui/strings/stringsFor';
import { exceptionModel } from '../../../../../../src/ui/view/exception/exceptionModel';
import { ControlsSection } from '../../../../../../src/ui/view/exception/parts/ControlsSection';
import { ANA, DAY_0, MIRA, type Life } from '../../../../domain/ledger/life';
import { approvedLife } from '../../../../domain/ledger/states';
import { deskOf } from '../someDesk';

const { formats } = stringsFor('en-US');
const words = exceptionStringsFor(formats);
const shown = (): Life => approvedLife().on(3).does(MIRA, 'confirmControl', { control: 'c1', works: 'yes', onDay: DAY_0 + 3 });
const removed = (life: Life): Life => life.does(MIRA, 'reportRemoved', { onDay: DAY_0 + 4, text: 'Disabled.', gone: true }).does(ANA, 'verifyRemoved', { text: 'Gone.' });
const textOf = (life: Life, narrow: boolean): string => render(<ControlsSection model={exceptionModel(life.on(200).state, deskOf(life))} narrow={narrow} words={words} />).container.textContent ?? '';

describe.each([false, true])('compensating controls, narrow: %s', (narrow) => {
  it('grow too old while the exception is open', () => {
    expect(textOf(shown(), narrow)).toMatch(/Named location only.*too old/);
  });

  it('do not grow old once it is over: when they were last shown is all that is said', () => {
    const text = textOf(removed(shown().on(4)), narrow);
    expect(text).toMatch(/Named location only.*Jun 5, 2026/);
    expect(text).not.toMatch(/too old|Still counts|works, until/);
  });
});
