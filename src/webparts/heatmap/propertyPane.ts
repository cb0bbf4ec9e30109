import { PropertyPaneDropdown, PropertyPaneTextField, type IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as strings from 'RegisterStrings';
import { parseAgeBands } from './ageBands';
import { parseSiteUrl } from './siteUrl';

/** The pane of an editor of the page: which register, and how it looks. Read when the pane is opened. */
export function heatmapPane(pageOrigin: string): IPropertyPaneConfiguration {
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
            groupFields: [
              PropertyPaneTextField('title', { label: strings.TitleLabel, description: strings.TitleDescription }),
              PropertyPaneDropdown('lens', {
                label: strings.LensLabel,
                options: [
                  { key: 'age', text: strings.LensAge },
                  { key: 'review', text: strings.LensReview },
                ],
              }),
              PropertyPaneTextField('ageBands', {
                label: strings.BandsLabel,
                description: strings.BandsDescription,
                onGetErrorMessage: (text) => (parseAgeBands(text) === undefined ? strings.BandsInvalid : ''),
              }),
            ],
          },
        ],
      },
    ],
  };
}
