/**
 * A member that was written down, by a name that anybody may have chosen: every object also answers to `constructor` and its
 * like, which nobody wrote.
 */
export function ownMember<T>(of: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(of, name) ? of[name] : undefined;
}
