/** Where the register stands on a site, for what needs no more of its schema. */
export const REGISTER_ADDRESS = { url: 'Register', kind: 'list' } as const;
