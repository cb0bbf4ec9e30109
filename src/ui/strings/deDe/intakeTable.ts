import type { Formats } from '../formats';
import type { IntakeTableStrings } from '../intakeTableStrings';

export function intakeTable({ number, plural, list }: Formats): IntakeTableStrings {
  const rows = (count: number): string => plural(count, { one: `${number(count)} Zeile`, other: `${number(count)} Zeilen` });
  return {
    heading: (file) => `Wie ist ${file} zu lesen?`,
    text: ({ sheet, rows: count }) =>
      sheet === '' ? `Die Datei hat ${rows(count)}. Was in den Spalten steht, ist nach den Überschriften vermutet: Ändern Sie, was nicht stimmt.` : `Das Blatt „${sheet}“ hat ${rows(count)}. Was in den Spalten steht, ist nach den Überschriften vermutet: Ändern Sie, was nicht stimmt.`,
    fields: {
      reference: 'Eigene Nummer',
      principal: 'Wer oder was ausgenommen ist',
      principalId: 'Objekt-ID davon',
      principalType: 'Art des Kontos oder Objekts',
      family: 'Art der Ausnahme',
      kinds: 'Arten der Lücke',
      setting: 'Wovon: Richtlinie, Rolle, Regel',
      control: 'Kontrolle einer Baseline',
      reason: 'Grund',
      businessOwner: 'Wer beantragt hat',
      controlOwner: 'Wer genehmigt hat',
      reviewer: 'Wer überprüft',
      startDay: 'Beginn',
      endDay: 'Ende',
      reviewDay: 'Nächste Überprüfung',
      severity: 'Schweregrad',
      status: 'Zustand',
      compensating: 'Kompensierende Kontrollen',
      tenant: 'Mandant',
    },
    noColumn: 'Nicht in dieser Tabelle',
    column: (heading, sample) => (sample === '' ? heading : `${heading} (${sample})`),
    family: 'Zeilen, die die Art der Ausnahme nicht nennen',
    noFamily: 'Diese Zeilen weglassen',
    dateOrder: { label: 'Tage wie 03/04/2026', untold: 'Diese Zeilen weglassen', dayFirst: 'Der Tag steht vorn', monthFirst: 'Der Monat steht vorn' },
    count: ({ entries, problems, closed }) => {
      const open = plural(entries, { one: `${number(entries)} offene Ausnahme`, other: `${number(entries)} offene Ausnahmen` });
      const parts = [open, ...(problems === 0 ? [] : [plural(problems, { one: `${number(problems)} fehlerhafte Zeile`, other: `${number(problems)} fehlerhafte Zeilen` })]), ...(closed === 0 ? [] : [plural(closed, { one: `${number(closed)} geschlossene Zeile`, other: `${number(closed)} geschlossene Zeilen` })])];
      return list(parts);
    },
    counting: 'Die Zeilen werden gelesen',
    lacks: (fields) => (fields.length === 1 ? `Keine Spalte gewählt für: ${list(fields)}.` : `Mindestens eines davon braucht eine Spalte: ${list(fields)}.`),
    first: 'Die ersten Zeilen, wie sie gelesen würden',
    columns: { who: 'Wer', what: 'Wovon', family: 'Art', ends: 'Endet', approvedBy: 'Genehmigt von' },
    noEnd: 'ohne Ende',
    line: ({ who, what, family, ends, approvedBy }) => {
      const subject = who === '' ? `„${what}“` : what === '' ? who : `${who}, von „${what}“`;
      return [`${subject}. ${family}.`, ...(ends === '' ? [] : [`Endet: ${ends}.`]), ...(approvedBy === '' ? [] : [`Genehmigt von: ${approvedBy}.`])].join(' ');
    },
    problems: (count) => plural(count, { one: `${number(count)} Zeile wird weggelassen`, other: `${number(count)} Zeilen werden weggelassen` }),
    problem: ({ row, field, why, found }) => {
      const where = field === '' ? `Zeile ${number(row)}` : `Zeile ${number(row)}, ${field}`;
      const reasons: Readonly<Record<typeof why, string>> = {
        cells: 'mehr Zellen als Überschriften.',
        quotes: 'die Anführungszeichen passen nicht.',
        cutOff: 'die Datei endet mitten darin.',
        missing: 'es steht nicht da, wer oder was ausgenommen ist.',
        noDay: `„${found}“ ist kein Tag.`,
        ambiguousDay: `„${found}“ lässt sich auf zwei Arten lesen.`,
        endBeforeStart: `das Ende ${found} liegt vor dem Beginn.`,
        noFamily: found === '' ? 'die Art der Ausnahme steht nicht da.' : `„${found}“ sagt nicht, welche Art von Ausnahme es ist.`,
        unknownSeverity: `„${found}“ ist kein Schweregrad.`,
        severalPrincipals: `„${found}“ nennt mehrere; jedes davon braucht eine eigene Zeile.`,
        noTenant: 'der Mandant steht nicht da.',
      };
      return `${where}: ${reasons[why]}`;
    },
    moreProblems: (count) => `und ${number(count)} weitere`,
    goOn: 'Fortsetzen',
    leaveOut: 'Diese Datei weglassen',
    searching: 'Die Konten werden im Verzeichnis gesucht',
    accounts: {
      heading: 'Welches Konto ist gemeint?',
      text: ({ found, several, unknown, unasked }) => [
        plural(several, { one: '1 Name steht für mehrere Konten.', other: `${number(several)} Namen stehen für mehrere Konten.` }),
        ...(found === 0 ? [] : [plural(found, { one: '1 weiterer Name wurde gefunden.', other: `${number(found)} weitere Namen wurden gefunden.` })]),
        ...(unknown === 0 ? [] : [plural(unknown, { one: '1 steht nicht im Verzeichnis und bleibt ein Name.', other: `${number(unknown)} stehen nicht im Verzeichnis und bleiben Namen.` })]),
        ...(unasked === 0 ? [] : [plural(unasked, { one: 'Bei 1 hat das Verzeichnis nicht geantwortet.', other: `Bei ${number(unasked)} hat das Verzeichnis nicht geantwortet.` })]),
      ],
      account: (name, mail) => (mail === '' ? name : `${name} (${mail})`),
      leave: 'Keines davon: ein Name bleiben lassen',
      goOn: 'Fortsetzen',
    },
  };
}
