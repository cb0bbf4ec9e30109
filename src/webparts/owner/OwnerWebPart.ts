import type { RegisterProperties } from '../registerProperties';
import { ViewWebPart, type Parts } from '../ViewWebPart';

export default class OwnerWebPart extends ViewWebPart<RegisterProperties> {
  protected override readonly parts: Parts<RegisterProperties> = {
    mount: () => import(/* webpackChunkName: 'owner' */ './mountOwner').then(({ mountOwner }) => mountOwner),
    pane: () => import(/* webpackChunkName: 'pane' */ '../registerPane').then(({ registerPane }) => (pageOrigin) => registerPane(pageOrigin)),
  };
}
