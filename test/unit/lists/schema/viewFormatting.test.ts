import { RIGHTS } from '../../../../src/lists/schema/rights';
import { SITE_SCHEMA } from '../../../../src/lists/schema/siteSchema';
import { viewFormatterOf } from '../../../../src/lists/schema/viewFormatting';

const hidden = (formatter: string | undefined): string[] => {
  const { commandBarProps } = JSON.parse(formatter ?? '{"commandBarProps":{"commands":[]}}') as { commandBarProps: { commands: { key: string; hide: boolean }[] } };
  return commandBarProps.commands.filter(({ hide }) => hide).map(({ key }) => key);
};

describe('viewFormatterOf', () => {
  it('hides New, Edit and grid editing on every list but those that people keep in the form of SharePoint', () => {
    const shows = SITE_SCHEMA.lists.filter((list) => !['new', 'edit', 'editInGridView'].every((key) => hidden(viewFormatterOf(list)).includes(key))).map(({ url }) => url);
    expect(shows).toEqual(['Tenants', 'Controls']);
  });

  it('leaves them only where somebody besides the owners may write', () => {
    for (const { url } of SITE_SCHEMA.lists.filter(({ keptByForm }) => keptByForm)) expect(Object.values(RIGHTS[url as keyof typeof RIGHTS]).some((access) => access !== 'read')).toBe(true);
  });

  it('hides what libraries call uploading and renaming', () => {
    expect(hidden(viewFormatterOf({ kind: 'library' }))).toEqual(expect.arrayContaining(['newComposite', 'upload', 'UploadCommand', 'rename']));
  });

  it('says nothing that the engine of PnP templates would change', () => {
    for (const list of SITE_SCHEMA.lists) expect(viewFormatterOf(list) ?? '').not.toMatch(/[&<~]/);
  });
});
