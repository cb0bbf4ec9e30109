import { readReport } from '../../../src/discovery/readReports';
import type { ParsedReport } from '../../../src/discovery/parsedReport';
import { formatsOf } from '../../../src/ui/strings/formats';
import { problems as problemStrings } from '../../../src/ui/strings/enUs/problems';
import type { Finding, FindingKind } from '../../../src/domain/exception/finding';

export const TENANT = '11111111-2222-4333-8444-555555555555';
export const RAN_ON = '2026-05-04';

/** A results file with the given settings and everything else as small as it may be. */
export function resultsFile(raw: object, more: object = {}): object {
  return {
    MetaData: {
      TenantId: TENANT,
      DisplayName: 'Lamna Healthcare',
      ProductsAssessed: ['Azure Active Directory', 'Exchange Online', 'Microsoft 365 Defender', 'SharePoint Online', 'Microsoft Teams', 'Microsoft Power Platform'],
      Tool: 'ScubaGear',
      ToolVersion: '1.8.0',
      TimestampZulu: `${RAN_ON}T17:15:48.307Z`,
    },
    Summary: {},
    Results: {},
    Raw: raw,
    ...more,
  };
}

/** What a person reads of a problem. */
export const problemText = problemStrings(formatsOf('en-US')).problem;

export const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

export async function parse(file: unknown, name = 'results.json'): Promise<ParsedReport> {
  const reading = await readReport(name, file instanceof Uint8Array ? file : bytesOf(file));
  if (reading.outcome !== 'read') throw new Error(`not read: ${JSON.stringify(reading.problem)}`);
  return reading.parsed;
}

/** Findings of the given settings. */
export async function findingsIn(raw: object, more: object = {}): Promise<readonly Finding[]> {
  return (await parse(resultsFile(raw, more))).findings;
}

export const ofKind = (findings: readonly Finding[], kind: FindingKind): Finding[] => findings.filter((finding) => finding.kind === kind);

/** `principal id @ setting id`, sorted: enough to say which findings there are. */
export const pairs = (findings: readonly Finding[]): string[] => findings.map(({ principal, setting }) => `${principal.id} @ ${setting.id}`).sort();
