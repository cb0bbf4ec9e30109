import type { Module } from '../operation';
import { batch } from './batch';
import { changes } from './changes';
import { changesSinceToken } from './changesSinceToken';
import { contentTypes } from './contentTypes';
import { contextInfo } from './contextInfo';
import { fields } from './fields';
import { files } from './files';
import { folders } from './folders';
import { groups } from './groups';
import { getItemsByCaml } from './getItems';
import { items } from './items';
import { lists } from './lists';
import { none } from './none';
import { people } from './people';
import { regionalSettings } from './regionalSettings';
import { roleAssignments } from './roleAssignments';
import { roleDefinitions } from './roleDefinitions';
import { renderListData } from './renderListData';
import { site } from './site';
import { users } from './users';
import { validateUpdate } from './validateUpdate';
import { views } from './views';
import { web } from './web';

/** Every file of operations/ is named here once. */
export const modules: readonly Module[] = [batch, changes, changesSinceToken, contentTypes, contextInfo, fields, files, folders, groups, getItemsByCaml, items, lists, none, people, regionalSettings, roleAssignments, roleDefinitions, renderListData, site, users, validateUpdate, views, web];
