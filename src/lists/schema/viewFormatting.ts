import type { ListSchema } from './list';

/**
 * View formatting of SharePoint's own list pages
 * (https://learn.microsoft.com/sharepoint/dev/declarative-customization/view-commandbar-formatting, read 2026-11-26).
 */
const SCHEMA = 'https://developer.microsoft.com/json-schemas/sp/v2/row-formatting.schema.json';

/** Commands that add or change items; what is hidden in the command bar is gone from the item's menu too. */
const WRITING = ['new', 'edit', 'editInGridView'] as const;

/** Libraries call theirs otherwise; some of the names changed in 2025, so both stand here. */
const WRITING_IN_LIBRARY = [...WRITING, 'newComposite', 'upload', 'UploadCommand', 'uploadFile', 'uploadFolder', 'rename'] as const;

/**
 * Takes the commands away that lead past the register: what is typed into SharePoint's own form has no key, no base and
 * no hash. It protects nothing, the rights do. Undefined where SharePoint's own form is how a list is kept.
 */
export function viewFormatterOf(list: Pick<ListSchema, 'kind' | 'keptByForm'>): string | undefined {
  if (list.keptByForm === true) return undefined;
  const keys = list.kind === 'library' ? WRITING_IN_LIBRARY : WRITING;
  return JSON.stringify({ $schema: SCHEMA, commandBarProps: { commands: keys.map((key) => ({ key, hide: true })) } });
}
