/** Types of build.mjs, which runs before TypeScript can. */
export function build(options?: { root?: string; force?: boolean }): boolean;
