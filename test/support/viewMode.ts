/** With who is who, where the register has a policy of its own and a looser one was adopted: the rules by which that is lawful. */
const WHO_IS_WHO = ['desk', 'policy', 'adoptions'];

/**
 * Chunks that a web part asks for in view mode, before anybody does anything, beside those it paints with: by its view, for
 * somebody who comes back. The bench counts them; a browser test fails where a page asks for others.
 */
export const ASKED_AFTER_FIRST_PAINT: Readonly<Record<string, readonly string[]>> = {
  heatmap: ['delta', 'tail'],
  owner: ['delta', 'tail', 'rows', ...WHO_IS_WHO, 'ownerMore'],
  review: ['delta', 'tail', 'rows', ...WHO_IS_WHO],
  register: ['delta', 'tail', 'rows', ...WHO_IS_WHO],
  leadership: ['delta', 'tail', 'rows', ...WHO_IS_WHO, 'board', 'boardReports'],
  administration: ['delta', 'tail', 'rows', 'policy', 'adoptions', 'administrationScreen'],
};
