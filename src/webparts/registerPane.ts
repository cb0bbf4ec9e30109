import { PropertyPaneTextField, type IPropertyPaneConfiguration, type IPropertyPaneField } from '@microsoft/sp-property-pane';
import * as strings from 'RegisterStrings';
import { parseSiteUrl } from './siteUrl';

/** The pane of an editor of the page: which register, and how it looks. Read when the pane is opened. */
export function registerPane(pageOrigin: string, viewFields: readonly IPropertyPaneField<object>[] = []): IPropertyPaneConfiguration {
  return {
    pages: [
      {
        header: { description: strings.PaneDescription },
        groups: [
          {
            groupName: strings.GroupRegister,
            groupFields: [
              PropertyPaneTextField('siteUrl', {
                label: strings.SiteLabel,
                description: strings.SiteDescription,
                onGetErrorMessage: (text) => (parseSiteUrl(text, pageOrigin) === undefined ? strings.SiteInvalid : ''),
              }),
            ],
          },
          {
            groupName: strings.GroupView,
            groupFields: [PropertyPaneTextField('title', { label: strings.TitleLabel, description: strings.TitleDescription }), ...viewFields],
          },
        ],
      },
    ],
  };
}
