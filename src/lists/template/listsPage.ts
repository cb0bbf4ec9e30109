import { isIndexed, isUnique, type Column } from '../schema/column';
import { ROLES } from '../schema/groups';
import { listPath, type ListSchema } from '../schema/list';
import { OPEN_IN_REGISTER } from '../schema/listCommand';
import { PAGES, REGISTER_PAGE } from '../schema/pages';
import { register } from '../schema/register';
import type { SiteSchema } from '../schema/siteSchema';

/** The page that documents lists and rights, in Markdown; written from the schema, so it cannot drift. */
export function listsPage(schema: SiteSchema): string {
  return [
    '# Lists of the register',
    `Schema ${schema.version}. Written by \`npm run generate\` from \`src/lists/schema\`; do not edit.`,
    'Lists are known by their address. Titles, column names and views may be renamed on the site; addresses, internal names and group names must stay.',
    settingsSection(schema),
    viewsSection(schema),
    pagesSection(),
    rightsSection(schema),
    ...schema.lists.map((list) => listSection(list)),
    '',
  ].join('\n\n');
}

function settingsSection({ lists }: SiteSchema): string {
  const kept = lists.filter(({ keptByForm }) => keptByForm).map(({ title }) => title);
  return [
    '## For every list',
    '- not crawled by search, not synchronised offline; attachments, comments, grid editing and new folders off',
    '- every change of an item kept as a version (500)',
    '- rights of its own, never those of the site',
    `- *New*, *Edit* and *Edit in grid view* hidden in the command bar and in the menu of an item, but for ${kept.join(' and ')}, which people keep in SharePoint's own form. This protects nothing, the rights do: it keeps people from typing in what has no key and no hash`,
    '',
    'A PnP template cannot say "not offline", "no comments" and "no grid editing". After `Invoke-PnPSiteTemplate`, run the rights check; it names what is missing, and one run of the provisioner sets it. That run also hides the commands in the view that SharePoint itself makes with every list (*All Items*).',
    '',
    'SharePoint makes whoever runs the provisioner the owner of the seven groups, and an owner of a group may add members to it. Give the groups to the owners of the site afterwards (Site permissions, group settings); the PnP template does so by itself.',
    '',
    'The schema version of a site stands at the end of the description of the exception register.',
  ].join('\n');
}

/** What the formatting of columns shows; needs no web part. */
function viewsSection({ lists }: SiteSchema): string {
  const views = lists.find(({ url }) => url === register.url)?.views ?? [];
  return [
    '## How the lists read without the web parts',
    `The exception register has the views ${views.map(({ title }) => `*${title}*`).join(', ')}. Column formatting, in the colours of the site's theme and always with words:`,
    '',
    '- *Since*: how many days that is, with a bar that is full at a year; the day itself on pointing at it. *Since at least* adds "or longer"',
    '- *Due* and *Review due*: coloured once their day is over, with the days late. *End date*: as it is, since *Due* comes from it',
    '- business owner, control owner, security reviewer: the name, or "Nobody yet"',
    '- severity, state, family and other codes: as words',
    '',
    `*${OPEN_IN_REGISTER.title}* in the command bar and the menu of one selected exception leads to its page in the register: \`${REGISTER_PAGE}\`, or the page that the property \`page\` of its custom action names. Every way of provisioning puts it on the list; where it leads nowhere yet, make that page.`,
    '',
    'The formatting says "today" by the clock of whoever looks; for an hour beside midnight after a change of clocks it may be a day off. The web parts count by the calendar of the site.',
  ].join('\n');
}

function pagesSection(): string {
  return [
    '## Pages',
    'The PnP template makes them where the site has no page of that name; a page that somebody changed stays. Add the app to the site first: a page made without it stays empty. The provisioner of the portal and of Node makes no page: make them by hand there, with the names below, or apply the template too.',
    '',
    table(['page', 'title'], PAGES.map(({ fileName, title }) => [`\`SitePages/${fileName}\``, title])),
  ].join('\n');
}

function rightsSection({ groups, levels, lists, rights }: SiteSchema): string {
  const titles = ROLES.map((role) => groups.find((group) => group.role === role)?.title.replace(/^Register /, '') ?? role);
  const rows = lists.map((list) => [list.title, ...ROLES.map((role) => rights[list.url]?.[role] ?? '')]);
  return [
    '## Rights',
    table(['list', ...titles], rows),
    '',
    "The site's owners have Full Control everywhere; nobody else may delete items or change lists.",
    '',
    table(['level', 'means', 'mask (high, low)'], [['read', "SharePoint's own Read", '176, 138612833'], ...levels.map(({ access, name, description, mask }) => [access, `"${name}": ${description}`, `${mask.High}, ${mask.Low}`])]),
    '',
    table(['group', 'who belongs there'], groups.map(({ title, description }) => [title, description])),
  ].join('\n');
}

function listSection(list: ListSchema): string {
  const columns = Object.entries(list.columns).map(([name, column]) => [`\`${name}\``, column.name, kindText(column), indexText(column), column.description]);
  return [
    `## ${list.title}`,
    `\`${listPath(list)}\`. ${list.description}`,
    '',
    ...(columns.length > 0 ? [table(['internal name', 'name', 'kind', 'index', 'holds'], columns), ''] : []),
    `Views: ${list.views.map(({ title, isDefault }) => (isDefault ? `${title} (default)` : title)).join(', ')}.`,
  ].join('\n');
}

const KIND_TEXT: Readonly<Record<Column['kind'], string>> = {
  text: 'text',
  note: 'plain text, many lines',
  number: 'whole number',
  day: 'day (number)',
  dateOnly: 'date',
  yesNo: 'yes or no',
  choice: 'choice',
  person: 'person',
};

function kindText(column: Column): string {
  return column.kind === 'choice' ? `choice: ${column.choices.join(', ')}` : KIND_TEXT[column.kind];
}

function indexText(column: Column): string {
  return isUnique(column) ? 'unique' : isIndexed(column) ? 'index' : '';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
