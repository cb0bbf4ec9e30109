/** @jest-environment jsdom */
import * as React from 'react';
import { render } from '@testing-library/react';
import { enUs } from '../../../../src/ui/strings/enUs/enUs';
import { LATE_AFTER_MS, SweepLate } from '../../../../src/ui/view/SweepLate';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const said = (lastSweepAtMs: number | 'never' | undefined): string => render(<SweepLate lastSweepAtMs={lastSweepAtMs} nowMs={NOW} strings={enUs()} />).container.textContent ?? '';

describe('every screen', () => {
  it('says so when no sweep was complete for 48 hours, and since when', () => {
    expect(said(NOW - LATE_AFTER_MS - 1)).toMatch(/^No sweep was complete since 24 Nov 2026|^No sweep was complete since Nov 24, 2026/);
    expect(said(NOW - LATE_AFTER_MS)).toBe('');
  });

  it('says so where there never was one, and nothing while that is not known', () => {
    expect(said('never')).toBe('No sweep has run yet: nobody is reminded and nothing is escalated.');
    expect(said(undefined)).toBe('');
  });
});
