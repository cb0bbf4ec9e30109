/** Numbers of SharePoint Online, each with its unit in the name. */
export const LIST_VIEW_THRESHOLD_ROWS = 5000;
export const DEFAULT_PAGE_ROWS = 100;
/** `<=` 5000 is allowed. */
export const MAX_TOP_ROWS = 5000;
export const MAX_LOOKUP_COLUMNS_PER_QUERY = 12;
export const MAX_INDEXES_PER_LIST = 20;
export const MAX_TEXT_CHARS = 255;
export const MAX_LIST_TITLE_CHARS = 255;
export const MAX_INTERNAL_NAME_CHARS = 32;
export const MAX_BATCH_REQUESTS = 100;
export const DIGEST_LIFE_SECONDS = 1800;
export const UNIQUE_RIGHTS_SCOPES_PER_LIST = 50_000;
export const CHANGE_LOG_DAYS = 60;
export const RECYCLE_BIN_DAYS = 93;
export const VERSION_STEP = 512;
export const MAX_REQUEST_BYTES = 250 * 1024 * 1024;
export const MAX_URL_CHARS = 8192;
