import type { RegisterProperties } from '../registerProperties';
import { ViewWebPart, type Parts } from '../ViewWebPart';

export default class ReviewWebPart extends ViewWebPart<RegisterProperties> {
  protected override readonly parts: Parts<RegisterProperties> = {
    mount: () => import(/* webpackChunkName: 'review' */ './mountReview').then(({ mountReview }) => mountReview),
    pane: () => import(/* webpackChunkName: 'pane' */ '../registerPane').then(({ registerPane }) => (pageOrigin) => registerPane(pageOrigin)),
  };
}
