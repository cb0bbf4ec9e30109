import { CONTROLS } from '../domain/frameworks/controls';
import { SITE_SCHEMA } from '../lists/schema/siteSchema';
import { listsPage } from '../lists/template/listsPage';
import { siteTemplate } from '../lists/template/siteTemplate';
import { actsPage } from './actsPage';

/** Files that are made from the schema and the table of acts, by their path from the project's root. */
export function generatedFiles(): Readonly<Record<string, string>> {
  return {
    'sharepoint/template/register.xml': siteTemplate(SITE_SCHEMA, CONTROLS),
    'sharepoint/template/lists.md': listsPage(SITE_SCHEMA),
    'src/domain/ledger/ACTS.md': actsPage(),
  };
}
