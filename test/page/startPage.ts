import { html, type Markup } from './html';
import { pageQuery, type PageOptions, THEMES, WIDTHS } from './pageOptions';
import { peopleForm, shell, THEME_NAMES, WIDTH_NAMES } from './shell';
import type { SiteContext } from './siteContext';
import type { WebPart } from './webParts';

const variants = (webPart: WebPart): Markup => {
  const link = (name: string, options: Partial<PageOptions>): Markup => html`<li><a href="/page/${webPart.name}${pageQuery(options)}" aria-label="${webPart.title}: ${name}">${name}</a></li>`;
  return html`<ul class="variants">
    ${THEMES.filter((theme) => theme !== 'light').map((theme) => link(THEME_NAMES[theme], { theme }))}
    ${WIDTHS.filter((width) => width !== 'full').map((width) => link(`${WIDTH_NAMES[width]} wide`, { width }))}
    ${link('Edit its properties', { edit: true })}
    ${link('On a site without a register', { site: '/sites/empty' })}
  </ul>`;
};

/** The first page of the local portal: every web part, and everybody who can look at them. */
export function startPage(webParts: readonly WebPart[], context: SiteContext, options: PageOptions): string {
  const main = html`<div class="start chrome">
    <section aria-labelledby="pages">
      <h2 id="pages">Pages</h2>
      ${webParts.map(
        (webPart) => html`<article>
          <h3><a href="/page/${webPart.name}">${webPart.title}</a></h3>
          <p>${webPart.description}</p>
          ${variants(webPart)}
        </article>`,
      )}
    </section>
    <section aria-labelledby="people">
      <h2 id="people">Who looks at them</h2>
      <p>You are signed in as ${context.user.Title}. One click makes you somebody else, with that person's rights.</p>
      ${peopleForm(context.user.LoginName, '/')}
    </section>
    <p class="note">Everything here is made up and stays on this machine: a local SharePoint, its people and its register.</p>
  </div>`;
  return shell({ title: context.web.Title, siteTitle: context.web.Title, options, loginName: context.user.LoginName, back: '/', main });
}
