import type { Module } from '../operation';
import { contextInfo } from './contextInfo';
import { lists } from './lists';
import { site } from './site';
import { web } from './web';

/** Every file of operations/ is named here once. */
export const modules: readonly Module[] = [contextInfo, lists, site, web];
