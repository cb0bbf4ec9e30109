import type { Locator, Page } from 'playwright-core';

/** What is entered in a form: a text, a site day as `yyyy-mm-dd`, a person to look for, a choice, a tick. */
export type Entry = { readonly text: string } | { readonly day: string } | { readonly person: string } | { readonly choose: string } | { readonly tick: true };

/** Fills in fields by their labels, as people do. */
export async function fillIn(form: Locator, entries: Readonly<Record<string, Entry>>): Promise<void> {
  for (const [label, entry] of Object.entries(entries)) await enter(form, label, entry);
}

/** Sends a form that is filled in; a final one is confirmed. Resolves with what the page says happened. */
export async function sendForm(form: Locator, submit: string): Promise<string> {
  await form.getByRole('button', { name: submit, exact: true }).click();
  const yes = form.getByRole('button', { name: `Yes. ${submit}` });
  const after = outcomeIn(form.page());
  await Promise.race([yes.waitFor(), after.waitFor()]);
  if (await yes.isVisible()) await yes.click();
  await after.waitFor();
  return (await after.innerText()).trim();
}

/** What a screen says after an act; it has the focus then. */
export function outcomeIn(page: Page): Locator {
  return page.locator('.web-part p[role="status"][tabindex="-1"]:not([data-outcome])');
}

async function enter(form: Locator, label: string, entry: Entry): Promise<void> {
  const field = form.getByLabel(new RegExp(`^${escaped(label)}`)).first();
  const more = form.locator('details:not([open]) > summary');
  if ((await more.count()) > 0 && !(await field.isVisible())) await more.first().click();
  if ('text' in entry) await field.fill(entry.text);
  else if ('day' in entry) {
    await field.fill(entry.day);
    await field.press('Tab');
  } else if ('person' in entry) {
    await field.click();
    await field.fill(entry.person);
    await form.page().getByRole('option', { name: new RegExp(entry.person) }).first().click();
  } else if ('choose' in entry) await choose(form, label, entry.choose);
  else await form.getByText(new RegExp(`^${escaped(label)}`)).first().click();
}

/** One of a few radio buttons, or of a list that opens. */
async function choose(form: Locator, label: string, option: string): Promise<void> {
  const page = form.page();
  const field = form.locator('[data-field]').filter({ has: page.getByText(new RegExp(`^${escaped(label)}`)) }).first();
  const list = field.getByRole('combobox');
  if ((await list.count()) > 0) {
    // A list that opens near the edge closes again as the page scrolls to it.
    await list.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await list.click();
    await page.getByRole('option', { name: option, exact: true }).click();
  } else await field.getByText(option, { exact: true }).click();
}

/** A text as a pattern that means just it. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
