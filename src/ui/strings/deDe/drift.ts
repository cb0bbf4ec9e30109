import type { Change } from '../../../domain/reconcile/drift';
import type { DriftStrings } from '../driftStrings';
import type { Formats } from '../formats';
import { percentOf } from '../percent';
import { daysText } from './days';
import { ownNames } from './ownNames';

export function drift(formats: Formats): DriftStrings {
  const { number, plural, list, day: dayText } = formats;
  const percent = percentOf(formats);
  const findings = (count: number): string => plural(count, { one: `${number(count)} Befund`, other: `${number(count)} Befunde` });
  return {
    back: 'Zurück',
    heading: 'Was sich zwischen Berichten geändert hat',
    reading: 'Die Berichte werden gelesen',
    nothingRead: 'Es wurde noch kein Bericht eingelesen. Lesen Sie einen ein und einen Monat später den nächsten: Dann sagt diese Seite, was sich im Mandanten geändert hat.',
    oneDay: 'Es wurden nur Berichte eines Tages eingelesen. Nach dem nächsten sagt diese Seite, was sich seither geändert hat.',
    answer: ({ from, to, changed, cannotTell }) => {
      const between = `zwischen ${dayText(from)} und ${dayText(to)}`;
      const told = changed === 0 ? `Nichts hat sich geändert ${between}` : `${findings(changed)} mit Änderung ${between}`;
      return cannotTell === 0 ? told : `${told}; ${number(cannotTell)} nicht feststellbar`;
    },
    nothingCompared: ({ from, to }) => `Zwischen ${dayText(from)} und ${dayText(to)} gibt es nichts zu vergleichen`,
    sameDay: (day) => `Beide Tage sind der ${dayText(day)}: Wählen Sie zwei`,
    intro: 'Jedes Werkzeug wird mit sich selbst verglichen: mit dem neuesten Bericht bis zu jedem der beiden Tage.',
    from: 'Von',
    to: 'Bis',
    tenant: 'Mandant',
    allTenants: 'alle',
    by: 'Gezählt nach',
    groupings: { family: 'Kontrollfamilie', tenant: 'Mandant', setting: 'Richtlinie oder Einstellung' },
    changes: CHANGES,
    listed: (change, count) => `${CHANGES[change]}: ${number(count)}`,
    means: {
      opened: 'Der frühere Bericht hat dort nachgesehen, und da war nichts.',
      firstShown: 'Der frühere Bericht hat dort nicht nachgesehen, es kann also schon vorher da gewesen sein.',
      farther: 'Dieselben Befunde mit mehr Berechtigungen, Vertrauen oder Domänen.',
      lessFar: 'Dieselben Befunde mit weniger Berechtigungen, Vertrauen oder Domänen.',
      gone: 'Der spätere Bericht hat dort gesucht und nichts gefunden. Alles bleibt offen, bis die Entfernung nachgeprüft ist.',
      cannotTell: 'Nicht im späteren Bericht, was nichts beweist.',
      same: '',
    },
    setting: (name, tenant) => `${name} (${tenant})`,
    line: ({ title, sources }) => `${title} (${list(sources)})`,
    farther: (what) => `hinzugekommen: ${list(what.map(ownNames.reach))}`,
    lessFar: (what) => `nicht mehr: ${list(what.map(ownNames.reach))}`,
    more: (count) => `und ${number(count)} weitere`,
    nothingChanged: 'Jeder Befund, den die Berichte zeigen, ist unverändert.',
    compared: ({ source, tenant, from, to }) => `${source} für ${tenant}: der Bericht vom ${dayText(from)} und der vom ${dayText(to)}.`,
    notAgain: ({ source, tenant, day }) => `${source} für ${tenant}: kein Bericht seit dem vom ${dayText(day)}, dazwischen hat also niemand nachgesehen.`,
    notYet: ({ source, tenant, from, first }) => `${source} für ${tenant}: ${first === undefined ? `kein Bericht bis ${dayText(from)} unter denen, die hier betrachtet werden.` : `kein Bericht bis ${dayText(from)}; der erste ist vom ${dayText(first)}.`}`,
    lookedAt: ({ count, oldest, areAll }) => (areAll ? `Hier werden alle ${number(count)} Berichte betrachtet, zurück bis ${dayText(oldest)}.` : `Hier werden die neuesten ${number(count)} Berichte betrachtet, zurück bis ${dayText(oldest)}. Es kann ältere geben.`),
    older: 'Auch ältere Berichte betrachten',
    unreadable: ({ source, tenant, day }) => `${source} für ${tenant}, ${dayText(day)}: Die Datei dieses Berichts ist nicht die, die aufbewahrt wurde, und beweist nichts.`,
    coverage: {
      heading: 'Wie viel davon dokumentiert ist',
      intro: 'Nach dem neuesten Bericht jedes Werkzeugs. Dokumentiert ist, was eine weder beendete noch erloschene Genehmigung oder ein akzeptiertes Risiko abdeckt.',
      source: 'Quelle',
      documented: 'Dokumentiert',
      cannotTell: 'Nicht feststellbar',
      age: 'Bericht',
      share: (documented, of) => (of === 0 ? 'zeigt nichts' : `${percent(documented, of)} (${number(documented)} von ${number(of)})`),
      report: (day, age) => (age <= 0 ? dayText(day) : `${dayText(day)}, ${daysText(formats, age)} alt`),
      oldest: (day) => `manches davon mit Stand vom ${dayText(day)}`,
      parts: (count) => plural(count, { one: `${number(count)} Teil konnte nicht angesehen werden`, other: `${number(count)} Teile konnten nicht angesehen werden` }),
      tenant: (source, tenant) => `${source}, ${tenant}`,
      failed: 'Das Register konnte gerade nicht gelesen werden, daher ist nicht bekannt, was dokumentiert ist. Öffnen Sie die Seite erneut.',
      none: 'Es wurde noch kein Bericht eingelesen.',
      together: 'Alle Quellen zusammen, jeder Befund einmal',
      noReport: (tenants) => plural(tenants, { one: `Zu ${number(tenants)} Mandanten des Registers gibt es keinen Bericht, er zählt hier nicht mit.`, other: `Zu ${number(tenants)} Mandanten des Registers gibt es keinen Bericht, sie zählen hier nicht mit.` }),
    },
  };
}

const CHANGES: Readonly<Record<Change, string>> = {
  opened: 'Neu geöffnet',
  firstShown: 'Zum ersten Mal gezeigt',
  farther: 'Geht weiter',
  lessFar: 'Geht weniger weit',
  gone: 'Verschwunden',
  cannotTell: 'Nicht feststellbar',
  same: 'Unverändert',
};
