import type { BrowserContext, Page } from 'playwright-core';

/** Collects what a page must not do: violate its policy, log errors, throw, fail a request. */
export interface Problems {
  readonly found: readonly string[];
}

/** Runs in the page before any script of it. */
const REPORT_VIOLATIONS = `document.addEventListener('securitypolicyviolation', (event) => {
  window.__policyViolation(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber + ' ' + event.sample);
});`;

export async function collectProblems(context: BrowserContext, page: Page): Promise<Problems> {
  const found: string[] = [];
  await context.exposeBinding('__policyViolation', (_source, text: string) => void found.push(`policy violation: ${text}`));
  await context.addInitScript({ content: REPORT_VIOLATIONS });
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`console error: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => found.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    const error = request.failure()?.errorText ?? '';
    // What is aborted was given up by the page itself, as everything under way is when it is left.
    if (error !== 'net::ERR_ABORTED') found.push(`failed request: ${request.method()} ${request.url()} ${error}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`status ${response.status()}: ${response.request().method()} ${response.url()}`);
  });
  return { found };
}
