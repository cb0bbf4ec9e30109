import type { AuditLogUnreadable, LogEntry, RowProblem } from '../../../discovery/auditLog/auditLog';
import type { Decision } from '../../../domain/ledger/decision';
import type { SharePointErrorKind } from '../../../lists/rest/errors';
import type { Formats } from '../formats';
import type { IntegrityStrings } from '../integrityStrings';
import { problems } from './problems';

const DONE: Readonly<Record<string, string>> = {
  listitemcreated: 'erstellt',
  listitemupdated: 'geändert',
  listitemdeleted: 'gelöscht',
  listitemrecycled: 'in den Papierkorb verschoben',
  listitemrestored: 'wiederhergestellt',
};

/** After "Zeile 12:" or "Zeile 12, Feld:". */
const PROBLEMS: Readonly<Record<RowProblem['why'], string>> = {
  cells: 'eine andere Zahl von Zellen als in der Kopfzeile',
  quotes: 'abgeschnitten, oder die Anführungszeichen passen nicht',
  notJson: 'abgeschnitten, oder nicht der Eintrag, den Purview schreibt. Tabellenkalkulationen kürzen lange Zellen: Verwenden Sie die Datei, wie sie heruntergeladen wurde',
  missing: 'leer',
  malformed: 'keine Zeit in UTC',
};

