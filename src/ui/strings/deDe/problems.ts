import type { Found, Look, Need, NeededMember, ProblemCode, ReadProblem, UnpackDefect } from '../../../discovery/problem';
import type { Formats } from '../formats';
import type { ProblemStrings } from '../problemStrings';

const WRONG: Readonly<Record<ProblemCode, string>> = {
  empty: 'ist leer',
  notText: 'ist kein Text',
  truncated: 'ist abgeschnitten',
  notJson: 'ist kein gültiges JSON',
  notYaml: 'ist kein gültiges YAML',
  notAReport: 'ist kein Bericht, der gelesen werden kann',
  incomplete: 'enthält nicht, was ein Bericht haben muss',
  tooLarge: 'ist zu groß',
  archive: 'kann nicht entpackt werden',
  noTenant: 'sagt nicht, von welchem Mandanten es stammt',
  noDay: 'sagt nicht, von welchem Tag es stammt',
  unopened: 'kann nicht geöffnet werden',
};

const MISSING: Readonly<Record<NeededMember, string>> = {
  MetaData: 'MetaData fehlt',
  Raw: 'Raw (die aus dem Mandanten gelesenen Einstellungen) fehlt',
  'MetaData.TenantId': 'MetaData.TenantId fehlt',
  'MetaData.TimestampZulu': 'MetaData.TimestampZulu (der Tag des Laufs) fehlt',
  TenantId: 'TenantId fehlt: Der Lauf war mit keinem Mandanten verbunden',
  ExecutedAt: 'ExecutedAt (der Tag des Laufs) fehlt',
};

const UNPACK: Readonly<Record<UnpackDefect, string>> = {
  encrypted: 'es ist mit einem Kennwort geschützt',
  method: 'es ist auf eine Art gepackt, die nicht unterstützt wird (nur „stored“ und „deflate“ werden es)',
  damaged: 'es ist beschädigt, oder enthält mehr, als das Archiv angibt',
};

const LOOKS: Readonly<Record<Exclude<Look['kind'], 'resultsOf'>, string>> = {
  emptyFile: 'leere Datei',
  emptyList: 'leere Liste',
  zip: 'ZIP-Archiv',
  zipOrOffice: 'ZIP-Archiv oder Office-Datei',
  fileInZip: 'Datei in einem ZIP-Archiv',
  office: 'Office-Datei',
  oldOffice: 'alte Office-Datei',
  excel: 'Excel-Datei',
  pdf: 'PDF-Datei',
  gzip: 'gzip-Archiv',
  png: 'PNG-Bild',
  jpeg: 'JPEG-Bild',
  binary: 'Binärdatei',
  veryLarge: 'sehr große Datei',
  locked: 'Ordner, oder Datei, die verschoben wurde oder gesperrt ist',
  manyFiles: 'Ordner mit sehr vielen Dateien',
  webPage: 'Webseite (ScubaGear schreibt auch BaselineReports.html, das zu wenig enthält)',
  xml: 'XML',
  json: 'JSON',
  otherJson: 'JSON anderer Art',
  csv: 'Tabelle als Text (CSV)',
  markdown: 'Text in Markdown, dessen Tabellen nicht gelesen werden',
  plainText: 'einfacher Text',
  scubaResults: 'Ergebnisse von ScubaGear',
  scubaSettings: 'ProviderSettingsExport.json von ScubaGear (Einstellungen ohne den Rahmen der Ergebnisse)',
  scubaConfig: 'Konfiguration von ScubaGear',
  scubaConfigYaml: 'Konfiguration von ScubaGear in YAML',
  scubaCsv: 'CSV, die ScubaGear neben seine Ergebnisse schreibt',
  maesterRun: 'Lauf von Maester',
  maesterSettings: 'Einstellungen von Maester',
  prowler: 'Ergebnisse von Prowler',
  graphExport: 'Export von Microsoft Graph',
  graphAnswer: 'Antwort von Microsoft Graph',
  register: 'Register von Ausnahmen',
};

