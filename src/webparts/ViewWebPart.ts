import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { speak } from '../ui/strings/language';
import type { ThemeTokens } from '../ui/theme/tokens';
import { pageFactsOf } from './pageFacts';
import type { Mount } from './mountView';
import type { PageFacts } from './pageRegister';
import type { RegisterProperties } from './registerProperties';

/** What a web part brings: its view and its property pane, each in a chunk of its own. */
export interface Parts<Properties> {
  mount(): Promise<(element: HTMLElement, instanceId: string, page: PageFacts) => Mount<Properties>>;
  pane(): Promise<(pageOrigin: string) => IPropertyPaneConfiguration>;
}

/** Mounts a view and hands it what the page gives; everything else is in the view's own chunk. */
export abstract class ViewWebPart<Properties extends RegisterProperties> extends BaseClientSideWebPart<Properties> {
  protected abstract readonly parts: Parts<Properties>;
  private mounted: Mount<Properties> | undefined;
  private theme: IReadonlyTheme | undefined;
  private pane: ((pageOrigin: string) => IPropertyPaneConfiguration) | undefined;

  protected override async onInit(): Promise<void> {
    const page = pageFactsOf(this.context);
    const [mount] = await Promise.all([this.parts.mount(), speak(page.cultureName)]);
    this.mounted = mount(this.domElement, this.context.instanceId, page);
    this.mounted.setTheme(this.theme as ThemeTokens | undefined);
  }

  public override render(): void {
    this.mounted?.render(this.properties);
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = theme;
    this.mounted?.setTheme(theme as ThemeTokens | undefined);
  }

  protected override onDispose(): void {
    this.mounted?.dispose();
  }

  protected override async loadPropertyPaneResources(): Promise<void> {
    this.pane = await this.parts.pane();
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this.pane?.(window.location.origin) ?? { pages: [] };
  }
}
