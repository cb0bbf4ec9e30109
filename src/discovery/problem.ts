/** Why nothing could be read from a file. Sentences for people are made from these facts. */
export interface ReadProblem {
  readonly file: string;
  /** `empty`, not text at all, text cut off in the middle, text that is no JSON, JSON that is no report, report that lacks what it must have. */
  readonly code: 'empty' | 'notText' | 'truncated' | 'notJson' | 'notAReport' | 'incomplete';
  /** Where: line and column (from 1) in the text, and the path of members down to there. */
  readonly at: { readonly line: number; readonly column: number; readonly path: string } | undefined;
  /** What stands there, or what is missing. */
  readonly found: string;
  /** What the file looks like, as far as can be told. */
  readonly looksLike: string;
  /** What would be needed instead. */
  readonly needed: string;
}

const WHAT: Readonly<Record<ReadProblem['code'], string>> = {
  empty: 'is empty',
  notText: 'is not text',
  truncated: 'is cut off',
  notJson: 'is not valid JSON',
  notAReport: 'is not a report that can be read',
  incomplete: 'lacks what a report must have',
};

/** One English sentence group for logs and command lines. */
export function problemText({ file, code, at, found, looksLike, needed }: ReadProblem): string {
  const where = at ? ` at line ${at.line}, column ${at.column}${at.path === '' ? '' : ` (${at.path})`}` : '';
  return [`${file} ${WHAT[code]}${where}: ${found}.`, `It looks like ${looksLike}.`, `Needed: ${needed}.`].join(' ');
}
