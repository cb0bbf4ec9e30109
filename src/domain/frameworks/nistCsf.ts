import { controlsFrom } from './control';

/** NIST Cybersecurity Framework 2.0 (CSWP 29): the subcategories that a register of exceptions answers to; titles are ours. */
export const NIST_CSF_CONTROLS = controlsFrom('NIST CSF 2.0', [
  ['GV.OC-01', undefined, 'low', 'What the organisation is for decides which risks count'],
  ['GV.RM-02', undefined, 'medium', 'How much risk is bearable is said and kept up to date'],
  ['GV.RM-03', undefined, 'medium', 'Security risk is part of the risk management of the whole organisation'],
  ['GV.RM-04', undefined, 'medium', 'The ways to answer a risk are decided and known'],
  ['GV.RR-02', undefined, 'high', 'Who is responsible for a risk is named and known'],
  ['GV.OV-03', undefined, 'medium', 'How well risk is managed is measured and looked at'],
  ['ID.RA-06', undefined, 'high', 'Answers to risks are chosen, planned, followed and told'],
  ['ID.RA-07', undefined, 'critical', 'No change and no exception without rating, record and follow-up'],
]);
