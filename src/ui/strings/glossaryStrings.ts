/** Words of the register that explain themselves where they stand. */
export const TERMS = [
  'exception', 'finding', 'scope', 'seats', 'controlOwner', 'securityReviewer', 'serviceOwner', 'ledger', 'void', 'lapsed', 'aging', 'tolerance', 'permanentOverride', 'acceptedRisk', 'control', 'review', 'stacked', 'unused', 'escalation', 'signOff',
] as const;
export type TermName = (typeof TERMS)[number];

/** One explanation each: what the word means, and what follows from it for whoever reads it. */
export type GlossaryStrings = Readonly<Record<TermName, string>>;
