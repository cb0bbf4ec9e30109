/** By which rules somebody works here: also where the register has a policy of its own, and a looser one was adopted. */
const RULES = ['rules', 'policy', 'adoptions'];

/**
 * Chunks that a web part asks for in view mode, before anybody does anything, beside those it paints with: by its view, for
 * somebody who comes back. The bench counts them; a browser test fails where a page asks for others.
 */
export const ASKED_AFTER_FIRST_PAINT: Readonly<Record<string, readonly string[]>> = {
  heatmap: ['follow'],
  owner: ['follow', 'rows', 'desk', 'work', ...RULES, 'ownerMore'],
  review: ['follow', 'rows', 'whoIsWho'],
  register: ['follow', 'rows', 'whoIsWho'],
  leadership: ['follow', 'rows', 'look', 'work', 'board', 'boardReports', 'reportFile'],
  administration: ['follow', 'rows', 'work', ...RULES, 'administrationScreen'],
};

/** What it asks for besides where an owner of the site looks at it: for them it checks lists and rights by itself. */
export const ASKED_FOR_A_SITE_OWNER: Readonly<Record<string, readonly string[]>> = { administration: ['provision', 'siteFound'] };

/** Chapters of its language that a web part asks for besides, where it is not English; the language's first texts come with the view. */
export const CHAPTERS_IN_VIEW_MODE: Readonly<Record<string, readonly string[]>> = { leadership: ['Board'], administration: ['Administration'] };
