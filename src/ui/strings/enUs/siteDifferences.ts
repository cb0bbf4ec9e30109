import type { Difference, DifferenceCode } from '../../../lists/provision/difference';
import type { DifferenceText } from '../setupStrings';

/** What people do with a list; by its title, which administrators may change: then it is said in general. */
const DONE_WITH: Readonly<Record<string, string>> = {
  Requests: 'ask for exceptions, offer seats and report removals',
  Approvals: 'approve, refuse and answer what was found',
  Reviews: 'review, assign and verify removals',
  'Risk decisions': 'accept risks and acknowledge escalations',
  Observations: 'record reports and automatic escalations',
  Evidence: 'add evidence',
  'Exception register': 'keep the rows that every screen is drawn from',
  Notices: 'remind people',
  Sweeps: 'record sweeps',
  People: 'record what is learnt about people',
  Policy: 'change the policy',
  'Service owners': 'name service owners',
  Tenants: 'name tenants',
  Controls: 'keep the list of controls',
};

const RUN = 'A run of the set-up mends it.';

type Said = (difference: Pick<Difference, 'list' | 'name'>) => DifferenceText;

const doneWith = (list: string | undefined): string => DONE_WITH[list ?? ''] ?? `use the list “${list ?? ''}”`;

const TEXTS: Readonly<Record<DifferenceCode, Said>> = {
  groupMissing: ({ name }) => ({ what: `The group “${name}” is missing.`, breaks: 'Nobody can be given what its members may do.', mend: RUN }),
  groupCannotOpenSite: ({ name }) => ({ what: `The group “${name}” may not open the site.`, breaks: 'Its members see nothing of the register.', mend: RUN }),
  levelMissing: ({ name }) => ({ what: `The permission level “${name}” is missing.`, breaks: 'The lists of decisions cannot be made so that they are only added to.', mend: RUN }),
  levelChanged: ({ name }) => ({ what: `The permission level “${name}” was changed.`, breaks: 'Whoever has it may do more or less than the register relies on: perhaps edit or delete decisions.', mend: RUN }),
  readLevelChanged: ({ name }) => ({ what: `SharePoint’s own level “${name}” was changed or is missing.`, breaks: 'Everybody reads the register by it: they may do more than read, or not read at all.', mend: 'Restore SharePoint’s own Read in the permission levels of the site, then check again.' }),
  ownersMissing: () => ({ what: 'The site has no owners’ group.', breaks: 'Only administrators of the site collection can repair the lists.', mend: 'Give the site an owners’ group in its permissions, then check again.' }),
  listMissing: ({ list }) => ({ what: `The list “${list ?? ''}” is missing.`, breaks: `Nobody can ${doneWith(list)}.`, mend: `${RUN} What stood in it is not brought back: look in the recycle bin of the site first.` }),
  listInherits: ({ list }) => ({ what: `The list “${list ?? ''}” takes its rights from the site.`, breaks: 'Whoever may edit on the site may change and delete what stands in it.', mend: RUN }),
  rightMissing: ({ list, name }) => ({ what: `“${name}” may do too little with the list “${list ?? ''}”.`, breaks: `Its members cannot ${doneWith(list)}, though they should.`, mend: RUN }),
  rightTooWide: ({ list, name }) => ({ what: `“${name}” may do too much with the list “${list ?? ''}”.`, breaks: 'Its members may write, change or delete what they should not.', mend: RUN }),
  callerHasFullControl: ({ list }) => ({ what: `You have Full Control of your own on the list “${list ?? ''}”, left over from setting it up.`, breaks: 'You could change and delete what stands in it without anybody having given you that.', mend: RUN }),
  extraPrincipal: ({ list, name }) => ({ what: `${name} has rights on the list “${list ?? ''}” that nothing here gives.`, breaks: 'What is written there may come from somebody whom no rule of the register knows.', mend: 'Take the entry out in the permissions of the list.' }),
  settingWrong: ({ list, name }) => ({ what: `The list “${list ?? ''}” has a wrong setting (${name}).`, breaks: SETTINGS[name] ?? 'The list does not behave as the register relies on.', mend: RUN }),
  commandMissing: ({ list, name }) => ({ what: `The list “${list ?? ''}” does not offer “${name}”.`, breaks: 'From a row of the list nobody gets to its page in the register.', mend: RUN }),
  columnMissing: ({ list, name }) => ({ what: `The list “${list ?? ''}” has no column ${name}.`, breaks: 'What belongs there cannot be written or read.', mend: RUN }),
  columnWrongType: ({ list, name }) => ({ what: `The column ${name} of “${list ?? ''}” is of another type.`, breaks: 'What belongs there cannot be written or read.', mend: 'Rename the wrong column and delete it when it is empty, then run the set-up: it makes the right one.' }),
  notUnique: ({ list, name }) => ({ what: `The column ${name} of “${list ?? ''}” allows one value twice.`, breaks: 'A decision that is sent twice may be kept twice.', mend: `${RUN} If it is refused, two items have the same value: the check of the record names them.` }),
  notIndexed: ({ list, name }) => ({ what: `The column ${name} of “${list ?? ''}” has no index.`, breaks: 'As soon as the list is long, SharePoint refuses to search it.', mend: RUN }),
  versionWrong: () => ({ what: 'The site is of another schema than this version of the register wants.', breaks: 'Something that this version relies on may be missing.', mend: RUN }),
};

const SETTINGS: Readonly<Record<string, string>> = {
  NoCrawl: 'What stands in it is found by search, with the names of those who are excepted.',
  ExcludeFromOfflineClient: 'It can be synchronised to computers, where nobody takes it back.',
  EnableAttachments: 'Files may be attached that nobody vouches for.',
  EnableFolderCreation: 'Items in folders may be missed.',
  DisableCommenting: 'Comments may be written that are no decision and that nobody vouches for.',
  DisableGridEditing: 'Rows may be changed by a slip of the keyboard.',
  EnableVersioning: 'A changed decision cannot be told from one that was not.',
  MajorVersionLimit: 'Earlier versions may be lost.',
};

export function differenceTexts(): (difference: Pick<Difference, 'code' | 'list' | 'name'>) => DifferenceText {
  return (difference) => TEXTS[difference.code](difference);
}
