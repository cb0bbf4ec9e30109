import { OWN_PRINCIPALS, OWN_SETTINGS } from '../../../../../../src/domain/exception/ownNames';
import { entryStringsFor } from '../../../../../../src/ui/strings/entryStringsFor';
import { exportStringsFor } from '../../../../../../src/ui/strings/exportStringsFor';
import { speak, speakOn } from '../../../../../../src/ui/strings/language';
import { stringsFor } from '../../../../../../src/ui/strings/stringsFor';
import { exportTable } from '../../../../../../src/ui/view/register/export/exportTable';
import { linesWith, NAMES, rowIn } from '../someLines';

it('says names of settings and principals that are ours in the language of its headings, and those of the tenant as they are', async () => {
  await speak('de-DE');
  await speakOn(['screens']);
  const strings = stringsFor('de-DE');
  const words = exportStringsFor(strings.formats);
  const guests = { principal: { type: 'guests', id: 'guests', name: OWN_PRINCIPALS.guests }, settingName: OWN_SETTINGS.sharePointSharing } as const;
  const legacy = { principal: { type: 'user', id: 'u1', name: 'Guests' }, settingName: 'Block legacy authentication' } as const;
  const { head, rows } = exportTable(linesWith([rowIn('approved', 1, guests), rowIn('approved', 2, legacy)]), { strings, words, entryWords: entryStringsFor(strings.formats), names: NAMES, hrefOf: () => '' });
  const at = [words.columns.principal, words.columns.setting].map((name) => head.indexOf(name));
  expect(rows.map((row) => at.map((index) => row[index]))).toEqual([
    ['Gäste und externe Benutzer', 'Externe Freigabe von SharePoint'],
    ['Guests', 'Block legacy authentication'],
  ]);
});
