import { html } from './html';
import type { PageOptions } from './pageOptions';
import { peopleForm, shell } from './shell';
import type { SiteRefused } from './siteContext';

/** What somebody sees whom the site does not let in, with the way to be somebody else. */
export function refusedPage(refusal: SiteRefused, options: PageOptions, loginName: string | undefined, back: string): string {
  const denied = refusal.status === 401 || refusal.status === 403;
  const title = denied ? 'You need permission to open this site' : 'The site did not answer as it should';
  const main = html`<div class="start chrome">
    <p>${refusal.message}</p>
    <p class="note">${refusal.url} answered ${refusal.status}.</p>
    <h2>Look at it as somebody else</h2>
    ${peopleForm(loginName ?? '', back)}
  </div>`;
  return shell({ title, siteTitle: title, options, loginName, back, main });
}
