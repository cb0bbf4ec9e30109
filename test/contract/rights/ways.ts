import type { Answered, Json, Visitor } from '../../sharepoint/testing/site';
import { listAt, SITE_PATH } from './seatedSite';
import { LIBRARY } from './writtenMatrix';

/** Answer to an attempt; `at` is what to call the item by, where one was added. */
export interface Tried {
  readonly answer: Answered;
  readonly isDone: boolean;
  readonly at?: string;
}
type Add = (by: Visitor, title: string) => Promise<Tried>;
type Act = (by: Visitor, at: string, title: string) => Promise<Tried>;

/** Every plain way of adding, changing and taking away that a list has. */
export interface Ways {
  readonly read: (by: Visitor) => Promise<Tried>;
  readonly add: Readonly<Record<string, Add>>;
  readonly edit: Readonly<Record<string, Act>>;
  readonly remove: Readonly<Record<string, Act>>;
}

const OVER_ANY = { headers: { 'if-match': '*' } };
const tried = (answer: Answered, at?: string): Tried => ({ answer, isDone: answer.status < 300, ...(at === undefined ? {} : { at }) });

/** Validate-update calls answer 200 even where they did nothing: then a row says what is wrong. */
function triedForm(answer: Answered): Tried {
  const rows: Json[] = answer.status === 200 ? [...answer.json['value'] as Json] : [];
  const id = rows.find((row) => row['FieldName'] === 'Id')?.['FieldValue'];
  return { answer, isDone: answer.status === 200 && rows.every((row) => row['HasException'] === false), ...(id === undefined ? {} : { at: String(id) }) };
}
const form = (title: string): object => ({ formValues: [{ FieldName: 'Title', FieldValue: title }], bNewDocumentUpdate: false });

function waysOfList(list: string): Ways {
  const item = (at: string): string => `${listAt(list)}/items(${at})`;
  return {
    read: async (by) => tried(await by.get(`${listAt(list)}/items?$select=Id&$top=1`)),
    add: {
      POST: async (by, title) => {
        const answer = await by.post(`${listAt(list)}/items`, { Title: title });
        return tried(answer, String(answer.json['Id']));
      },
      AddValidateUpdateItemUsingPath: async (by, title) => triedForm(await by.post(`${listAt(list)}/AddValidateUpdateItemUsingPath`, form(title))),
    },
    edit: {
      MERGE: async (by, at, title) => tried(await by.write('MERGE', item(at), { Title: title }, OVER_ANY)),
      ValidateUpdateListItem: async (by, at, title) => triedForm(await by.post(`${item(at)}/ValidateUpdateListItem`, form(title))),
    },
    remove: {
      DELETE: async (by, at) => tried(await by.write('DELETE', item(at), undefined, OVER_ANY)),
      recycle: async (by, at) => tried(await by.post(`${item(at)}/recycle`)),
    },
  };
}

const FOLDER = `web/GetFolderByServerRelativePath(decodedurl='${SITE_PATH}/${LIBRARY}')`;
export const fileAt = (name: string): string => `web/GetFileByServerRelativePath(decodedurl='${SITE_PATH}/${LIBRARY}/${name}')`;
export const filesOf = `${FOLDER}/Files`;

const waysOfLibrary: Ways = {
  read: async (by) => tried(await by.get(`${listAt(LIBRARY)}/items?$select=Id&$top=1`)),
  add: {
    AddUsingPath: async (by, title) => tried(await by.post(`${filesOf}/AddUsingPath(decodedurl='${title}',overwrite=false)`, undefined, { raw: title }), title),
    Add: async (by, title) => tried(await by.post(`${filesOf}/Add(url='${title}',overwrite=false)`, undefined, { raw: title }), title),
  },
  edit: {
    MERGE: async (by, at, title) => tried(await by.write('MERGE', `${fileAt(at)}/ListItemAllFields`, { Title: title }, OVER_ANY)),
    ValidateUpdateListItem: async (by, at, title) => triedForm(await by.post(`${fileAt(at)}/ListItemAllFields/ValidateUpdateListItem`, form(title))),
  },
  remove: {
    DELETE: async (by, at) => tried(await by.write('DELETE', fileAt(at), undefined, OVER_ANY)),
    recycle: async (by, at) => tried(await by.post(`${fileAt(at)}/recycle`)),
  },
};

export const waysOf = (list: string): Ways => (list === LIBRARY ? waysOfLibrary : waysOfList(list));
