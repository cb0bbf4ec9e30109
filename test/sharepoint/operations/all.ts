import type { Module } from '../operation';
import { batch } from './batch';
import { changes } from './changes';
import { changesSinceToken } from './changesSinceToken';
import { contextInfo } from './contextInfo';
import { fields } from './fields';
import { groups } from './groups';
import { getItemsByCaml } from './getItems';
import { items } from './items';
import { lists } from './lists';
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
export const modules: readonly Module[] = [batch, changes, changesSinceToken, contextInfo, fields, groups, getItemsByCaml, items, lists, people, regionalSettings, roleAssignments, roleDefinitions, renderListData, site, users, validateUpdate, views, web];
