import type { RightsDifference } from '../../../domain/integrity/finding';
import type { Difference, DifferenceCode } from '../../../lists/provision/difference';
import type { DifferenceText } from '../setupStrings';

/** What people do with a list, after "kann"; by its title, which administrators may change: then it is said in general. */
const DONE_WITH: Readonly<Record<string, string>> = {
  Requests: 'Ausnahmen beantragen, Funktionen anbieten und Entfernungen melden',
  Approvals: 'genehmigen, ablehnen und auf Gefundenes antworten',
  Reviews: 'überprüfen, zuweisen und Entfernungen nachprüfen',
  'Risk decisions': 'Risiken akzeptieren und Eskalationen zur Kenntnis nehmen',
  Observations: 'Berichte und automatische Eskalationen festhalten',
  Evidence: 'Nachweise hinzufügen',
  'Exception register': 'die Zeilen pflegen, aus denen jede Ansicht entsteht',
  Notices: 'Personen erinnern',
  Sweeps: 'Prüfläufe festhalten',
  People: 'festhalten, was über Personen bekannt wird',
  Policy: 'das Regelwerk ändern',
  'Service owners': 'die Dienstverantwortung benennen',
  Tenants: 'Mandanten benennen',
  Controls: 'die Liste der Kontrollen pflegen',
};

const RUN = 'Die Einrichtung behebt das, wenn sie erneut ausgeführt wird.';

type Said = (difference: Pick<Difference, 'list' | 'name'>) => DifferenceText;

const doneWith = (list: string | undefined): string => DONE_WITH[list ?? ''] ?? `die Liste „${list ?? ''}“ nutzen`;

