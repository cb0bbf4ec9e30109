import type { RegisterProperties } from '../registerProperties';
import { ViewWebPart, type Parts } from '../ViewWebPart';

export default class LeadershipWebPart extends ViewWebPart<RegisterProperties> {
  protected override readonly parts: Parts<RegisterProperties> = {
    mount: () => import(/* webpackChunkName: 'leadership' */ './mountLeadership').then(({ mountLeadership }) => mountLeadership),
    pane: () => import(/* webpackChunkName: 'pane' */ '../registerPane').then(({ registerPane }) => (pageOrigin) => registerPane(pageOrigin)),
  };
}
