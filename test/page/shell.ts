import type { Account } from '../sharepoint/people';
import { accountOfLogin } from '../sharepoint/directory';
import { PEOPLE } from '../sharepoint/people';
import { STAFF } from '../sharepoint/staff';
import { html, type Markup } from './html';
import { isRightToLeft, THEMES, type PageOptions, type Theme, type Width, WIDTHS } from './pageOptions';

export const THEME_NAMES: Readonly<Record<Theme, string>> = { light: 'Light', dark: 'Dark', contrast: 'High contrast' };
export const WIDTH_NAMES: Readonly<Record<Width, string>> = { '320': '320 px', '768': '768 px', full: 'Full width' };

/** Everybody who can sign in, as buttons: one click and the page is theirs. `back` is where the answer leads. */
export function peopleForm(loginName: string, back: string): Markup {
  const button = (person: Account): Markup => {
    const isCurrent = person.loginName === loginName;
    return html`<li>
      <button name="person" value="${person.name}" ${isCurrent ? html`aria-current="true"` : undefined}>
        <span class="person-name">${person.title}</span> <span class="person-about">${person.about}</span>
      </button>
    </li>`;
  };
  return html`<form method="post" action="/_page/person">
    <input type="hidden" name="back" value="${back}" />
    <ul class="people">
      ${PEOPLE.filter(({ isGone }) => !isGone).map(button)}
    </ul>
    <details class="people-more">
      <summary>Everybody else in the directory</summary>
      <ul class="people">
        ${STAFF.filter(({ isGone }) => !isGone).map(button)}
      </ul>
    </details>
  </form>`;
}

const choices = (legend: string, attribute: string, names: readonly (readonly [string, string])[], current: string): Markup =>
  html`<div class="choices" role="group" aria-label="${legend}">
    ${names.map(([value, name]) => html`<button type="button" data-${attribute}="${value}" aria-pressed="${String(value === current)}">${name}</button>`)}
  </div>`;

export function themeChoices({ theme }: PageOptions): Markup {
  return choices('Theme', 'theme-choice', THEMES.map((value) => [value, THEME_NAMES[value]] as const), theme);
}

export function widthChoices({ width }: PageOptions): Markup {
  return choices('Width of the column', 'width-choice', WIDTHS.map((value) => [value, WIDTH_NAMES[value]] as const), width);
}

export interface Shell {
  readonly title: string;
  /** The heading of the page. */
  readonly siteTitle: string;
  readonly options: PageOptions;
  /** Who is signed in, or undefined where that is not known. */
  readonly loginName: string | undefined;
  readonly back: string;
  readonly main: Markup;
  readonly head?: Markup;
  readonly tools?: Markup;
}

/** A page with SharePoint's parts: suite bar, site header, content. */
export function shell({ title, siteTitle, options, loginName, back, main, head, tools }: Shell): string {
  const me = accountOfLogin(loginName ?? '');
  return html`<!doctype html>
    <html lang="${options.locale}" dir="${isRightToLeft(options.locale) ? 'rtl' : 'ltr'}" data-theme="${options.theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/_page/page.css" />
        ${head}
      </head>
      <body>
        <a class="skip chrome" href="#main">Skip to the content</a>
        <header class="chrome">
          <div class="suite">
          <a class="suite-name" href="/">Local SharePoint</a>
          <details class="me">
            <summary>${me ? html`<span class="me-name">${me.title}</span> <span class="me-about">${me.about}</span>` : 'Sign in'}</summary>
            <div class="me-menu">
              <p>Look at this page as somebody else:</p>
              ${peopleForm(loginName ?? '', back)}
            </div>
          </details>
          </div>
          <div class="site">
            <h1 class="site-title">${siteTitle}</h1>
            ${tools}
          </div>
        </header>
        <main id="main" tabindex="-1">${main}</main>
        <p id="page-status" role="status"></p>
      </body>
    </html>`.text;
}
