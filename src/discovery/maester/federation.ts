import { federationFindings } from '../services/federationSettings';
import { asTold, NOTHING, settingsTold } from './asTold';
import type { Reader } from './reader';

const OUTBOUND = 'CIS.M365.8.2.2';

/** CIS.M365.8.2.2: whether users may talk with private Teams accounts. */
export const readPrivateAccounts: Reader = (test, { run }) =>
  test.outcome === 'passed' ? NOTHING : { findings: settingsTold(test, run, federationFindings, [{ AllowTeamsConsumer: true }], ['unmanagedOutbound']), unread: [] };

/** CIS.M365.8.2.3: whether private accounts may begin. It means nothing where contact with them is off as a whole. */
export const readPrivateInbound: Reader = (test, { run }) => {
  const off = run.tests.some(({ id, outcome }) => id === OUTBOUND && outcome === 'passed');
  if (test.outcome === 'passed' || off) return { findings: asTold(test, []), unread: [] };
  return { findings: settingsTold(test, run, federationFindings, [{ AllowTeamsConsumer: true, AllowTeamsConsumerInbound: true }], ['unmanagedInbound']), unread: [] };
};
