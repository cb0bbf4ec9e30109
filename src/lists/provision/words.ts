import type { Obstacle } from './plan';
import type { Refusal } from './refusal';

/** One sentence on why nothing was written, and what to do. */
export function obstacleText(obstacle: Obstacle): string {
  switch (obstacle.code) {
    case 'subsiteWithoutOwnLevels':
      return SUBSITE;
    case 'newerSchema':
      return `This site has schema ${obstacle.site}, which is newer than this version of the register (${obstacle.ours}). Use the newer version.`;
    case 'readLevelMissing':
      return "This site has no permission level Read. Restore SharePoint's own levels, then run this again.";
    case 'readLevelChanged':
      return "The permission level Read of this site was changed. Everybody may read the register by it, so it must be SharePoint's own: restore it, then run this again.";
  }
}

const SUBSITE =
  'This is a subsite without permission levels of its own, so the append-only levels that the register stands on cannot be made here. Use a site collection of its own (a communication site).';

/** What was refused, and what to do. */
export function refusalText(refusal: Refusal): string {
  const { kind, what, status, code, detail } = refusal;
  const said = detail ? ` SharePoint says: ${detail}` : '';
  const facts = status > 0 ? ` (HTTP ${status}${code ? `, ${code}` : ''})` : '';
  return `Stopped at: ${what}. ${adviceOf(kind)} Run it again afterwards: it goes on where it stopped.${said}${facts}`;
}

function adviceOf(kind: Refusal['kind']): string {
  switch (kind) {
    case 'denied':
      return 'You may not do this here. Ask a site collection administrator to run it.';
    case 'nameTaken':
      return 'Another list of this site has that title. Rename that list.';
    case 'duplicate':
      return 'A column that must be unique holds one value twice. Correct those items.';
    case 'threshold':
      return 'The list is too large for this change. Use a time at which SharePoint lifts its limit, or make the index by hand.';
    case 'throttled':
      return 'SharePoint is busy and asks to wait.';
    case 'subsiteWithoutOwnLevels':
      return SUBSITE;
    case 'unavailable':
    case 'unknownOutcome':
    case 'cancelled':
      return 'SharePoint could not be reached, or its answer was lost.';
    case 'notFound':
    case 'conflict':
    case 'unexpected':
      return 'SharePoint refused it.';
  }
}
