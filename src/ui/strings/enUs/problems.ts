import type { Found, Look, Need, NeededMember, ProblemCode, ReadProblem, UnpackDefect } from '../../../discovery/problem';
import type { Formats } from '../formats';
import type { ProblemStrings } from '../problemStrings';

const WRONG: Readonly<Record<ProblemCode, string>> = {
  empty: 'is empty',
  notText: 'is not text',
  truncated: 'is cut off',
  notJson: 'is not valid JSON',
  notYaml: 'is not valid YAML',
  notAReport: 'is not a report that can be read',
  incomplete: 'lacks what a report must have',
  tooLarge: 'is too large',
  archive: 'cannot be unpacked',
  noTenant: 'does not say which tenant it is of',
  noDay: 'does not say of which day it is',
  unopened: 'cannot be opened',
};

const MISSING: Readonly<Record<NeededMember, string>> = {
  MetaData: 'MetaData is missing',
  Raw: 'Raw (the settings that were read from the tenant) is missing',
  'MetaData.TenantId': 'MetaData.TenantId is missing',
  'MetaData.TimestampZulu': 'MetaData.TimestampZulu (the day on which it ran) is missing',
  TenantId: 'TenantId is missing: the run was not connected to a tenant',
  ExecutedAt: 'ExecutedAt (the day on which it ran) is missing',
};

const UNPACK: Readonly<Record<UnpackDefect, string>> = {
  encrypted: 'it is locked with a password',
  method: 'it is packed in a way that is not supported (only “stored” and “deflate” are)',
  damaged: 'it is damaged, or holds more than the archive says',
};

const LOOKS: Readonly<Record<Exclude<Look['kind'], 'resultsOf'>, string>> = {
  emptyFile: 'an empty file',
  emptyList: 'an empty list',
  zip: 'a ZIP archive',
  zipOrOffice: 'a ZIP archive or an Office file',
  fileInZip: 'a file in a ZIP archive',
  office: 'an Office file',
  oldOffice: 'an old Office file',
  excel: 'an Excel file',
  pdf: 'a PDF',
  gzip: 'a gzip archive',
  png: 'a PNG picture',
  jpeg: 'a JPEG picture',
  binary: 'a binary file',
  veryLarge: 'a very large file',
  locked: 'a folder, or a file that was moved or is locked',
  manyFiles: 'a folder with very many files',
  webPage: 'a web page (ScubaGear also writes BaselineReports.html, which holds too little)',
  xml: 'XML',
  json: 'JSON',
  otherJson: 'JSON of another kind',
  csv: 'a table of text (CSV)',
  markdown: 'a text in Markdown, whose tables are not read',
  plainText: 'plain text',
  scubaResults: 'a ScubaGear results file',
  scubaSettings: 'a ScubaGear ProviderSettingsExport.json (settings without the envelope of the results)',
  scubaConfig: 'a ScubaGear configuration',
  scubaConfigYaml: 'a ScubaGear configuration in YAML',
  scubaCsv: 'the CSV that ScubaGear writes beside its results',
  maesterRun: 'a Maester run',
  maesterSettings: 'the settings of Maester',
  prowler: 'the results of Prowler',
  graphExport: 'an export of Microsoft Graph',
  graphAnswer: 'an answer of Microsoft Graph',
  register: 'a register of exceptions',
};

const NEEDED: Readonly<Record<Need, string>> = {
  scubaResults: 'the file ScubaResults….json that ScubaGear 1.4 to 1.8 writes (with MetaData, Results and Raw), whole',
  scubaConfig: 'a configuration of ScubaGear in YAML or JSON (with ProductNames, OmitPolicy, AnnotatePolicy or exclusions), whole',
  maesterRun: 'the file TestResults-….json that Maester writes (with TenantId, ExecutedAt and Tests), whole, of a run that was connected to Microsoft Graph',
  maesterSettings: 'the settings of Maester, maester-config.json (with GlobalSettings), whole',
  prowler: 'the file ….ocsf.json that Prowler writes for Microsoft 365, whole',
  graphExport: 'JSON that Microsoft Graph answers with (conditional access policies, cross-tenant access, consents, role assignments and more)',
  register: 'a register of exceptions as CSV or Excel file, with headings',
  smallerFiles: 'files of 50 MB at most; split the export, or leave out what is not asked for',
  smallerSheets: 'the same table saved as CSV, or in several Excel files',
  wholeArchive: 'a ZIP archive without a password, whole',
  tenant: 'the id of the tenant, given with the files, or a file beside it that names the tenant (the answer to /organization, or a report of a scanner)',
  tenantOfRows: 'the id of the tenant, given with the file or in a column of its own',
  day: 'the day of the file, given with it',
  dayOfRegister: 'the day of the register, given with the file',
  tellingColumns: 'a column for who is excepted, and one for the end, the reason or who answers for it',
  rows: 'rows with an exception each',
  theFile: 'the file itself',
};

