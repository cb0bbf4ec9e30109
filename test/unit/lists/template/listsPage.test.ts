import { SITE_SCHEMA } from '../../../../src/lists/schema/siteSchema';
import { listsPage } from '../../../../src/lists/template/listsPage';

const page = listsPage(SITE_SCHEMA);

describe('listsPage', () => {
  it('documents every list and every column', () => {
    for (const list of SITE_SCHEMA.lists) {
      expect(page).toContain(`## ${list.title}\n`);
      for (const name of Object.keys(list.columns)) expect(page).toContain(`| \`${name}\` |`);
    }
  });

  it('shows the rights matrix as the design has it', () => {
    expect(page).toContain('| Approvals | read | read | append | read | read | read | read |');
    expect(page).toContain('| Exception register | read | append | project | project | project | read | project |');
  });
});
