import type { SeatName } from '../../../../domain/exception/seat';
import type { Told } from '../../decidedStrings';
import { SEAT_WORDS } from '../exceptionWords';
import { ownNames } from '../ownNames';

/** What was done; what is empty of the rest is left out. */
export const did = (what: string, ...more: readonly string[]): Told => ({ what, more: more.filter((line) => line !== '') });

/** In quotation marks, since somebody wrote it; nothing where nothing was written. */
export const quoted = (text: string | undefined): string => (text === undefined || text === '' ? '' : `« ${text} »`);

export const seatOf = (seat: SeatName): string => `fonction de ${SEAT_WORDS[seat]}`;

/** Names of settings, each once. */
export function settingsOf(findings: readonly { readonly settingName: string }[], list: (names: readonly string[]) => string): string {
  const names = [...new Set(findings.map(({ settingName }) => settingName))];
  return names.length === 0 ? '' : `Périmètre : ${list(names.map(ownNames.name))}`;
}
