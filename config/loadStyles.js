/**
 * What a compiled style module calls. SPFx's own loader also swaps theme tokens in the text of styles; ours have none
 * (they read custom properties), so this is all that is left of it.
 */
export function loadStyles(styles) {
  const element = document.createElement('style');
  const nonce = window.CSPSettings && window.CSPSettings.nonce;
  if (nonce) element.setAttribute('nonce', nonce);
  element.textContent = styles;
  document.head.appendChild(element);
}
