import { SCHEMA_VERSION } from '../../../lists/schema/schemaVersion';
import type { Formats } from '../formats';
import type { SetupStrings } from '../setupStrings';
import { differenceTexts } from './siteDifferences';
import { siteWork } from './siteWork';

export function setup({ number }: Formats): SetupStrings {
  return {
    heading: 'Das Register ist auf dieser Website noch nicht eingerichtet',
    mayText: 'Bei der Einrichtung werden die Listen, Gruppen und Rechte des Registers auf dieser Website angelegt. Nichts, was schon hier ist, wird geändert oder gelöscht.',
    button: 'Register hier einrichten',
    mayNotText: 'Bitten Sie die Websitebesitzer, diese Seite zu öffnen: Nur sie dürfen das Register einrichten.',
    working: 'Das Register wird eingerichtet',
    step: (done, total) => `${number(done)} von ${number(total)} Schritten erledigt`,
    stopped: 'Die Einrichtung wurde angehalten. Was angelegt ist, bleibt, und der nächste Versuch macht dort weiter.',
    resume: 'Einrichtung fortsetzen',
    done: 'Das Register ist eingerichtet',
    next: 'Register anzeigen',
    doneText: 'Die Rechte wurden geprüft und sind, wie sie sein sollen. Lesen Sie als Nächstes einen Bericht Ihres Mandanten ein, damit seine Ausnahmen hier erscheinen.',
    difference: differenceTexts(),
    work: siteWork,
    older: {
      heading: 'Die Listen dieser Website sind älter als diese Version des Registers',
      text: (site) => `Sie haben Schema ${number(site)}, und diese Version liest, was mit Schema ${number(SCHEMA_VERSION)} dazukam. Es ist nichts verloren. Die Listen müssen einmal auf den neuen Stand gebracht werden.`,
      unfinished: 'Die Einrichtung des Registers wurde nie zu Ende geführt',
      unfinishedText: 'Einige seiner Listen sind da, andere fehlen vielleicht. Die Einrichtung macht dort weiter, wo sie angehalten wurde.',
      mayNot: 'Bitten Sie die Websitebesitzer, diese Seite zu öffnen: Sie zeigt ihnen, was sich ändern würde, und führt es aus.',
      next: 'Register anzeigen',
    },
    differ: 'Die Listen sind da, aber diese Website weicht noch von dem ab, was das Register braucht. Die Websitebesitzer sollten das in Ordnung bringen, bevor jemand etwas einträgt:',
  };
}
