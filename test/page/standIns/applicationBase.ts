import type { ServiceScope } from '../client/runtimeTypes';

/** What SharePoint's own application would be: here it only hands the page the root service scope. */
export class _Navigator {
  private readonly scope: ServiceScope;

  constructor(scope: ServiceScope) {
    this.scope = scope;
  }

  public navigateToApplication(): Promise<void> {
    window.dispatchEvent(new CustomEvent('local-page-scope', { detail: this.scope }));
    return Promise.resolve();
  }
}
