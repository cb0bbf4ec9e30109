import type { approvalActs } from '../../../../domain/ledger/acts/approvalActs';
import type { ActWordsTable } from '../../formStrings';

const COVERS = { label: 'Umfang' };
const SECRET = { label: 'Der geheime Schlüssel oder das Zertifikat läuft ab am', help: 'Der letzte Tag, wenn es mehrere gibt: Bis dahin kann sich die Anwendung anmelden.' };
const CONTROLS = { label: 'Kompensierende Kontrollen', help: 'Was das Risiko inzwischen klein hält und wie sich die Wirksamkeit zeigen lässt.' };
const PLAN = { label: 'Wie wird die Ausnahme entfernt?', help: 'Ein Satz.' };

export const approvalWords: Pick<ActWordsTable, keyof typeof approvalActs> = {
  approve: {
    heading: 'Ausnahme genehmigen',
    submit: 'Genehmigen',
    fields: {
      findings: COVERS,
      secretEndDay: SECRET,
      endDay: { label: 'Die Ausnahme endet am' },
      controls: CONTROLS,
      plan: PLAN,
      answersForIt: { label: 'Ich verantworte diese Ausnahme' },
    },
  },
  remove: {
    heading: 'Ausnahme entfernen lassen',
    submit: 'Bis dahin entfernen lassen',
    fields: { byDay: { label: 'Bis zu welchem Tag?' }, plan: PLAN },
  },
  keep: {
    heading: 'Ausnahme bis zu einem Tag behalten',
    submit: 'Bis dahin behalten',
    intro: 'Das ist die Genehmigung. Eine Art, die mehr von der Fachseite braucht, wird hier nicht angeboten: Sie muss beantragt werden.',
    fields: { findings: COVERS, secretEndDay: SECRET, endDay: { label: 'Die Ausnahme endet am' }, category: { label: 'Welche Art ist es?' }, controls: CONTROLS, plan: PLAN },
  },
  handOn: {
    heading: 'Ausnahme weitergeben',
    submit: 'Weitergeben',
    intro: 'Wer die Funktion hat, behält sie, bis jemand anderes sie annimmt.',
    fields: { to: { label: 'An wen' }, text: { label: 'Warum' } },
  },
  refuse: {
    heading: 'Antrag ablehnen',
    submit: 'Ablehnen',
    final: 'Der Antrag endet: Wer die Ausnahme weiter braucht, beantragt sie neu. Was noch vorhanden ist, muss entfernt werden.',
    fields: { reason: { label: 'Warum' }, byDay: { label: 'Zu entfernen bis zum', help: 'Die Ausnahme ist noch vorhanden und bleibt daher bis dahin offen.' } },
  },
  grantExtension: { heading: 'Ausnahme verlängern', submit: 'Verlängern', fields: { secretEndDay: SECRET, endDay: { label: 'Neues Enddatum' } } },
  grantRenewal: { heading: 'Ausnahme erneuern', submit: 'Erneuern', fields: { findings: COVERS, secretEndDay: SECRET, endDay: { label: 'Neues Enddatum' } } },
  refuseAsk: { heading: 'Folgeantrag ablehnen', submit: 'Ablehnen', final: 'Der Folgeantrag endet, und das Enddatum bleibt. Wer die Ausnahme länger braucht, beantragt es erneut.', fields: { reason: { label: 'Warum' } } },
  confirmScope: {
    heading: 'Umfang bestätigen',
    submit: 'Bestätigen: Das ist sie',
    intro: 'Die Ausnahme wurde in Worten genehmigt, bevor ein Bericht sie zeigte. Ein Bericht zeigt jetzt dies.',
    fields: { findings: COVERS },
  },
  takeControlSeat: { heading: 'Kontrollverantwortung übernehmen', submit: 'Übernehmen', intro: 'Wer die Kontrollverantwortung hat, verantwortet die Ausnahme.', fields: {} },
  declineControlSeat: { heading: 'Kontrollverantwortung ablehnen', submit: 'Ablehnen', fields: { text: { label: 'Warum' } } },
  changeControls: { heading: 'Kompensierende Kontrollen ändern', submit: 'Ändern', fields: { controls: CONTROLS } },
  changePlan: { heading: 'Plan zur Entfernung ändern', submit: 'Ändern', fields: { plan: PLAN } },
  confirmDismissal: {
    heading: 'Bestätigen, dass es keine Abweichung ist',
    submit: 'Verwerfen',
    intro: 'Die Ausnahme ist dann nicht mehr offen. Sobald sich ihr Umfang ändert, und nach der Zeit, die das Regelwerk erlaubt, wird sie wieder geöffnet.',
    final: 'Damit wird die Ausnahme geschlossen. Sie selbst können sie nicht wieder öffnen, nur die Sicherheitsaufsicht oder ein Bericht, der etwas anderes zeigt.',
    fields: {},
  },
};
