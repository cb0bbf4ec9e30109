import type { RegisterProperties } from '../registerProperties';
import { ViewWebPart, type Parts } from '../ViewWebPart';

export default class RegisterWebPart extends ViewWebPart<RegisterProperties> {
  protected override readonly parts: Parts<RegisterProperties> = {
    mount: () => import(/* webpackChunkName: 'register' */ './mountRegister').then(({ mountRegister }) => mountRegister),
    pane: () => import(/* webpackChunkName: 'pane' */ '../registerPane').then(({ registerPane }) => (pageOrigin) => registerPane(pageOrigin)),
  };
}