const NEEDED: Readonly<Record<Need, string>> = {
  scubaResults: 'die Datei ScubaResults….json, die ScubaGear 1.4 bis 1.8 schreibt (mit MetaData, Results und Raw), vollständig',
  scubaConfig: 'eine Konfiguration von ScubaGear in YAML oder JSON (mit ProductNames, OmitPolicy, AnnotatePolicy oder Ausschlüssen), vollständig',
  maesterRun: 'die Datei TestResults-….json, die Maester schreibt (mit TenantId, ExecutedAt und Tests), vollständig, aus einem Lauf, der mit Microsoft Graph verbunden war',
  maesterSettings: 'die Einstellungen von Maester, maester-config.json (mit GlobalSettings), vollständig',
  prowler: 'die Datei ….ocsf.json, die Prowler für Microsoft 365 schreibt, vollständig',
  graphExport: 'JSON, mit dem Microsoft Graph antwortet (Richtlinien für bedingten Zugriff, mandantenübergreifender Zugriff, Zustimmungen, Rollenzuweisungen und mehr)',
  register: 'ein Register von Ausnahmen als CSV- oder Excel-Datei, mit Überschriften',
  smallerFiles: 'Dateien von höchstens 50 MB: Teilen Sie den Export, oder lassen Sie weg, wonach nicht gefragt ist',
  smallerSheets: 'dieselbe Tabelle als CSV gespeichert, oder in mehreren Excel-Dateien',
  wholeArchive: 'ein ZIP-Archiv ohne Kennwort, vollständig',
  tenant: 'die ID des Mandanten, mit den Dateien angegeben, oder daneben eine Datei, die den Mandanten nennt (die Antwort auf /organization, oder ein Bericht eines Scanners)',
  tenantOfRows: 'die ID des Mandanten, mit der Datei oder in einer eigenen Spalte angegeben',
  day: 'der Tag der Datei, mit ihr angegeben',
  dayOfRegister: 'der Tag des Registers, mit der Datei angegeben',
  tellingColumns: 'eine Spalte dafür, wer ausgenommen ist, und eine für das Ende, den Grund oder die Verantwortung',
  rows: 'Zeilen mit je einer Ausnahme',
  theFile: 'die Datei selbst',
};

export function problems(formats: Formats): ProblemStrings {
  const look = (seems: Look): string => (seems.kind === 'resultsOf' ? `Ergebnisse von ${seems.tool}` : LOOKS[seems.kind]);
  return {
    look,
    problem: ({ file, code, at, found, looksLike, needed }: ReadProblem) => {
      const where = at ? ` (Zeile ${at.line}, Spalte ${at.column}${at.path === '' ? '' : `, ${at.path}`})` : '';
      const choices = needed.map((need) => NEEDED[need]);
      return `${file} ${WRONG[code]}${where}: ${foundText(found, formats)}. Erkannt: ${look(looksLike)}. Nötig: ${choices.join('; oder ')}.`;
    },
  };
}

