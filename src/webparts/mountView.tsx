import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { RegisterStore } from '../register/snapshot';
import { stringsFor } from '../ui/strings/stringsFor';
import { titledStore } from '../ui/titledStore';
import { applyTheme, type ThemeTokens } from '../ui/theme/tokens';
import { ErrorBoundary } from '../ui/view/ErrorBoundary';
import type { WebPartProps } from '../ui/view/RegisterFrame';
import { registerOfPage, type PageFacts } from './pageRegister';
import type { RegisterProperties } from './registerProperties';
import { parseSiteUrl } from './siteUrl';

export interface Mount<Properties> {
  render(properties: Properties): void;
  setTheme(theme: ThemeTokens | undefined): void;
  dispose(): void;
}

/**
 * Puts a view into an element. A theme is set on the element itself, so that following it needs no render. Another site
 * begins anew; a new title does not.
 */
export function mountView<Properties extends RegisterProperties>(view: (props: WebPartProps, properties: Properties) => React.ReactElement): (element: HTMLElement, instanceId: string, page: PageFacts) => Mount<Properties> {
  return (element, instanceId, page) => {
    const strings = stringsFor(page.cultureName);
    const titled = new Map<RegisterStore, RegisterStore>();
    const inLanguage = (store: RegisterStore): RegisterStore => {
      const known = titled.get(store) ?? titledStore(store, strings.title);
      titled.set(store, known);
      return known;
    };
    return {
      render: (properties) => {
        const siteUrl = parseSiteUrl(properties.siteUrl ?? '', window.location.origin) ?? '';
        const { gate, store } = registerOfPage(page, siteUrl);
        const props: WebPartProps = { store: inLanguage(store), gate, strings, title: properties.title ?? '', id: `reg-${instanceId}`, tenantId: page.tenantId, login: page.login };
        ReactDom.render(
          <ErrorBoundary strings={strings}>
            <React.Fragment key={gate.webUrl}>{view(props, properties)}</React.Fragment>
          </ErrorBoundary>,
          element,
        );
      },
      setTheme: (theme) => applyTheme(element, theme),
      dispose: () => {
        ReactDom.unmountComponentAtNode(element);
      },
    };
  };
}