const TEXTS: Readonly<Record<DifferenceCode, Said>> = {
  groupMissing: ({ name }) => ({ what: `Die Gruppe „${name}“ fehlt.`, breaks: 'Niemand kann bekommen, was ihre Mitglieder dürfen.', mend: RUN }),
  groupCannotOpenSite: ({ name }) => ({ what: `Die Gruppe „${name}“ darf die Website nicht öffnen.`, breaks: 'Die Mitglieder sehen nichts vom Register.', mend: RUN }),
  levelMissing: ({ name }) => ({ what: `Die Berechtigungsstufe „${name}“ fehlt.`, breaks: 'Die Listen der Entscheidungen lassen sich nicht so anlegen, dass nur hinzugefügt werden kann.', mend: RUN }),
  levelChanged: ({ name }) => ({ what: `Die Berechtigungsstufe „${name}“ wurde geändert.`, breaks: 'Wer sie hat, darf mehr oder weniger, als das Register voraussetzt: vielleicht Entscheidungen bearbeiten oder löschen.', mend: RUN }),
  readLevelChanged: ({ name }) => ({ what: `SharePoints eigene Stufe „${name}“ wurde geändert oder fehlt.`, breaks: 'Alle lesen das Register mit ihr: Sie dürfen mehr als lesen oder gar nicht lesen.', mend: 'Stellen Sie SharePoints eigene Stufe „Lesen“ in den Berechtigungsstufen der Website wieder her, und prüfen Sie dann erneut.' }),
  ownersMissing: () => ({ what: 'Die Website hat keine Besitzergruppe.', breaks: 'Nur Administratoren der Websitesammlung können die Listen in Ordnung bringen.', mend: 'Geben Sie der Website in ihren Berechtigungen eine Besitzergruppe, und prüfen Sie dann erneut.' }),
  listMissing: ({ list }) => ({ what: `Die Liste „${list ?? ''}“ fehlt.`, breaks: `Niemand kann ${doneWith(list)}.`, mend: `${RUN} Der frühere Inhalt kommt dadurch nicht zurück: Sehen Sie zuerst im Papierkorb der Website nach.` }),
  listInherits: ({ list }) => ({ what: `Die Liste „${list ?? ''}“ erbt ihre Rechte von der Website.`, breaks: 'Wer auf der Website bearbeiten darf, darf ihren Inhalt ändern und löschen.', mend: RUN }),
  rightMissing: ({ list, name }) => ({ what: `„${name}“ darf mit der Liste „${list ?? ''}“ zu wenig.`, breaks: `Diese Mitglieder müssten das können, es geht aber nicht: ${doneWith(list)}.`, mend: RUN }),
  rightTooWide: ({ list, name }) => ({ what: `„${name}“ darf mit der Liste „${list ?? ''}“ zu viel.`, breaks: 'Diese Mitglieder dürfen schreiben, ändern oder löschen, was sie nicht sollten.', mend: RUN }),
  callerHasFullControl: ({ list }) => ({ what: `Sie haben einen eigenen Vollzugriff auf die Liste „${list ?? ''}“, übrig von der Einrichtung.`, breaks: 'Sie könnten ihren Inhalt ändern und löschen, ohne dass Ihnen jemand das gegeben hat.', mend: RUN }),
  extraPrincipal: ({ list, name }) => ({ what: `${name} hat Rechte an der Liste „${list ?? ''}“, die hier nichts vergibt.`, breaks: 'Was dort geschrieben wird, kann von jemandem stammen, den keine Regel des Registers kennt.', mend: 'Entfernen Sie den Eintrag in den Berechtigungen der Liste.' }),
  settingWrong: ({ list, name }) => ({ what: `Die Liste „${list ?? ''}“ hat eine falsche Einstellung (${name}).`, breaks: SETTINGS[name] ?? 'Die Liste verhält sich nicht so, wie das Register es voraussetzt.', mend: RUN }),
  commandMissing: ({ list, name }) => ({ what: `Die Liste „${list ?? ''}“ bietet „${name}“ nicht an.`, breaks: 'Von einer Zeile der Liste führt nichts zu ihrer Seite im Register.', mend: RUN }),
  columnMissing: ({ list, name }) => ({ what: `Der Liste „${list ?? ''}“ fehlt die Spalte ${name}.`, breaks: 'Was dort hingehört, lässt sich weder schreiben noch lesen.', mend: RUN }),
  columnWrongType: ({ list, name }) => ({ what: `Die Spalte ${name} von „${list ?? ''}“ hat einen anderen Typ.`, breaks: 'Was dort hingehört, lässt sich weder schreiben noch lesen.', mend: 'Benennen Sie die falsche Spalte um, löschen Sie sie, wenn sie leer ist, und führen Sie dann die Einrichtung aus: Sie legt die richtige an.' }),
  notUnique: ({ list, name }) => ({ what: `Die Spalte ${name} von „${list ?? ''}“ erlaubt einen Wert doppelt.`, breaks: 'Eine Entscheidung, die zweimal gesendet wird, kann zweimal aufbewahrt werden.', mend: `${RUN} Wird das abgelehnt, haben zwei Elemente denselben Wert: Die Prüfung der Aufzeichnung nennt sie.` }),
  notIndexed: ({ list, name }) => ({ what: `Die Spalte ${name} von „${list ?? ''}“ hat keinen Index.`, breaks: 'Sobald die Liste lang ist, lehnt SharePoint es ab, sie zu durchsuchen.', mend: RUN }),
  versionWrong: () => ({ what: 'Die Website hat ein anderes Schema, als diese Version des Registers verlangt.', breaks: 'Etwas, worauf sich diese Version verlässt, kann fehlen.', mend: RUN }),
};

const SETTINGS: Readonly<Record<string, string>> = {
  NoCrawl: 'Der Inhalt wird von der Suche gefunden, mit den Namen derer, die ausgenommen sind.',
  ExcludeFromOfflineClient: 'Die Liste lässt sich auf Computer synchronisieren, von denen niemand sie zurückholt.',
  EnableAttachments: 'Es können Dateien angehängt werden, für die niemand bürgt.',
  EnableFolderCreation: 'Elemente in Ordnern können übersehen werden.',
  DisableCommenting: 'Es können Kommentare geschrieben werden, die keine Entscheidung sind und für die niemand bürgt.',
  DisableGridEditing: 'Zeilen können durch einen falschen Tastendruck geändert werden.',
  EnableVersioning: 'Eine geänderte Entscheidung lässt sich nicht von einer unveränderten unterscheiden.',
  MajorVersionLimit: 'Frühere Versionen können verloren gehen.',
};

export function differenceTexts(): (difference: Pick<Difference, 'code' | 'list' | 'name'>) => DifferenceText {
  return (difference) => TEXTS[difference.code](difference);
}

/** What differs, in one sentence; undefined for a difference that is not known here. */
export function differenceText({ code, list, name }: Pick<RightsDifference, 'code' | 'list' | 'name'>): string | undefined {
  return (TEXTS as Readonly<Record<string, Said | undefined>>)[code]?.({ list, name }).what;
}
