/** Reloads the page after each build that worked; says so in the page's status line where one failed. */
export function reloadOnBuild(): void {
  const events = new EventSource('/_page/events');
  events.addEventListener('built', () => window.location.reload());
  events.addEventListener('failed', (event) => {
    const status = document.getElementById('page-status');
    if (status) status.textContent = `The build failed: ${(event as MessageEvent<string>).data}`;
  });
}
