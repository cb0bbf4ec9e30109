import { isIndexed, isUnique, type Column } from '../schema/column';
import { settingsOf, type ListSchema, type ListSetting } from '../schema/list';
import type { Difference } from './difference';
import { FIELD_TYPE, hasCommand } from './planList';
import type { ListOnSite } from './site';

/** What a wrong value of a setting means to people; `danger` where it lets something out. */
const SETTING_TEXT: Readonly<Record<ListSetting, { readonly grade: Difference['grade']; readonly text: string }>> = {
  NoCrawl: { grade: 'danger', text: 'is found by search' },
  ExcludeFromOfflineClient: { grade: 'danger', text: 'can be synchronised to a computer' },
  EnableAttachments: { grade: 'gap', text: 'allows attachments' },
  EnableFolderCreation: { grade: 'gap', text: 'allows new folders' },
  DisableCommenting: { grade: 'gap', text: 'allows comments' },
  DisableGridEditing: { grade: 'gap', text: 'allows editing in the grid' },
  EnableVersioning: { grade: 'danger', text: 'does not keep versions' },
  MajorVersionLimit: { grade: 'gap', text: 'keeps another number of versions' },
};

/** Differences in settings, command and columns of one list. */
export function checkList(list: ListSchema, found: ListOnSite): Difference[] {
  const settings = Object.entries(settingsOf(list)).flatMap(([name, value]): Difference[] => {
    if (found.settings[name] === value) return [];
    const { grade, text } = SETTING_TEXT[name as ListSetting];
    return [{ code: 'settingWrong', grade, list: list.title, name, text: `The list "${list.title}" ${text}.` }];
  });
  const command: Difference[] = list.command && !hasCommand(list.command, found) ? [{ code: 'commandMissing', grade: 'gap', list: list.title, name: list.command.title, text: `The list "${list.title}" does not offer "${list.command.title}".` }] : [];
  return [...settings, ...command, ...Object.entries(list.columns).flatMap(([name, column]) => checkColumn(list, name, column, found))];
}

function checkColumn(list: ListSchema, name: string, column: Column, found: ListOnSite): Difference[] {
  const field = found.fields.find((candidate) => candidate.name === name);
  const about = { grade: 'gap', list: list.title, name } as const;
  if (!field) return [{ ...about, code: 'columnMissing', text: `The list "${list.title}" has no column ${name}.` }];
  if (field.type !== FIELD_TYPE[column.kind]) return [{ ...about, code: 'columnWrongType', text: `The column ${name} of "${list.title}" is of type ${field.type} and should be ${FIELD_TYPE[column.kind]}.` }];
  if (isUnique(column) && !field.unique) return [{ ...about, grade: 'danger', code: 'notUnique', text: `The column ${name} of "${list.title}" allows one value twice.` }];
  return isIndexed(column) && !field.indexed ? [{ ...about, code: 'notIndexed', text: `The column ${name} of "${list.title}" has no index.` }] : [];
}
