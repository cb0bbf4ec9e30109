/** One HTTP request as the dispatcher and `$batch` see it. */
export type Request = {
  method: string;
  /** Path and query, e.g. `/sites/register/_api/web?$select=Title`. */
  url: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  body: Uint8Array;
};
/** One HTTP answer; `body` is empty where there is none. */
export type Reply = { status: number; headers: Record<string, string>; body: string | Uint8Array };
