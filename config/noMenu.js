/**
 * What Fluent UI’s buttons open a menu with. No form of ours has a button with a menu, so theirs, a tenth of all that a
 * form loads of Fluent UI, stays away (lint refuses `menuProps`).
 */
export function ContextualMenu() {
  return null;
}
