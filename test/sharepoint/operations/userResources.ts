import { value } from '../odata/values';
import { entityType, navigation, operation } from '../operation';
import type { Module } from '../operation';

/** Titles and descriptions in a language; this server has each in one only, and gives it for all. */
export const userResources: Module = {
  entities: [entityType({ kind: 'userResource', type: 'SP.UserResource', uri: () => 'UserResource', properties: { Value: { get: (_ctx, of) => of.text } } })],
  navigations: [
    navigation({ from: ['web', 'list'], segment: 'TitleResource', to: 'userResource', resolve: (_ctx, of) => ({ text: of.title }) }),
    navigation({ from: ['web', 'list'], segment: 'DescriptionResource', to: 'userResource', resolve: (_ctx, of) => ({ text: of.description }) }),
  ],
  operations: [operation({ name: 'userResource.getValueForUICulture', on: 'userResource', method: 'POST', call: 'GetValueForUICulture', params: [], body: ['cultureName'], handler: (_ctx, of) => value('GetValueForUICulture', of.text) })],
};