/** A clause without its point. */
function foundText(found: Found, { number, plural, list }: Formats): string {
  switch (found.what) {
    case 'noBytes':
      return 'es sind 0 Bytes';
    case 'whiteSpace':
      return 'darin stehen nur Leerzeichen';
    case 'notCharacters':
      return 'die Bytes sind kein Text';
    case 'textEnds':
      return 'der Text endet';
    case 'endsInValue':
      return 'der Text endet mitten in einem Wert';
    case 'nothingWrong':
      return 'der Browser nimmt es nicht an, und der Grund ist nicht bekannt';
    case 'notAllowed':
      return `„${found.excerpt.replace(/\s+/g, ' ')}“ ist hier nicht erlaubt`;
    case 'yaml':
      return found.message === '' ? 'es lässt sich nicht einlesen' : found.message.replace(/\.$/, '');
    case 'characters':
      return `es hat ${number(found.characters)} Zeichen, gelesen wird eine Konfiguration von höchstens ${number(found.most)}`;
    case 'missing':
      return within(found.path, MISSING[found.member]);
    case 'noId':
      return within(found.path, `${found.member} ist keine ID (${found.text}): Der Lauf war mit keinem Mandanten verbunden`);
    case 'otherTool':
      return `geschrieben von ${found.tool}, nicht von ScubaGear`;
    case 'noPolicies':
      return 'darin stehen weder ProductNames noch Richtlinien';
    case 'noDay':
      return 'die Datei nennt ihren Tag nicht, und der Tag ihrer letzten Änderung ist nicht bekannt';
    case 'noTenant':
      return 'der Export nennt seinen Mandanten nicht, und nichts daneben nennt ihn';
    case 'noneChosen':
      return 'sie nennt keinen Mandanten, und keiner wurde gewählt';
    case 'severalTenants':
      return `daneben werden mehrere Mandanten genannt (${list(found.tenants)})`;
    case 'refused':
      return `Microsoft Graph hat die Anfrage abgelehnt (${found.answer})`;
    case 'emptyList':
      return 'die Liste ist leer, und nichts sagt, wovon sie eine Liste ist';
    case 'notOneObject':
      return 'das JSON ist nicht ein einzelnes Objekt';
    case 'nothingKnown':
      return 'kein Teil davon ist bekannt';
    case 'otherProviders':
      return `die Befunde handeln von ${list(found.providers)}`;
    case 'namelessFindings':
      return 'die Befunde nennen keinen Mandanten oder keinen Tag';
    case 'columns':
      return `die Spalten sind ${list(found.headings)}`;
    case 'noTable':
      return 'kein Blatt enthält eine Tabelle';
    case 'noHeadings':
      return 'es gibt keine Zeile mit Überschriften';
    case 'noTenantInRows':
      return 'keine Zeile nennt einen Mandanten, der bekannt ist';
    case 'noOpenRow':
      return 'keine Zeile ist eine offene Ausnahme';
    case 'badRows':
      return plural(found.rows, { one: 'mit der einen Zeile stimmt etwas nicht', other: `mit jeder der ${number(found.rows)} Zeilen stimmt etwas nicht` });
    case 'contents':
      return 'das Inhaltsverzeichnis fehlt oder ist beschädigt, wie bei einer abgeschnittenen Datei';
    case 'noFiles':
      return 'es enthält keine Datei';
    case 'document':
      return 'es ist ein Dokument, kein Bericht';
    case 'nested':
      return 'ein Archiv in einem Archiv wird nicht geöffnet';
    case 'unpack':
      return UNPACK[found.why];
    case 'sheets':
      return `die Blätter können nicht gelesen werden (${found.message})`;
    case 'sheetsTooLarge':
      return `die Blätter sind größer, als gelesen wird (je ${number(found.most)} MB, entpackt)`;
    case 'files':
      return `es enthält ${number(found.files)} Dateien, höchstens ${number(found.most)} werden gelesen`;
    case 'moreFiles':
      return `er enthält mehr als ${number(found.most)} Dateien, und mehr werden nicht auf einmal gelesen`;
    case 'size':
      return sizeText(found, number);
    case 'system':
      return found.message.replace(/\.$/, '');
  }
}

function sizeText({ megabytes, most, inside }: Extract<Found, { readonly what: 'size' }>, number: Formats['number']): string {
  const limit = `höchstens ${number(most)} MB werden gelesen`;
  if (inside === undefined) return `es hat ${number(megabytes)} MB, ${limit}`;
  return inside === 'all' ? `entpackt hat es ${number(megabytes)} MB, ${limit}` : `entpackt hat ${inside.file} ${number(megabytes)} MB, ${limit}`;
}

function within(path: string | undefined, clause: string): string {
  return path === undefined ? clause : `${path}: ${clause}`;
}
