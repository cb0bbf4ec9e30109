import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { personNamed } from '../sharepoint/directory';
import type { Account } from '../sharepoint/people';
import { bundlePageScript } from './clientScripts';
import { CONTENT_SECURITY_POLICY } from './csp';
import type { PageEvents } from './events';
import { sendFile, sendText } from './files';
import { pageQuery, parsePageOptions, type PageOptions } from './pageOptions';
import { refusedPage } from './refusedPage';
import { PACKAGE_PATH, readComponents, RUNTIME_PATH, runtimeFolderOf, runtimeFolders, STAND_IN_PATH } from './runtimeFiles';
import { readSiteContext, SiteRefused } from './siteContext';
import { standInScript } from './standIns';
import { startPage } from './startPage';
import { webPartPage } from './webPartPage';
import { readWebParts, type WebPart } from './webParts';

export interface PageHandlerOptions {
  /** Folder of the project: its package.json, dist and node_modules. */
  readonly root: string;
  /** Server-relative address of the register's site, `/sites/register`. */
  readonly webUrl: string;
  /** Where pages listen for new builds; without it they do not. */
  readonly events?: PageEvents;
}

/** True where it has answered; the local SharePoint answers everything else. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const PAGE_HEADERS = { 'content-security-policy': CONTENT_SECURITY_POLICY, 'referrer-policy': 'no-referrer' };
const PAGE_SCRIPT = /^\/_page\/(main|prepare)\.js$/;

const sendPage = (response: ServerResponse, body: string, status = 200): void => sendText(response, 'page.html', body, PAGE_HEADERS, status);

/** Whom the cookie names. */
function personOf({ headers }: IncomingMessage): Account | undefined {
  return personNamed(/(?:^|;\s*)local-person=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? '');
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
}

/** Signs in as the chosen person and leads back to the page. */
async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const form = await readForm(request);
  const person = personNamed(form.get('person') ?? '');
  if (!person) return sendText(response, 'refused.txt', 'There is no such person', {}, 400);
  const back = form.get('back') ?? '/';
  response.writeHead(303, { location: /^\/(?!\/)/.test(back) ? back : '/', 'set-cookie': `local-person=${person.name}; Path=/; SameSite=Lax` });
  response.end();
}

/** The pages and scripts of the local portal, on the address of the local SharePoint. */
export function createPageHandler({ root, webUrl, events }: PageHandlerOptions): PageHandler {
  const folders = runtimeFolders(root);

  function sendAsset(path: string, origin: string, response: ServerResponse): boolean {
    const script = PAGE_SCRIPT.exec(path)?.[1];
    if (script) sendText(response, 'page.js', bundlePageScript(root, script));
    else if (path === '/_page/require.js') sendText(response, path, readFileSync(join(root, 'node_modules', 'requirejs', 'require.js')));
    else if (path === '/_page/page.css') sendFile(response, join(root, 'test', 'page'), 'page.css');
    else if (path === '/_page/components.json') sendText(response, path, JSON.stringify(readComponents(root, origin)));
    else if (path === '/_page/events' && events) events.attach(response);
    else if (path.startsWith(PACKAGE_PATH)) sendFile(response, join(root, 'dist'), path.slice(PACKAGE_PATH.length));
    else if (path.startsWith(RUNTIME_PATH)) {
      const [name = '', file = ''] = path.slice(RUNTIME_PATH.length).split('/');
      sendFile(response, runtimeFolderOf(folders, name, file), file);
    } else if (path.startsWith(STAND_IN_PATH)) {
      const text = standInScript(root, path.slice(STAND_IN_PATH.length).replace(/\.js$/, ''));
      if (text === undefined) return false;
      sendText(response, 'standIn.js', text);
    } else return false;
    return true;
  }

  async function sendSitePage(request: IncomingMessage, response: ServerResponse, origin: string, path: string, options: PageOptions, shown: readonly WebPart[]): Promise<void> {
    const back = path + pageQuery(options);
    const site = origin + (options.site || webUrl);
    try {
      const context = await readSiteContext(site, request.headers.cookie);
      const page = path === '/' ? startPage(shown, context, options) : webPartPage({ options, context, webParts: shown, watched: events !== undefined }, back);
      sendPage(response, page);
    } catch (error) {
      if (!(error instanceof SiteRefused)) throw error;
      sendPage(response, refusedPage(error, options, personOf(request)?.loginName, back), error.status);
    }
  }

  return async (request, response) => {
    const origin = `http://${request.headers.host ?? 'localhost'}`;
    const { pathname, searchParams } = new URL(request.url ?? '/', origin);
    if (request.method === 'POST' && pathname === '/_page/person') {
      await signIn(request, response);
      return true;
    }
    if (request.method !== 'GET') return false;
    if (pathname.startsWith('/_page/') || pathname.startsWith(PACKAGE_PATH)) {
      if (!sendAsset(pathname, origin, response)) sendText(response, 'missing.txt', `There is no ${pathname}`, {}, 404);
      return true;
    }
    const name = /^\/page\/([a-zA-Z,]+)$/.exec(pathname)?.[1];
    if (pathname !== '/' && name === undefined) return false;
    const webParts = readWebParts(root);
    const shown = name === undefined || name === 'all' ? webParts : webParts.filter((webPart) => name.split(',').includes(webPart.name));
    if (name !== undefined && shown.length === 0) {
      sendText(response, 'missing.txt', `There is no web part ${name}. Pages: ${webParts.map((webPart) => `/page/${webPart.name}`).join(', ')}`, {}, 404);
      return true;
    }
    const options = parsePageOptions(searchParams);
    if (options) await sendSitePage(request, response, origin, pathname, options, shown);
    else sendText(response, 'refused.txt', 'props in the address is not a JSON object', {}, 400);
    return true;
  };
}
