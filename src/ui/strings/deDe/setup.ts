import type { Formats } from '../formats';
import type { SetupStrings } from '../setupStrings';

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
    differ: 'Die Listen sind da, aber diese Website weicht noch von dem ab, was das Register braucht. Die Websitebesitzer sollten das in Ordnung bringen, bevor jemand etwas einträgt:',
  };
}
