import type { Locator, Page } from 'playwright-core';
import { fillIn, sendForm, type Entry } from './forms';
import type { Portal } from './portal';
import type { View, ViewOptions } from './view';

/** The page of one exception in somebody's browser, handled as people do: by the names of buttons and fields. */
export class ExceptionPage {
  public readonly view: View;
  public readonly page: Page;

  private constructor(view: View) {
    this.view = view;
    this.page = view.page;
  }

  public static async open(portal: Portal, person: string, exceptionKey: string, options: ViewOptions = {}): Promise<ExceptionPage> {
    const view = await portal.open({ person, ready: '.web-part h2', ...options, query: { exception: exceptionKey, ...options.query } });
    const opened = new ExceptionPage(view);
    await opened.settled();
    return opened;
  }

  /** Waits until the exception, or why there is none, is shown. */
  public async settled(): Promise<void> {
    await this.page.locator('.web-part h2').first().waitFor();
    await this.page.waitForFunction(() => document.querySelector('.web-part [aria-busy="true"]') === null);
  }

  /** The whole sentence of who answers for it and who for watching it. */
  public async sentence(): Promise<string> {
    return (await this.page.locator('[data-accountability]').first().innerText()).replace(/\s+/g, ' ').trim();
  }

  /** Names of what the visitor is offered to do, also behind "More". */
  public async offered(): Promise<readonly string[]> {
    return this.page.locator('.web-part [data-act]').evaluateAll((buttons) => buttons.map((button) => button.textContent ?? ''));
  }

  /** Opens the form of an act by its button. */
  public async start(button: string): Promise<Locator> {
    const named = this.page.locator('.web-part [data-act]').filter({ hasText: new RegExp(`^${button}$`) });
    if (!(await named.first().isVisible())) await this.page.locator('.web-part details summary').filter({ hasText: 'More' }).first().click();
    await named.first().click();
    const form = this.page.locator('.web-part form').first();
    await form.waitFor();
    return form;
  }

  /** Fills in an act's form and sends it; a final one is confirmed. Resolves when the page says what happened. */
  public async act(button: string, submit: string, entries: Readonly<Record<string, Entry>> = {}): Promise<string> {
    const form = await this.start(button);
    await fillIn(form, entries);
    return sendForm(form, submit);
  }
}
