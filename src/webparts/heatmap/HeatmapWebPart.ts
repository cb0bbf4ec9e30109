import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { HeatmapProperties } from './heatmapProperties';
import type { mountHeatmap as MountHeatmap } from './mountHeatmap';

/** Mounts the view and hands it what the page gives; everything else is in the view's own chunk. */
export default class HeatmapWebPart extends BaseClientSideWebPart<HeatmapProperties> {
  private mount: ReturnType<typeof MountHeatmap> | undefined;
  private theme: IReadonlyTheme | undefined;

  protected override async onInit(): Promise<void> {
    const { mountHeatmap } = await import(/* webpackChunkName: 'heatmap' */ './mountHeatmap');
    this.mount = mountHeatmap(this.domElement);
  }

  public override render(): void {
    this.mount?.render(this.properties, this.theme);
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = theme;
    this.render();
  }

  protected override onDispose(): void {
    this.mount?.dispose();
  }
}
