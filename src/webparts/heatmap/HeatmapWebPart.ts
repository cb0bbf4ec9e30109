import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import type { ThemeTokens } from '../../ui/theme/tokens';
import { pageFactsOf } from '../pageFacts';
import type { HeatmapProperties } from './heatmapProperties';
import type { HeatmapMount } from './mountHeatmap';

/** Mounts the view and hands it what the page gives; everything else is in the view's own chunk. */
export default class HeatmapWebPart extends BaseClientSideWebPart<HeatmapProperties> {
  private mount: HeatmapMount | undefined;
  private theme: IReadonlyTheme | undefined;
  private pane: ((pageOrigin: string) => IPropertyPaneConfiguration) | undefined;

  protected override async onInit(): Promise<void> {
    const { mountHeatmap } = await import(/* webpackChunkName: 'heatmap' */ './mountHeatmap');
    this.mount = mountHeatmap(this.domElement, this.context.instanceId, pageFactsOf(this.context));
    this.mount.setTheme(this.theme as ThemeTokens | undefined);
  }

  public override render(): void {
    this.mount?.render(this.properties);
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = theme;
    this.mount?.setTheme(theme as ThemeTokens | undefined);
  }

  protected override onDispose(): void {
    this.mount?.dispose();
  }

  protected override async loadPropertyPaneResources(): Promise<void> {
    const { heatmapPane } = await import(/* webpackChunkName: 'heatmap-pane' */ './propertyPane');
    this.pane = heatmapPane;
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this.pane?.(window.location.origin) ?? { pages: [] };
  }
}
