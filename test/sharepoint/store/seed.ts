import { randomUUID } from 'node:crypto';
import { stampOf } from '../clock';
import { DEFAULT_ROLES, maskOf } from '../masks';
import { PEOPLE } from '../people';
import { BASE_FIELDS } from './baseFields';
import type { BaseField } from './baseFields';
import type { Database } from './database';
import { storeField } from './fields';
import { addPrincipal } from './principals';
import { addDefaultGroups } from './defaultGroups';
import { addScope } from './scopes';
import { addWeb, updateWeb } from './webs';
import type { WebRow } from './rows';

/** Sites of a fresh data file. */
const SITES = [
  { url: '/sites/register', title: 'Trust exceptions' },
  { url: '/sites/empty', title: 'Empty site' },
] as const;
/** Pacific time, as a new tenant has it: days and instants must not be mixed up. */
const TIME_ZONE_ID = 13;
const ENGLISH = 1033;

/** Two site collections with SharePoint's own groups and levels, and the people who have been there. */
export function seed(db: Database, nowMs: number): void {
  if (db.get('SELECT 1 FROM sites') !== undefined) return;
  db.transaction(() => {
    for (const site of SITES) addSite(db, site.url, site.title, stampOf(nowMs));
  });
}

export function addSite(db: Database, url: string, title: string, created: string): WebRow {
  const siteId = randomUUID();
  db.run('INSERT INTO sites VALUES (?, ?, ?, 1, 1073741924)', siteId, url, '');
  const web = addWeb(db, { siteId, parentId: null, url, title, description: '', language: ENGLISH, template: 'SITEPAGEPUBLISHING', created, timeZoneId: TIME_ZONE_ID, localeId: ENGLISH, scopeId: null });
  db.run('UPDATE sites SET rootWebId = ? WHERE id = ?', web.id, siteId);
  const scopeId = addScope(db, siteId, web.id, null, null);
  for (const role of DEFAULT_ROLES) {
    db.run('INSERT INTO roleDefinitions VALUES (?, ?, ?, ?, ?, ?, ?, ?)', siteId, role.id, role.name, role.description, String(maskOf(role.high, role.low)), role.kind, role.hidden ? 1 : 0, role.position);
  }
  const made = { ...web, scopeId, settings: addDefaultGroups(db, siteId, scopeId, title) };
  updateWeb(db, made);
  addPrincipal(db, siteId, { type: 1, loginName: 'SHAREPOINT\\system', title: 'System Account', isHidden: true, isSiteAdmin: false });
  for (const person of PEOPLE.filter((each) => each.hasVisited)) {
    addPrincipal(db, siteId, { type: 1, loginName: person.loginName, title: person.title, email: person.email, isSiteAdmin: person.isSiteAdmin });
  }
  addSiteColumns(db, made);
  return made;
}

/** Columns that a site comes with, beside those of every list. */
const SITE_COLUMNS = [{ name: 'OtherAddressCountry', title: 'Other Address Country/Region', id: '3c0e9e00-8fcc-479f-9d8d-3447cda34c5b', type: 'Text' }] as const;
function addSiteColumns(db: Database, web: WebRow): void {
  [...BASE_FIELDS, ...SITE_COLUMNS].forEach((column: BaseField, position) =>
    storeField(db, {
      id: column.id, webId: web.id, listId: null, internalName: column.name, title: column.title, type: column.type, column: '', position, required: false, readOnly: column.readOnly === true,
      hidden: column.hidden === true, indexed: false, uniqueValues: false, fromBaseType: true, sealed: column.sealed === true, canBeDeleted: false, settings: column.settings ?? {},
    }),
  );
}
