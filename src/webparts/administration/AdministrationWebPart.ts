import type { RegisterProperties } from '../registerProperties';
import { ViewWebPart, type Parts } from '../ViewWebPart';

export default class AdministrationWebPart extends ViewWebPart<RegisterProperties> {
  protected override readonly parts: Parts<RegisterProperties> = {
    mount: () => import(/* webpackChunkName: 'administration' */ './mountAdministration').then(({ mountAdministration }) => mountAdministration),
    pane: () => import(/* webpackChunkName: 'pane' */ '../registerPane').then(({ registerPane }) => (pageOrigin) => registerPane(pageOrigin)),
  };
}
