import { ViewWebPart, type Parts } from '../ViewWebPart';
import type { HeatmapProperties } from './heatmapProperties';

export default class HeatmapWebPart extends ViewWebPart<HeatmapProperties> {
  protected override readonly parts: Parts<HeatmapProperties> = {
    mount: () => import(/* webpackChunkName: 'heatmap' */ './mountHeatmap').then(({ mountHeatmap }) => mountHeatmap),
    pane: () => import(/* webpackChunkName: 'heatmap-pane' */ './propertyPane').then(({ heatmapPane }) => heatmapPane),
  };
}
