import type { Module } from '../operation';
import { changes } from './changes';
import { changesSinceToken } from './changesSinceToken';
import { contextInfo } from './contextInfo';
import { fields } from './fields';
import { items } from './items';
import { lists } from './lists';
import { people } from './people';
import { regionalSettings } from './regionalSettings';
import { site } from './site';
import { users } from './users';
import { web } from './web';

/** Every file of operations/ is named here once. */
export const modules: readonly Module[] = [changes, changesSinceToken, contextInfo, fields, items, lists, people, regionalSettings, site, users, web];
