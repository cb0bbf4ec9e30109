/** How the register came to know of an exception. */
export const SOURCES = ['request', 'scan', 'audit', 'incident'] as const;
export type Source = (typeof SOURCES)[number];

/** What no scanner showed: asked for, or found by others first. */
export const SOURCES_BY_HAND = ['request', 'audit', 'incident'] as const satisfies readonly Source[];
export type SourceByHand = (typeof SOURCES_BY_HAND)[number];
