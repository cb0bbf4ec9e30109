/** Columns that a policy is read from. */
export const POLICY_COLUMNS = ['Id', 'PolicyKey', 'EffectiveDay', 'ContentHash', 'Body', 'Created'] as const;

/** An item of Policy as SharePoint answers it (`odata=nometadata`). */
export type PolicyItemRead = { readonly [column in (typeof POLICY_COLUMNS)[number]]?: unknown };
