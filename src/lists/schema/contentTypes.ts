import { DECISION_CONTENT_TYPE } from './ledgerColumns';

export interface ContentTypeSchema {
  /** `0x01` (item), `00`, and a GUID without dashes. A site may give it another id; it is then known by its name. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export const CONTENT_TYPE_GROUP = 'Trust exception register';

export const CONTENT_TYPES: readonly ContentTypeSchema[] = [
  { id: '0x0100A1F3C85D2E7B4F0693D4B7E0C5812A6E', name: 'Trust exception', description: 'One row of the exception register.' },
  { id: '0x0100B7D25E9A41C84D7FA2E6903B1C5F8D04', name: DECISION_CONTENT_TYPE, description: 'One decision about a trust exception; added once, never edited.' },
];
