import { html, jsonBlock } from './html';
import { CONFIG_ELEMENT_ID, type PageConfig, zoneId } from './pageConfig';
import { RUNTIME_PATH } from './runtimeFiles';
import { shell, themeChoices, widthChoices } from './shell';

/** In this order: the loader evaluates text to get requirejs where it is not there yet, which the policy refuses. */
const SCRIPTS = ['/_page/require.js', '/_page/prepare.js', `${RUNTIME_PATH}sp-loader/sp-loader-assembly_en-us.js`, '/_page/main.js'];

/** A page with the given web parts, one below the other. `back` is its own address. */
export function webPartPage(config: PageConfig, back: string): string {
  const { options, context, webParts } = config;
  const title = webParts.map((webPart) => webPart.title).join(', ');
  const main = html`<div class="workspace">
    <div class="canvas" data-width="${options.width}">
      ${webParts.map(
        (webPart) => html`<section class="zone" aria-label="${webPart.title}">
          ${options.edit ? html`<button type="button" class="edit chrome" data-edit-web-part="${webPart.name}">Edit properties of ${webPart.title}</button>` : undefined}
          <div id="${zoneId(webPart)}" class="web-part"></div>
        </section>`,
      )}
    </div>
    ${options.edit ? html`<aside id="property-pane" class="chrome" aria-label="Properties" hidden></aside>` : undefined}
  </div>`;
  return shell({
    title: `${title} · ${context.web.Title}`,
    siteTitle: context.web.Title,
    options,
    loginName: context.user.LoginName,
    back,
    main,
    tools: html`<div class="tools">${widthChoices(options)}${themeChoices(options)}</div>`,
    head: html`${jsonBlock(CONFIG_ELEMENT_ID, config)}${SCRIPTS.map((src) => html`<script src="${src}" defer></script>`)}`,
  });
}
