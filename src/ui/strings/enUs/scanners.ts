import type { Formats } from '../formats';
import type { ScannersStrings } from '../scannersStrings';

export function scanners({ number, plural }: Formats): ScannersStrings {
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception`, other: `${number(count)} exceptions` });
  return {
    back: 'Back',
    heading: 'For scanners',
    answer: ({ exported, leftOut }) =>
      exported === 0
        ? 'No exception is approved today that scanners could be told of'
        : leftOut === 0
          ? `Scanners may be told of all ${exceptions(exported)} that are open`
          : `Scanners may be told of ${exceptions(exported)} today, and of ${number(leftOut)} they may not`,
    reading: 'Reading every decision of the register',
    intro: 'A scanner that knows the approved exceptions shows only what nobody approved. An exception that ends, lapses or is removed drops out of the next file by itself, so make the file again before each run.',
    format: {
      label: 'For',
      names: { scubagear: 'ScubaGear (YAML)', maester: 'Maester (JSON)', prowler: 'Prowler (YAML)', csv: 'A spreadsheet (CSV)', json: 'Another program (JSON)' },
      means: {
        scubagear: 'Users, groups, applications and guests are let off the controls of their exception. What no list of ScubaGear can say stands as an annotation, which hides no result.',
        maester: 'Emergency access accounts, and tests of settings that are excepted as a whole. Maester knows no exception of one person or application, so its tests go on showing these.',
        prowler: 'A mutelist: checks of whole settings and mail rules that are excepted. Prowler looks at policies, roles and consents as a whole, so its checks go on showing single people and applications.',
        csv: 'One line an exception, with who answers for it and until when.',
        json: 'Everything that is exported, with the findings of each approved scope.',
      },
    },
    tenant: { label: 'Tenant', all: 'all' },
    preview: 'What the file says',
    nothing: 'The file says of nobody that an exception is approved. Give it to the scanner all the same: what it was told before is over.',
    download: (fileName) => `Download ${fileName}`,
    downloaded: (fileName) => `${fileName} was downloaded`,
    leftOut: {
      heading: (count) => plural(count, { one: `${number(count)} open exception is not in this file`, other: `${number(count)} open exceptions are not in this file` }),
      none: 'Every open exception of this tenant is in the file.',
      reason: (reason, count) => {
        switch (reason) {
          case 'notApproved':
            return plural(count, { one: `${number(count)} is not approved`, other: `${number(count)} are not approved` });
          case 'lapsed':
            return plural(count, { one: `${number(count)} lapsed, because more was found than was approved`, other: `${number(count)} lapsed, because more was found than was approved` });
          case 'ended':
            return plural(count, { one: `${number(count)} is past its end date`, other: `${number(count)} are past their end date` });
          case 'noEnd':
            return plural(count, { one: `${number(count)} has no end date`, other: `${number(count)} have no end date` });
          case 'signatureDue':
            return plural(count, { one: `${number(count)} is an accepted risk that must be signed again`, other: `${number(count)} are accepted risks that must be signed again` });
          case 'scopeNotConfirmed':
            return plural(count, { one: `${number(count)} was approved before any report, and its scope is not confirmed`, other: `${number(count)} were approved before any report, and their scope is not confirmed` });
          case 'notSeen':
            return plural(count, { one: `${number(count)} was approved and no report shows it`, other: `${number(count)} were approved and no report shows them` });
          case 'cannotSay':
            return plural(count, { one: `${number(count)} is approved, but this kind of file has no place for it`, other: `${number(count)} are approved, but this kind of file has no place for them` });
          case 'removalReported':
            return plural(count, { one: `${number(count)} was reported as removed`, other: `${number(count)} were reported as removed` });
        }
      },
    },
  };
}
