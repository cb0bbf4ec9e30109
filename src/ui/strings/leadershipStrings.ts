/** Texts of the web part; sentences are whole functions of their facts. */
export interface LeadershipStrings {
  heading(facts: { readonly open: number; readonly past: number; readonly nobody: number }): string;
}
