import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { HeatmapProperties } from './heatmapProperties';

export function mountHeatmap(element: HTMLElement): { render(properties: HeatmapProperties, theme: IReadonlyTheme | undefined): void; dispose(): void } {
  return {
    render: (properties) => ReactDom.render(<h2>{properties.title || 'Trust exceptions by age'}</h2>, element),
    dispose: () => ReactDom.unmountComponentAtNode(element),
  };
}
