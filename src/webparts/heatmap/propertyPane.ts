import { PropertyPaneDropdown, PropertyPaneTextField, type IPropertyPaneConfiguration, type IPropertyPaneField } from '@microsoft/sp-property-pane';
import * as strings from 'RegisterStrings';
import { registerPane } from '../registerPane';
import { parseAgeBands } from './ageBands';

export function heatmapPane(pageOrigin: string): IPropertyPaneConfiguration {
  return registerPane(pageOrigin, [
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
  ] as readonly IPropertyPaneField<object>[]);
}
