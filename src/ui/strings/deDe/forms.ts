import type { Formats } from '../formats';
import type { FormStrings } from '../formStrings';
import { relativeDays } from './days';
import { approvalWords } from './formActs/approvals';
import { requestWords } from './formActs/requests';
import { reviewWords } from './formActs/reviews';
import { riskWords } from './formActs/riskDecisions';
import { effects } from './formEffects';
import { outcomes } from './formOutcomes';
import { playbookSteps } from './formPlaybooks';
import { ownNames } from './ownNames';
import { said } from './said';
import { titles } from './titles';

export function forms(formats: Formats): FormStrings {
  const { day: dayText, instant, list, number, plural } = formats;
  const weekday = new Intl.DateTimeFormat(formats.locale, { weekday: 'long', timeZone: 'UTC' });
  return {
    acts: { ...requestWords, ...approvalWords, ...reviewWords, ...riskWords },
    label: (label, optional) => (optional ? `${label} (optional)` : label),
    cancel: 'Abbrechen',
    close: 'Schließen',
    more: 'Mehr, falls bekannt',
    cannot: 'Das können Sie jetzt nicht tun',
    choose: 'Auswählen',
    fact: (label, value) => `${label}: ${value}`,
    final: { heading: 'Das ist endgültig', confirm: (submit) => `Ja. ${submit}`, notYet: 'Noch nicht' },
    draft: {
      back: (instantMs) => `Ihr unfertiges Formular vom ${instant(instantMs)} Uhr ist wieder da.`,
      afresh: 'Neu beginnen',
      files: (names) => `Dateien werden nicht aufbewahrt: Wählen Sie erneut aus: ${list(names)}.`,
      since: (count) => plural(count, { one: `Seither ist ${number(count)} Entscheidung hinzugekommen.`, other: `Seither sind ${number(count)} Entscheidungen hinzugekommen.` }),
    },
    day: {
      choose: (label) => `Tag auswählen: ${label}`,
      dialog: 'Kalender',
      format: `Zum Beispiel ${dayText(20_650)} oder 2026-07-16.`,
      said: (day, today) => `${weekday.format(new Date(day * 86_400_000))}, ${relativeDays(formats, day, today)}`,
      latest: (day, because) => `Spätestens am ${dayText(day)}: ${because}.`,
      between: (earliestDay, latestDay, because) => `Vom ${dayText(earliestDay)} bis zum ${dayText(latestDay)}: ${because}.`,
      earliest: (day) => `Frühestens am ${dayText(day)}.`,
      limits: {
        grant: 'die längste einzelne Bewilligung',
        totalLife: 'die längste Gesamtdauer',
        twoPerson: 'Antrag und Genehmigung kommen von derselben Person',
        contract: 'der Vertrag endet',
        secret: 'der geheime Schlüssel oder das Zertifikat läuft ab',
        shownSecret: 'kein Bericht zeigt einen geheimen Schlüssel oder ein Zertifikat, das später abläuft',
        cutOver: 'bald nach der Umstellung',
        emergency: 'der längste Notfall',
        acknowledge: 'länger pausiert die Eskalation nicht',
        deputy: 'die längste Vertretung',
        deputyBegin: 'ein Jahr im Voraus',
        deputyNow: 'die Vertretung, die jetzt besteht',
        sign: 'die längste Zeit zwischen zwei Unterzeichnungen',
        approvedEnd: 'das genehmigte Enddatum',
        currentEnd: 'das jetzige Enddatum, eine Überprüfung verkürzt nur',
        today: 'heute',
      },
      nextMonth: 'Nächster Monat',
      previousMonth: 'Voriger Monat',
      nextYear: 'Nächstes Jahr',
      previousYear: 'Voriges Jahr',
      nextYears: 'Nächste Jahre',
      previousYears: 'Vorige Jahre',
      goToToday: 'Zu heute wechseln',
      selected: 'Ausgewählter Tag {0}',
      today: 'Heute {0}',
      chooseYear: '{0}, Jahr auswählen',
      chooseMonth: '{0}, Monat auswählen',
    },
    principal: {
      type: 'Was ist es?',
      name: 'Name',
      user: 'Welche Person?',
      help: {
        application: 'Wie der Name unter den Unternehmensanwendungen lautet.',
        tenant: 'Die ID oder die erste Domäne.',
        domain: 'Zum Beispiel partner.example.',
      },
    },
    tenant: { other: 'Ein anderer Mandant', otherLabel: 'Welcher? Die ID oder die erste Domäne.' },
    other: { none: 'Das Register hat keine solche Ausnahme.', notLooked: 'Sie war jetzt nicht zu finden, weil SharePoint nicht antwortete. Die Adresse ihrer Seite genügt.' },
    findings: {
      seen: (day) => `Wie es der Bericht vom ${dayText(day)} zeigt:`,
      nothing: 'Noch kein Bericht hat es gezeigt. Ihre Entscheidung umfasst, was in Worten beantragt wurde.',
      words: (setting) => `Beantragt für: ${ownNames.name(setting)}`,
      setting: ownNames.name,
      baselineSays: 'Die Baseline verlangt',
      tenantHas: 'Der Mandant hat',
      ...said(formats),
      reaches: (extents) => `Reicht bis: ${list(extents.map(ownNames.reach))}`,
      added: 'neu, oder reicht weiter als genehmigt',
    },
    controls: {
      text: 'Was das Risiko klein hält',
      how: 'Wie sich die Wirksamkeit zeigt',
      add: 'Kontrolle hinzufügen',
      remove: (text, nth) => (text === '' ? `Kontrolle ${number(nth)} entfernen` : `„${text}“ entfernen`),
      nth: (n) => `Kontrolle ${number(n)}`,
    },
    files: {
      label: 'Datei auswählen',
      drop: 'oder hier ablegen oder einfügen',
      dropNow: 'Datei hier ablegen',
      remove: (file) => `„${file}“ wieder wegnehmen`,
      kept: 'schon aufbewahrt',
      uploading: (file, n, of) => (of === 1 ? `„${file}“ wird hinzugefügt` : `„${file}“ wird hinzugefügt, Datei ${number(n)} von ${number(of)}`),
      unreadable: (file) => `„${file}“ konnte nicht gelesen werden. Vielleicht wurde die Datei verschoben oder geändert: Wählen Sie sie erneut aus.`,
    },
    playbook: { heading: (category) => `Schritte für: ${category}`, step: playbookSteps(formats) },
    about: {
      need: ({ why, stops, untilDay }, by) => [`${by ?? 'Jemand'} beantragt die Ausnahme bis zum ${dayText(untilDay)}.`, `Wozu: ${why}`, `Was ohne die Ausnahme nicht geht: ${stops}`],
      ask: ({ kind, by, untilDay, text, onDay }) => {
        const what = { extension: 'eine Verlängerung', renewal: 'eine Erneuerung', riskAcceptance: 'die Akzeptanz des Risikos' }[kind];
        return `${by.name} hat am ${dayText(onDay)} ${what}${untilDay === undefined ? '' : ` bis zum ${dayText(untilDay)}`} beantragt: ${text}`;
      },
      removal: ({ by, onDay, text }) => `${by.name} hat die Entfernung für den ${dayText(onDay)} gemeldet: ${text}`,
      dismissal: ({ by, onDay, text }, reason) => `${by.name} hat das am ${dayText(onDay)} vorgeschlagen: ${reason}. ${text}`,
      offer: (seat, by, dueDay) => `${by.name} bietet Ihnen diese Funktion an: ${seat}. Antworten Sie bis zum ${dayText(dueDay)}.`,
      newestReport: (day, shows) => (shows ? `Der Bericht vom ${dayText(day)} zeigt die Ausnahme noch, nach dem Tag, an dem sie entfernt worden sein soll.` : `Der letzte Bericht, der die Ausnahme zeigt, ist vom ${dayText(day)}, vor der Entfernung.`),
      lookedInVain: (day) => `Der Bericht vom ${dayText(day)} hat die Ausnahme gesucht und nicht gefunden.`,
      cannotTell: (day) => `Der Bericht vom ${dayText(day)} zeigt die Ausnahme nicht, was nichts beweist: Sehen Sie selbst nach.`,
      saw: (day) => `Wird mit festgehalten: Sie haben den Bericht vom ${dayText(day)} gesehen.`,
      end: (day, today) => `Das Ende ${day < today ? 'war' : 'ist'} am ${dayText(day)}, ${relativeDays(formats, day, today)}.`,
      known: (about, lifecycle) => `Das Register hat diese Ausnahme schon: ${titles(formats)(about)}. Stand: ${lifecycle}. Ihr Antrag führt sie weiter.`,
      looking: 'Es wird nachgesehen, ob das Register diese Ausnahme schon hat',
      notLooked: 'Ob das Register diese Ausnahme schon hat, ließ sich nicht feststellen. Beim Senden wird das noch einmal geprüft.',
    },
    effect: effects(formats),
    outcome: outcomes(formats),
  };
}
