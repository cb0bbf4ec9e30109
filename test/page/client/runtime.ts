import type { PageConfig } from '../pageConfig';
import { zoneId } from '../pageConfig';
import type { Theme } from '../pageOptions';
import type { WebPart } from '../webParts';
import { legacyContext, pageContextOptions } from './pageContext';
import { SITE_THEMES } from './themes';
import type { ComponentBaseModule, DisplayMode, PageContextModule, ServiceScope, ThemedStylesModule, WebPartBaseModule, WebPartManager } from './runtimeTypes';

const APPLICATION_ID = '4df9bb86-ab0a-4aab-ab5f-48bf167048fb';
const PAGE_CONTEXT_ID = '1c4541f7-5c31-41aa-9fa8-fbc9dc14c0a8';
const COMPONENT_BASE_ID = '467dc675-7cc5-4709-8aac-78e3b71bd2f6';
const WEB_PART_BASE_ID = '974a7777-0990-4136-8fa6-95d80114c2e0';
const THEMED_STYLES_ID = '229b8d08-79f3-438b-8c21-4613fc877abd';

export interface Runtime {
  readonly manager: WebPartManager;
  setTheme(theme: Theme): void;
}

interface Component {
  readonly id: string;
  readonly componentType: string;
}

/** Starts Microsoft's loader and waits for the scope that the stand-in of its application hands out. */
function startLoader(config: PageConfig, manifests: readonly Component[]): Promise<ServiceScope> {
  return new Promise((resolve, reject) => {
    window.addEventListener('local-page-scope', (event) => resolve((event as CustomEvent<ServiceScope>).detail), { once: true });
    window.spModuleLoader._isTelemetryDisabled = true;
    window.spModuleLoader.start(
      {
        buildNumber: 'local',
        clientSideApplicationId: APPLICATION_ID,
        manifests,
        spPageContextInfo: legacyContext(config),
        page: {},
        customActions: [],
      },
      reject,
    );
  });
}

/** The page's side of a web part's life; failures reach the page's own boundary. */
function hostFor(serviceScope: ServiceScope): object {
  const nothing = (): void => undefined;
  const failed = (_context: object, error: Error): void => console.error(error);
  return {
    serviceScope,
    hostType: 'LocalPage',
    onBeforeWebPartLoad: nothing,
    onAfterWebPartLoad: nothing,
    onAfterWebPartLoadFailed: failed,
    onBeforeWebPartInitializeOld: nothing,
    onBeforeWebPartInitialize: () => Promise.resolve(),
    onAfterWebPartInitialize: nothing,
    onAfterWebPartInitializeFailed: failed,
    onBeforeWebPartRender: nothing,
    onAfterWebPartRender: nothing,
    onAfterWebPartRenderFailed: failed,
  };
}

/** The manager keeps one instance of each web part, named by the web part itself. */
export const instanceIdOf = (webPart: WebPart): string => webPart.id;

function loadWebPart(manager: WebPartManager, host: object, config: PageConfig, webPart: WebPart, manifests: readonly Component[]): Promise<void> {
  const manifest = manifests.find(({ id, componentType }) => id === webPart.id && componentType === 'WebPart');
  if (!manifest) throw new Error(`${webPart.name} is not built yet: run "npm run build"`);
  const displayMode: DisplayMode = config.options.edit ? 2 : 1;
  const instanceId = instanceIdOf(webPart);
  const properties = { ...webPart.properties, ...config.options.props };
  return manager.loadWebPart({
    domElement: document.getElementById(zoneId(webPart)),
    instanceId,
    manifest,
    displayMode,
    host,
    webPartData: { id: webPart.id, instanceId, title: webPart.title, dataVersion: '1.0', properties },
    addedFromPersistedData: true,
  });
}

export async function startRuntime(config: PageConfig): Promise<Runtime> {
  const manifests = (await (await fetch('/_page/components.json')).json()) as readonly Component[];
  const scope = await startLoader(config, manifests);
  const load = <T>(id: string): Promise<T> => window._spComponentLoader.loadComponentById<T>(id);
  const [{ PageContext }, { ThemeProvider }, { _ClientSideWebPartManager }, themedStyles] = await Promise.all([
    load<PageContextModule>(PAGE_CONTEXT_ID),
    load<ComponentBaseModule>(COMPONENT_BASE_ID),
    load<WebPartBaseModule>(WEB_PART_BASE_ID),
    load<ThemedStylesModule>(THEMED_STYLES_ID),
  ]);
  scope.consume(PageContext.serviceKey).initialize(pageContextOptions(config), legacyContext(config));

  const themes = scope.consume(ThemeProvider.serviceKey);
  const setTheme = (theme: Theme): void => {
    const { palette, semanticColors } = SITE_THEMES[theme];
    themedStyles.loadTheme({ ...palette, ...semanticColors } as Record<string, string>);
    themes._setTheme(SITE_THEMES[theme]);
  };
  setTheme(config.options.theme);

  const host = hostFor(scope);
  const manager = new _ClientSideWebPartManager(host);
  await Promise.all(config.webParts.map((webPart) => loadWebPart(manager, host, config, webPart, manifests)));
  return { manager, setTheme };
}