export function problems(formats: Formats): ProblemStrings {
  const look = (seems: Look): string => (seems.kind === 'resultsOf' ? `the results of ${seems.tool}` : LOOKS[seems.kind]);
  return {
    look,
    problem: ({ file, code, at, found, looksLike, needed }: ReadProblem) => {
      const where = at ? ` at line ${at.line}, column ${at.column}${at.path === '' ? '' : ` (${at.path})`}` : '';
      const choices = needed.map((need) => NEEDED[need]);
      return `${file} ${WRONG[code]}${where}: ${foundText(found, formats)}. It looks like ${look(looksLike)}. Needed: ${choices.join('; or ')}.`;
    },
  };
}

/** A clause without its point. */
function foundText(found: Found, { number, plural, list }: Formats): string {
  switch (found.what) {
    case 'noBytes':
      return 'there are 0 bytes';
    case 'whiteSpace':
      return 'there is only white space';
    case 'notCharacters':
      return 'the bytes are no text';
    case 'textEnds':
      return 'the text ends';
    case 'endsInValue':
      return 'the text ends in the middle of a value';
    case 'nothingWrong':
      return 'the browser refuses it, and no reason is known';
    case 'notAllowed':
      return `“${found.excerpt.replace(/\s+/g, ' ')}” is not allowed here`;
    case 'yaml':
      return found.message === '' ? 'it cannot be parsed' : found.message.replace(/\.$/, '');
    case 'characters':
      return `it has ${number(found.characters)} characters; a configuration of at most ${number(found.most)} is read`;
    case 'missing':
      return within(found.path, MISSING[found.member]);
    case 'noId':
      return within(found.path, `${found.member} is no id (${found.text}): the run was not connected to a tenant`);
    case 'otherTool':
      return `it was written by ${found.tool}, not by ScubaGear`;
    case 'noPolicies':
      return 'neither ProductNames nor any policy stands in it';
    case 'noDay':
      return 'the file does not tell its day, and the day of its last change is not known';
    case 'noTenant':
      return 'the export does not name its tenant, and nothing beside it does';
    case 'noneChosen':
      return 'it names no tenant, and none was chosen';
    case 'severalTenants':
      return `several tenants are named beside it (${list(found.tenants)})`;
    case 'refused':
      return `Microsoft Graph refused the request (${found.answer})`;
    case 'emptyList':
      return 'the list is empty, and nothing tells what it is a list of';
    case 'notOneObject':
      return 'the JSON is not one object';
    case 'nothingKnown':
      return 'no part of it is known';
    case 'otherProviders':
      return `its findings are about ${list(found.providers)}`;
    case 'namelessFindings':
      return 'its findings name no tenant or no day';
    case 'columns':
      return `its columns are ${list(found.headings)}`;
    case 'noTable':
      return 'no sheet holds a table';
    case 'noHeadings':
      return 'there is no line with headings';
    case 'noTenantInRows':
      return 'none of its rows names a tenant that is known';
    case 'noOpenRow':
      return 'no row is an open exception';
    case 'badRows':
      return plural(found.rows, { one: 'its one row has something wrong', other: `each of its ${number(found.rows)} rows has something wrong` });
    case 'contents':
      return 'its list of contents is missing or damaged, as when a file is cut off';
    case 'noFiles':
      return 'there is no file in it';
    case 'document':
      return 'it is a document, not a report';
    case 'nested':
      return 'an archive in an archive is not opened';
    case 'unpack':
      return UNPACK[found.why];
    case 'sheets':
      return `its sheets cannot be read (${found.message})`;
    case 'sheetsTooLarge':
      return `its sheets are larger than what is read (${number(found.most)} MB each, unpacked)`;
    case 'files':
      return `it holds ${number(found.files)} files; ${number(found.most)} at most are read`;
    case 'moreFiles':
      return `it holds more than ${number(found.most)} files, and no more are read at once`;
    case 'size':
      return sizeText(found, number);
    case 'system':
      return found.message.replace(/\.$/, '');
  }
}

function sizeText({ megabytes, most, inside }: Extract<Found, { readonly what: 'size' }>, number: Formats['number']): string {
  const limit = `${number(most)} MB at most are read`;
  if (inside === undefined) return `it has ${number(megabytes)} MB; ${limit}`;
  return inside === 'all' ? `it unpacks to ${number(megabytes)} MB; ${limit}` : `${inside.file} unpacks to ${number(megabytes)} MB; ${limit}`;
}

function within(path: string | undefined, clause: string): string {
  return path === undefined ? clause : `${path}: ${clause}`;
}
