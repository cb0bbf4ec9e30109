import type { ListRow } from '../store/rows';

/** Settings of a list that can be written: what they are made with, and their JSON type. */
type Setting = { initial: (list: Pick<ListRow, 'baseType' | 'baseTemplate'>) => string | number | boolean; onDemand?: boolean; values?: readonly number[] };
const always = (value: string | number | boolean, more: Partial<Setting> = {}): Setting => ({ initial: () => value, ...more });
const library = (list: Pick<ListRow, 'baseType'>): boolean => list.baseType === 1;

export const LIST_SETTINGS: Readonly<Record<string, Setting>> = {
  ContentTypesEnabled: always(false),
  AllowContentTypes: always(true),
  CrawlNonDefaultViews: always(false),
  DefaultContentApprovalWorkflowId: always('00000000-0000-0000-0000-000000000000'),
  DefaultItemOpenUseListSetting: always(false),
  Direction: always('none'),
  DisableCommenting: always(false),
  DisableGridEditing: always(false),
  DraftVersionVisibility: always(0),
  EnableAttachments: { initial: (list) => !library(list) },
  EnableFolderCreation: { initial: library },
  EnableMinorVersions: always(false),
  EnableModeration: always(false),
  EnableVersioning: always(true),
  ForceCheckout: always(false),
  Hidden: always(false),
  ImageUrl: { initial: (list) => `/_layouts/15/images/${library(list) ? 'itdl' : 'itgen'}.png?rev=47` },
  IrmEnabled: always(false),
  IrmExpire: always(false),
  IrmReject: always(false),
  IsApplicationList: always(false),
  ListExperienceOptions: always(0, { values: [0, 1, 2] }),
  MajorVersionLimit: { initial: (list) => (library(list) ? 500 : 50) },
  MajorWithMinorVersionsLimit: always(0),
  MultipleDataList: always(false),
  NoCrawl: always(false),
  ParserDisabled: always(false),
  ExcludeFromOfflineClient: always(false, { onDemand: true }),
  OnQuickLaunch: always(false, { onDemand: true }),
  ReadSecurity: always(1, { onDemand: true, values: [1, 2] }),
  WriteSecurity: always(1, { onDemand: true, values: [1, 2, 4] }),
  ValidationFormula: always('', { onDemand: true }),
  ValidationMessage: always('', { onDemand: true }),
};

export const settingOf = (list: ListRow, name: string): string | number | boolean => (list.settings[name] as string | number | boolean | undefined) ?? LIST_SETTINGS[name]?.initial(list) ?? '';
