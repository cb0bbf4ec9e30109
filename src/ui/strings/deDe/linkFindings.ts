import type { LinkedException, LinkFinding } from '../../../domain/integrity/finding';
import type { Decision } from '../../../domain/ledger/decision';
import type { Person } from '../../../domain/people/person';
import { signInName } from '../../../domain/people/signInName';
import type { Formats } from '../formats';
import type { FindingWords } from '../integrityStrings';

/** Accounts and exceptions that are named in one sentence. */
const NAMED = 6;

const TAKE_APART =
  'Nehmen Sie die Verbindung unter „Personen und Regelwerk“ weg („Derselbe Mensch wie“ leer lassen; teilen sich Konten ein Objekt des Verzeichnisses, das Konto neu aus dem Verzeichnis wählen). Wem keines dieser Konten gehört, der kann das allein; sonst müssen zwei dieser Konten es sagen. Hat das keine Wirkung, nehmen die Websitebesitzer eine weitere Person in „Register admins“ auf, die es kann.';

/** Findings about who is who. @param decision a decision as it is named. */
export function linkFindingWords({ number, list, instant, plural }: Formats, decision: (of: Decision) => string): (found: LinkFinding) => FindingWords {
  const account = ({ name, login }: Person): string => (name === '' || name === signInName(login) ? signInName(login) : `${name} (${signInName(login)})`);
  const listed = (names: readonly string[]): string => list(names.length > NAMED ? [...names.slice(0, NAMED), `${number(names.length - NAMED)} weitere`] : names);
  const accounts = (people: readonly Person[]): string => listed(people.map(account));
  const titles = (exceptions: readonly LinkedException[]): string => listed(exceptions.map(({ title, exceptionKey }) => `„${title || exceptionKey}“`));
  return (found) => {
    switch (found.code) {
      case 'linkedAfterwards': {
        const open = found.exceptions.filter(({ isOpen }) => isOpen);
        const blocked = open.length === 0 ? '' : ` Davon ${plural(open.length, { one: `ist eine offen: ${titles(open)}. Dort`, other: `sind ${number(open.length)} offen: ${titles(open)}. Dort` })} kann keines dieser Konten mehr entscheiden, was nicht derselbe Mensch entscheiden darf.`;
        return {
          what: `${found.by ? account(found.by) : 'Jemand'} hat am ${instant(found.fact.createdAt)} gesagt, dass ${accounts(found.accounts)} Konten eines Menschen sind. Davor haben sie in ${plural(found.exceptions.length, { one: 'einer Ausnahme', other: `${number(found.exceptions.length)} Ausnahmen` })} als verschiedene Menschen gehandelt: ${titles(found.exceptions)}.${blocked}`,
          todo: `Fragen Sie nach, und sehen Sie im Verzeichnis nach, ob es stimmt. Stimmt es, entscheidet jemand anderes neu, was beide entschieden haben. Stimmt es nicht: ${TAKE_APART}`,
        };
      }
      case 'manyAccounts':
        return {
          what: `${number(found.accounts.length)} Konten zählen als ein Mensch: ${accounts(found.accounts)}.${found.by.length > 0 ? ` Gesagt hat das: ${accounts(found.by)}.` : ''}`,
          todo: `Ein Mensch hat selten mehr als drei Konten, und keines davon kann prüfen oder genehmigen, was ein anderes getan hat. Sehen Sie im Verzeichnis nach, ob es stimmt. Stimmt es nicht: ${TAKE_APART}`,
        };
      case 'decidedMeanwhile': {
        const [author, other] = [account(found.decision.author), account(found.other)];
        const by = found.partedBy ? account(found.partedBy) : 'jemand';
        return {
          what: `„${decision(found.decision)}“ war nur möglich, weil ${author} und ${other} gerade nicht als ein Mensch zählten: ${found.partedBy ? by : 'Jemand'} hatte das am ${instant(found.partedAt)} weggenommen, und seit ${instant(found.joinedAt)} zählt es wieder.`,
          todo: `Fragen Sie nach dem Grund${found.partedBy ? ` (${by})` : ''}. Sind sie ein Mensch, entscheidet jemand anderes neu, und alles Weitere ist Sache der Risikoleitung. Sind sie es nicht, nehmen Sie die Verbindung unter „Personen und Regelwerk“ wieder weg.`,
        };
      }
      case 'linkDoubted':
        return {
          what: `${account(found.by)} hat am ${instant(found.atMs)} gesagt, dass ${account(found.account)} nicht derselbe Mensch ist wie die Konten, mit denen es als einer zählt. Das hat vorerst keine Wirkung, denn ${account(found.by)} zählt selbst dazu.`,
          todo: 'Finden Sie heraus, ob es stimmt. Stimmt es, nimmt jemand, dem keines dieser Konten gehört, die Verbindung unter „Personen und Regelwerk“ weg, oder ein zweites dieser Konten sagt dort dasselbe. Stimmt es nicht, ist nichts zu tun.',
        };
      case 'goneDecided':
        return {
          what: `${account(found.decision.author)} zählt seit ${instant(found.saidAt)} als nicht mehr vorhanden${found.by ? ` (gesagt von ${account(found.by)})` : ''} und hat danach etwas entschieden: „${decision(found.decision)}“.`,
          todo: 'Solange das Konto so zählt, bekommt es keine Erinnerungen, und die Führungskraft kann seine Funktionen anderen anbieten. Gibt es das Konto, halten Sie das unter „Personen und Regelwerk“ fest; wenn nicht, finden Sie heraus, wer es benutzt.',
        };
      case 'ownManager':
        return {
          what: `Nur ${account(found.by)} hat am ${instant(found.atMs)} gesagt, wer informiert wird, wenn eine Aufgabe von ${account(found.account)} überfällig ist: ${found.manager ? account(found.manager) : 'niemand'}. Beide sind ein Mensch.`,
          todo: 'Jemand anderes sollte nachsehen, ob das stimmt, und es unter „Personen und Regelwerk“ festhalten, auch wenn es dasselbe ist.',
        };
    }
  };
}
