import type { PlaybookStep } from '../../../domain/playbooks/playbook';
import type { Policy } from '../../../domain/policy/defaults';
import type { Formats } from '../formats';
import { daysText } from './days';

/** Steps of the playbooks, each one thing to do. */
export function playbookSteps(formats: Formats): (step: PlaybookStep, policy: Policy) => string {
  return (step, policy) => {
    const word = WORDS[step];
    return typeof word === 'string' ? word : word(policy, formats);
  };
}

const WORDS: Readonly<Record<PlaybookStep, string | ((policy: Policy, formats: Formats) => string)>> = {
  twoAccounts: 'Halten Sie mindestens zwei Notfallzugriffskonten bereit, nur in der Cloud.',
  storeCredentials: 'Bewahren Sie ihre Anmeldeinformationen getrennt auf, und wissen Sie, wer an sie herankommt.',
  alertOnUse: 'Lassen Sie sich bei jeder Anmeldung warnen, und melden Sie jede Nutzung hier.',
  drill: ({ drillEveryDays }, formats) => formats.plural(drillEveryDays, { one: 'Führen Sie jeden Tag eine Übung durch.', other: `Führen Sie mindestens alle ${daysText(formats, drillEveryDays)} eine Übung durch.` }),
  acceptAsBaseline: 'Damit die Ausnahme ohne Enddatum bestehen kann, lassen Sie sie als Änderung der Baseline akzeptieren.',
  nameVendor: 'Nennen Sie den Anbieter.',
  contractEnd: 'Wissen Sie, wann der Vertrag endet: Die Ausnahme endet mit ihm.',
  leastPermissions: 'Geben Sie nicht mehr Berechtigungen, als genutzt werden.',
  secretEnd: 'Wissen Sie, wann der geheime Schlüssel oder das Zertifikat abläuft.',
  watchSignIns: 'Beobachten Sie die Anmeldungen.',
  revokeAtEnd: 'Widerrufen Sie die Zustimmung, wenn der Vertrag endet.',
  nameTenants: 'Nennen Sie beide Mandanten.',
  cutOver: ({ afterCutOverDays }, formats) => `Legen Sie den Tag der Umstellung fest: Die Ausnahme endet höchstens ${daysText(formats, afterCutOverDays)} später.`,
  milestones: 'Planen Sie die Entfernung mit Meilensteinen.',
  removeTrust: 'Entfernen Sie das Vertrauen zwischen den Mandanten.',
  applicationOwner: 'Wer die Anwendung besitzt, vertritt die Fachseite.',
  controlOwnerFromPlatform: 'Die Kontrollverantwortung liegt bei Identität oder Plattform.',
  alternative: 'Suchen Sie einen Weg, der keine Ausnahme braucht.',
  reviewControls: 'Sehen Sie sich bei jeder Überprüfung die kompensierenden Kontrollen an.',
  reason: 'Sagen Sie, wozu die Ausnahme gebraucht wird und was ohne sie nicht geht.',
  endDate: 'Geben Sie der Ausnahme ein Enddatum.',
  compensate: 'Fügen Sie kompensierende Kontrollen hinzu, und zeigen Sie, dass sie wirken.',
  removalPlan: 'Sagen Sie, wie die Ausnahme entfernt wird.',
};
