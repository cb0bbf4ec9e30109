/** @jest-environment jsdom */
import '../textEncoder';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { isoFromDay } from '../../../../src/domain/day/day';
import { showForm, STRINGS } from './someForm';
import { ANA, DAY_0, Life, MIRA, PRIYA, REQUEST, REVIEW, APPROVE, findingsOf } from '../../domain/ledger/life';

const LABEL = /^Its secret or certificate ends on/;
const dayText = (day: number): string => STRINGS.formats.day(DAY_0 + day);
const requested = (category: string, day: number | undefined): Life =>
  new Life()
    .does(PRIYA, 'request', { ...REQUEST, category, vendor: 'Acme', contractEndDay: DAY_0 + 80 })
    .shown(['policy-1'], { source: 'Microsoft Graph', ...(day === undefined ? {} : { secretEndsOn: isoFromDay(DAY_0 + day) }) })
    .on(1);
const field = (label: RegExp | string): HTMLInputElement => screen.getByLabelText(label, { selector: 'input' });

describe('the form of an approval of a third-party integration', () => {
  it('holds the day that the report shows, and offers no later end', () => {
    showForm(MIRA, 'approve', requested('thirdParty', 25));
    expect(field(LABEL).value).toBe(dayText(25));
    expect(field('It ends on').value).toBe(dayText(25));
    expect(document.body.textContent).toContain(`At the latest ${dayText(25)}: no report shows a secret or certificate that ends later.`);
  });

  it('takes an earlier day, and says why it takes no later one', async () => {
    showForm(MIRA, 'approve', requested('thirdParty', 25));
    await userEvent.clear(field(LABEL));
    await userEvent.type(field(LABEL), dayText(20));
    await userEvent.tab();
    expect(field('It ends on').value).toBe(dayText(20));
    await userEvent.clear(field(LABEL));
    await userEvent.type(field(LABEL), dayText(26));
    await userEvent.tab();
    expect(document.body.textContent).toContain('no report shows a secret or certificate that ends later. If it was renewed, read a new report first.');
  });

  it('asks for the day where no report tells it, as it ever did', () => {
    showForm(MIRA, 'approve', requested('thirdParty', undefined));
    expect(field(LABEL).value).toBe('');
  });

  it('shows the new end of a renewed secret where it is extended', () => {
    const asked = requested('thirdParty', 20).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']), endDay: DAY_0 + 20 }).shown(['policy-1'], { source: 'Microsoft Graph', secretEndsOn: isoFromDay(DAY_0 + 60) });
    showForm(MIRA, 'grantExtension', asked.on(15).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 70, changed: 'x' }));
    expect([field(LABEL).value, field('New end date').value]).toEqual([dayText(60), dayText(60)]);
  });

  it('of another kind says nothing of secrets, whatever a report shows', () => {
    showForm(MIRA, 'approve', requested('operational', 25));
    expect(screen.queryByLabelText(LABEL)).toBeNull();
  });
});
