/** How long the browser may take to begin with a file that it was handed. */
const KEPT_MS = 60_000;

/** Hands a file to the browser to be kept, as if somebody had pressed a link to it. */
export function download(name: string, content: Blob): void {
  const href = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  // SharePoint's own navigation leaves links alone that name it.
  link.setAttribute('data-interception', 'off');
  link.hidden = true;
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}
