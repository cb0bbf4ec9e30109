/** Who works here and by which rules: also where the register has a policy of its own, and a looser one was adopted. */
const AT_WORK = ['desk', 'policy', 'adoptions'];

/**
 * Chunks that a web part asks for in view mode, before anybody does anything, beside those it paints with: by its view, for
 * somebody who comes back. The bench counts them; a browser test fails where a page asks for others.
 */
export const ASKED_AFTER_FIRST_PAINT: Readonly<Record<string, readonly string[]>> = {
  heatmap: ['delta', 'tail'],
  owner: ['delta', 'tail', 'rows', ...AT_WORK, 'ownerMore'],
  review: ['delta', 'tail', 'rows', 'whoIsWho'],
  register: ['delta', 'tail', 'rows', 'whoIsWho'],
  leadership: ['delta', 'tail', 'rows', ...AT_WORK, 'board', 'boardReports', 'reportFile'],
  administration: ['delta', 'tail', 'rows', 'policy', 'adoptions', 'administrationScreen'],
};
