/**
 * Facts about SharePoint that are not documented, each a switch; the default is the one that hurts a client most.
 * A client must be right with each of them either way.
 */
export type Switches = {
  /** Who may only add can set Author and Created through the validate-update calls while adding. */
  forgedStampWhileAdding: boolean;
  /** Status of a duplicate in a unique column; the code is the same. */
  duplicateStatus: 400 | 500;
  refusedAddUsesUpId: boolean;
  ensureUserRefusedToAddOnly: boolean;
  overwriteByAddOnly: boolean;
  officeFilesRewritten: boolean;
  throttleBodyIsHtml: boolean;
  appGrantReachesAroundListRights: boolean;
};

export const PESSIMISTIC: Readonly<Switches> = {
  forgedStampWhileAdding: true,
  duplicateStatus: 500,
  refusedAddUsesUpId: true,
  ensureUserRefusedToAddOnly: true,
  overwriteByAddOnly: true,
  officeFilesRewritten: true,
  throttleBodyIsHtml: true,
  appGrantReachesAroundListRights: true,
};

export const SWITCH_NAMES = Object.keys(PESSIMISTIC) as readonly (keyof Switches)[];

/** Sets one switch from its text (`true`, `false`, `400`, `500`); throws a plain Error that names what is wrong. */
export function setSwitch(switches: Switches, name: string, text: string): void {
  if (!(SWITCH_NAMES as readonly string[]).includes(name)) throw new Error(`No switch ${name}. Switches: ${SWITCH_NAMES.join(', ')}`);
  if (name === 'duplicateStatus') {
    if (text !== '400' && text !== '500') throw new Error(`duplicateStatus is 400 or 500, not ${text}`);
    switches.duplicateStatus = text === '400' ? 400 : 500;
    return;
  }
  if (text !== 'true' && text !== 'false') throw new Error(`${name} is true or false, not ${text}`);
  switches[name as Exclude<keyof Switches, 'duplicateStatus'>] = text === 'true';
}
