/**
 * Chunks that a web part asks for in view mode, before anybody does anything, beside those it paints with: by its view, for
 * somebody who comes back. The bench counts them; a browser test fails where a page asks for others.
 */
export const ASKED_AFTER_FIRST_PAINT: Readonly<Record<string, readonly string[]>> = {
  heatmap: ['delta', 'tail'],
  owner: ['delta', 'tail', 'rows', 'desk', 'ownerMore'],
  review: ['delta', 'tail', 'rows'],
  register: ['delta', 'tail', 'rows', 'desk'],
  leadership: ['delta', 'tail', 'rows', 'desk', 'board', 'boardReports'],
  administration: ['delta', 'tail', 'rows', 'administrationScreen'],
};
