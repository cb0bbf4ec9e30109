/** Why nothing could be read from a file, as facts; the words are in ui/strings. */
export interface ReadProblem {
  readonly file: string;
  readonly code: ProblemCode;
  readonly at: Place | undefined;
  readonly found: Found;
  readonly looksLike: Look;
  /** What could be read instead: one of these. */
  readonly needed: readonly Need[];
}

/**
 * `empty`, not text at all, text cut off in the middle, text that is no JSON or no YAML, JSON that is no
 * report, report that lacks what it must have; larger than what is read, an archive or a file in one that cannot be unpacked; an export whose
 * tenant or day is not known; a file that the system does not give out.
 */
export type ProblemCode = 'empty' | 'notText' | 'truncated' | 'notJson' | 'notYaml' | 'notAReport' | 'incomplete' | 'tooLarge' | 'archive' | 'noTenant' | 'noDay' | 'unopened';

/** Line and column (from 1) in a text, and the path of members down to there. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly path: string;
}

/** Members without which a report cannot be read. */
export type NeededMember = 'MetaData' | 'Raw' | 'MetaData.TenantId' | 'MetaData.TimestampZulu' | 'TenantId' | 'ExecutedAt';

/** Why a file of an archive, or an Excel file, cannot be unpacked. */
export type UnpackDefect = 'encrypted' | 'method' | 'damaged';

/** What stands there, or what is missing. Texts are the file's own, or the words of whoever refused it. */
export type Found =
  | { readonly what: 'noBytes' | 'whiteSpace' | 'notCharacters' | 'textEnds' | 'endsInValue' | 'nothingWrong' | 'notOneObject' | 'nothingKnown' | 'emptyList' | 'noPolicies' | 'noDay' | 'noTenant' | 'noneChosen' }
  | { readonly what: 'notAllowed'; readonly excerpt: string }
  /** In the words of the parser. */
  | { readonly what: 'yaml' | 'sheets' | 'system'; readonly message: string }
  | { readonly what: 'characters'; readonly characters: number; readonly most: number }
  /** `path` leads to the run in a file that holds several. */
  | { readonly what: 'missing'; readonly member: NeededMember; readonly path?: string }
  | { readonly what: 'noId'; readonly member: NeededMember; readonly text: string; readonly path?: string }
  | { readonly what: 'otherTool'; readonly tool: string }
  | { readonly what: 'refused'; readonly answer: string }
  | { readonly what: 'otherProviders'; readonly providers: readonly string[] }
  | { readonly what: 'namelessFindings' }
  | { readonly what: 'severalTenants'; readonly tenants: readonly string[] }
  | { readonly what: 'columns'; readonly headings: readonly string[] }
  | { readonly what: 'noTable' | 'noHeadings' | 'noTenantInRows' | 'noOpenRow' }
  | { readonly what: 'badRows'; readonly rows: number }
  | { readonly what: 'contents' | 'noFiles' | 'document' | 'nested' }
  /** Of an Excel file, unpacked. */
  | { readonly what: 'sheetsTooLarge'; readonly most: number }
  | { readonly what: 'unpack'; readonly why: UnpackDefect }
  | { readonly what: 'files'; readonly files: number; readonly most: number }
  | { readonly what: 'moreFiles'; readonly most: number }
  /** `inside`: of one file in an archive, by its name, or of all of them. */
  | { readonly what: 'size'; readonly megabytes: number; readonly most: number; readonly inside?: { readonly file: string } | 'all' };

/** What a file looks like, as far as can be told. */
export type Look =
  | { readonly kind: 'resultsOf'; readonly tool: string }
  | {
      readonly kind:
        | 'emptyFile' | 'emptyList' | 'zip' | 'zipOrOffice' | 'fileInZip' | 'office' | 'oldOffice' | 'excel' | 'pdf' | 'gzip' | 'png' | 'jpeg' | 'binary' | 'veryLarge' | 'locked' | 'manyFiles'
        | 'webPage' | 'xml' | 'json' | 'otherJson' | 'csv' | 'markdown' | 'plainText'
        | 'scubaResults' | 'scubaSettings' | 'scubaConfig' | 'scubaConfigYaml' | 'scubaCsv' | 'maesterRun' | 'maesterSettings' | 'prowler' | 'graphExport' | 'graphAnswer' | 'register';
    };

/** What would be needed instead. */
export type Need = 'scubaResults' | 'scubaConfig' | 'maesterRun' | 'maesterSettings' | 'prowler' | 'graphExport' | 'register' | 'smallerFiles' | 'smallerSheets' | 'wholeArchive' | 'tenant' | 'tenantOfRows' | 'day' | 'dayOfRegister' | 'tellingColumns' | 'rows' | 'theFile';
