import * as React from 'react';
import * as ReactDom from 'react-dom';
import { AGE_BANDS } from '../../domain/day/bands';
import { stringsFor } from '../../ui/strings/stringsFor';
import { applyTheme, type ThemeTokens } from '../../ui/theme/tokens';
import { ErrorBoundary } from '../../ui/view/ErrorBoundary';
import { HeatmapApp } from '../../ui/view/heatmap/HeatmapApp';
import { registerOfPage, type PageFacts } from '../pageRegister';
import { parseAgeBands } from './ageBands';
import type { HeatmapProperties } from './heatmapProperties';
import { parseSiteUrl } from './siteUrl';

export interface HeatmapMount {
  render(properties: HeatmapProperties): void;
  setTheme(theme: ThemeTokens | undefined): void;
  dispose(): void;
}

/** Puts the heatmap into an element. A theme is set on the element itself, so that following it needs no render. */
export function mountHeatmap(element: HTMLElement, instanceId: string, page: PageFacts): HeatmapMount {
  const strings = stringsFor(page.cultureName);
  return {
    render: (properties) => {
      const siteUrl = parseSiteUrl(properties.siteUrl ?? '', window.location.origin) ?? '';
      const lens = properties.lens === 'review' ? 'review' : 'age';
      const { gate, store } = registerOfPage(page, siteUrl);
      ReactDom.render(
        <ErrorBoundary strings={strings}>
          <HeatmapApp
            // Another site or another first lens begins anew; a new title does not.
            key={`${gate.webUrl} ${lens}`}
            store={store}
            gate={gate}
            strings={strings}
            title={properties.title ?? ''}
            firstLens={lens}
            bands={parseAgeBands(properties.ageBands ?? '') ?? AGE_BANDS}
            id={`reg-${instanceId}`}
          />
        </ErrorBoundary>,
        element,
      );
    },
    setTheme: (theme) => applyTheme(element, theme),
    dispose: () => {
      ReactDom.unmountComponentAtNode(element);
    },
  };
}
