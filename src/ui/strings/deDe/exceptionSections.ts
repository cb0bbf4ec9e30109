import { ownMember } from '../../../domain/ledger/ownMember';
import type { ExceptionPageStrings } from '../exceptionPageStrings';
import type { Formats } from '../formats';
import { CONTROL_TITLES } from './controlTitles';
import { daysText } from './days';
import { peopleSections } from './exceptionPeople';
import { ownNames } from './ownNames';

type Sections = Pick<ExceptionPageStrings, 'scope' | 'controls' | 'evidence' | 'plan' | 'people' | 'decisions' | 'frameworks' | 'details'>;

export function pageSections(formats: Formats): Sections {
  const { list } = formats;
  const dayText = formats.day;
  return {
    ...peopleSections(formats),
    scope: {
      heading: 'Umfang',
      setting: 'Einstellung',
      baselineSays: 'Die Baseline verlangt',
      tenantHas: 'Der Mandant hat',
      standing: 'Verglichen mit der Genehmigung',
      notStored: 'nicht gespeichert',
      verdicts: {
        asApproved: 'wie genehmigt',
        gotMore: 'nicht genehmigt: umfasst mehr',
        notApproved: 'noch nicht genehmigt',
        notConfirmed: 'von der Kontrollverantwortung nicht bestätigt',
        notShown: 'genehmigt, von Berichten nicht mehr gezeigt',
      },
      since: (day) => `vorhanden seit dem ${dayText(day)} oder früher`,
      more: (extents) => `Mehr als genehmigt: ${list(extents.map(ownNames.reach))}`,
      nothingSeen: 'Noch kein Bericht zeigt die Ausnahme.',
      intended: ({ principal, setting }) => (setting === '' ? `Gedacht für ${principal}.` : `Gedacht für ${principal}: „${ownNames.name(setting)}“.`),
      principal: (name, type) => (PRINCIPALS[type] === '' ? ownNames.name(name) : `${ownNames.name(name)} (${PRINCIPALS[type]})`),
    },
    controls: {
      heading: 'Kompensierende Kontrollen',
      none: 'Es gibt keine: Nichts anderes begrenzt das Risiko, solange die Ausnahme offen ist.',
      control: 'Kontrolle',
      shown: 'Zuletzt gezeigt',
      counts: 'Zählt noch',
      how: (how) => `Gezeigt durch: ${how}`,
      shownBy: (day, by) => (by === undefined ? dayText(day) : `${dayText(day)}, ${by}`),
      neverShown: 'Wirksamkeit nie gezeigt',
      doesNotWork: 'wirkt nicht',
      doubted: ({ says, by, onDay }) => `${says === 'doNotWork' ? 'wirkt nicht' : 'Wirksamkeit nicht gezeigt'}, laut Überprüfung vom ${dayText(onDay)} (${by.name})`,
      fresh: (untilDay) => `wirkt, gültig bis zum ${dayText(untilDay)}`,
      stale: (age, valid) => `zu alt: ${daysText(formats, age)}, gültig ${daysText(formats, valid)}`,
    },
    evidence: {
      heading: 'Nachweise',
      none: 'Es wurde keine Datei hinzugefügt.',
      check: 'Prüfen, ob die Dateien unverändert sind',
      added: (by, day) => `${by}, ${dayText(day)}`,
      checkFailed: 'Die Dateien konnten gerade nicht gelesen werden. Versuchen Sie es noch einmal.',
    },
    plan: { heading: 'Plan zur Entfernung', none: 'Niemand hat gesagt, wie die Ausnahme entfernt wird.' },
    frameworks: {
      heading: 'Kontrollen und Rahmenwerke',
      none: 'Keine Kontrolle ist genannt: Die Ausnahme wurde beantragt, bevor ein Bericht sie zeigte.',
      unknown: 'nicht in den Rahmenwerken, die das Register kennt',
      governance: 'Worauf diese Aufzeichnung antwortet',
      title: (id, kept) => ownMember(CONTROL_TITLES, id) ?? kept,
    },
    details: {
      heading: 'IDs und Hashwerte',
      key: 'Schlüssel der Ausnahme',
      objectId: 'Objekt-ID',
      finding: 'Schlüssel eines Befunds',
      decision: 'Entscheidung',
      list: 'Wo',
      author: 'Woher die Urheberschaft bekannt ist',
      hash: 'SHA-256 des Inhalts',
      revision: 'Entscheidungen insgesamt',
      principal: 'Wer oder was',
    },
  };
}

const PRINCIPALS: Readonly<Record<Parameters<ExceptionPageStrings['scope']['principal']>[1], string>> = {
  user: 'Benutzerkonto',
  group: 'Gruppe',
  role: 'Rolle',
  application: 'Anwendung',
  location: 'Standort',
  guests: '',
  tenant: 'Partnermandant',
  domain: 'Domäne',
  rule: 'Regel',
  setting: '',
};