/** Texts of reading an export of the audit log. */
export function auditLogWords(formats: Formats, decision: (of: Decision) => string, because: (kind: SharePointErrorKind) => string): IntegrityStrings['auditLog'] {
  const { number, plural, instant } = formats;
  const rows = (count: number): string => plural(count, { one: `${number(count)} Zeile`, other: `${number(count)} Zeilen` });
  const decisions = (count: number): string => plural(count, { one: `${number(count)} Entscheidung`, other: `${number(count)} Entscheidungen` });
  return {
    heading: 'Export des Überwachungsprotokolls einlesen',
    intro: 'Nur das Überwachungsprotokoll des Mandanten weiß, wer angemeldet war, als eine Entscheidung geschrieben wurde. Suchen Sie in Microsoft Purview nach den Aktivitäten zu SharePoint-Listenelementen im fraglichen Zeitraum, laden Sie alle Ergebnisse als CSV herunter, und wählen Sie diese Datei. Sie wird in Ihrem Browser gelesen und verlässt ihn nicht.',
    mayNot: 'Nur die Sicherheitsaufsicht liest Exporte des Überwachungsprotokolls ein. Wenden Sie sich an jemanden aus der Gruppe „Register security reviewers“.',
    choose: 'Export auswählen (CSV)',
    reading: (file) => `${file} wird gelesen`,
    comparing: 'Wird mit den Entscheidungen des Registers verglichen',
    unreadable: ({ file, code, looksLike }) => unreadable(file, code, problems(formats).look(looksLike)),
    registerUnread: (kind) => `Die Entscheidungen konnten nicht gelesen werden, daher lässt sich nichts vergleichen: ${because(kind)}`,
    result: ({ contradicted, confirmed }) => {
      if (contradicted > 0) return plural(contradicted, { one: '1 Entscheidung wurde von jemand anderem oder zu einer anderen Zeit geschrieben, als sie angibt', other: `${number(contradicted)} Entscheidungen wurden von jemand anderem oder zu einer anderen Zeit geschrieben, als sie angeben` });
      return confirmed > 0 ? plural(confirmed, { one: '1 Entscheidung wurde geschrieben, von wem und wann sie angibt', other: `${number(confirmed)} Entscheidungen wurden geschrieben, von wem und wann sie angeben` }) : 'Dieser Export sagt nichts Neues darüber, wer die Entscheidungen geschrieben hat';
    },
    file: ({ file, rows: count, fromMs, toMs }) => (fromMs === undefined || toMs === undefined ? `${file}: ${rows(count)}, keine über Listenelemente` : `${file}: ${rows(count)}, Listenelemente vom ${instant(fromMs)} bis zum ${instant(toMs)} Uhr`),
    contradicted: ({ decision: of, entry, otherTime }) => (otherTime ? `„${decision(of)}“: laut Protokoll geschrieben am ${instant(entry.atMs)} Uhr` : `„${decision(of)}“: laut Protokoll geschrieben von ${entry.account} am ${instant(entry.atMs)} Uhr`),
    known: (count) => `${rows(count)} ${plural(count, { one: 'sagt', other: 'sagen' })}, was schon festgehalten ist.`,
    unclear: (count) => `${rows(count)} ${plural(count, { one: 'handelt', other: 'handeln' })} von dem, was eine App geschrieben hat: Namen verraten nicht, welche.`,
    notThere: (count) => plural(count, { one: 'Das Protokoll kennt 1 Entscheidung, die nicht im Register ist:', other: `Das Protokoll kennt ${number(count)} Entscheidungen, die nicht im Register sind:` }),
    touched: (count) => plural(count, { one: '1-mal wurde eine Entscheidung nachträglich geändert, gelöscht oder wiederhergestellt:', other: `${number(count)}-mal wurde eine Entscheidung nachträglich geändert, gelöscht oder wiederhergestellt:` }),
    notInLog: (count) => `${decisions(count)} aus dieser Zeit ${plural(count, { one: 'ist', other: 'sind' })} nicht im Export. Vielleicht war er gefiltert: Suchen Sie erneut nach allen Listenelementen der Website.`,
    leftOut: (count) => `${rows(count)} über anderes ${plural(count, { one: 'ist', other: 'sind' })} weggelassen.`,
    problems: (count) => `${rows(count)} ${plural(count, { one: 'konnte', other: 'konnten' })} nicht gelesen werden, daher ist darüber nichts bekannt:`,
    entry: ({ row, operation, account, atMs, objectId, itemId }) => `Zeile ${number(row)}: ${DONE[operation.toLowerCase()] ?? operation} von ${account} am ${instant(atMs)} Uhr, ${shortened(objectId) || itemId}`,
    problem: ({ row, field, why, found }) => `Zeile ${number(row)}${field === '' ? '' : `, ${field}`}: ${PROBLEMS[why]}${found === '' ? '.' : `: ${found}`}`,
    willHappen: 'Was geschehen wird: Für jede Entscheidung wird als heute von Ihnen gesehen festgehalten, was das Protokoll sagt, mit dem Fingerabdruck dieser Datei. Eine Entscheidung, die das Protokoll widerlegt, wird sofort ausgesetzt, bis die Risikoleitung das klärt. Bewahren Sie die Datei selbst außerhalb dieser Website auf.',
    keep: (count) => `Für ${decisions(count)} festhalten`,
    another: 'Einen anderen Export einlesen',
    nothing: 'Es ist nichts mehr festzuhalten.',
    running: (done, total) => `${number(done)} von ${number(total)} festgehalten`,
    stop: 'Anhalten',
    stopping: 'Wird angehalten',
    ended: ({ kept, alreadyThere, failed, stopped }) =>
      [
        stopped ? 'Angehalten.' : '',
        `Für ${decisions(kept)} festgehalten.`,
        alreadyThere > 0 ? plural(alreadyThere, { one: '1 war schon vorhanden.', other: `${number(alreadyThere)} waren schon vorhanden.` }) : '',
        failed > 0 ? plural(failed, { one: '1 konnte nicht festgehalten werden.', other: `${number(failed)} konnten nicht festgehalten werden.` }) : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    next: 'Als Nächstes sieht sich die Risikoleitung jede ausgesetzte Entscheidung auf der Seite ihrer Ausnahme an.',
    failure: (of, kind) => `„${decision(of)}“: ${because(kind)}`,
    resume: 'Fortsetzen',
    more: (count) => `und ${number(count)} weitere`,
  };
}

function unreadable(file: string, code: AuditLogUnreadable['code'], found: string): string {
  switch (code) {
    case 'empty':
      return `${file} ist leer. Laden Sie den Export erneut herunter.`;
    case 'notText':
      return `${file} ist keine CSV-Datei (erkannt: ${found}). Wählen Sie die Datei, wie Purview sie ausgegeben hat, nicht eine, die als Arbeitsmappe gespeichert wurde.`;
    case 'noAuditData':
      return `${file} hat keine Spalte „AuditData“ und ist daher kein Export des Überwachungsprotokolls (erkannt: ${found}). Wählen Sie in Purview „Exportieren“ und dann „Alle Ergebnisse herunterladen“.`;
  }
}

/** Site and list of an item's address are enough to recognise it. */
function shortened(address: LogEntry['objectId']): string {
  return address.replace(/^https?:\/\/[^/]+/i, '');
}
