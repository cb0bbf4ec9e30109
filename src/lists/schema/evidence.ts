import { listOf } from './list';

/** Flat library without columns of its own: name and hash of a file stand in the decision that brought it. */
export const evidence = listOf({
  url: 'Evidence',
  title: 'Evidence',
  description: 'Files that decisions refer to, named after the key of their decision. Files are added once and never replaced.',
  kind: 'library',
  columns: {},
  views: [{ title: 'Newest first', columns: ['LinkFilename', 'Created', 'Author'], query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>', isDefault: true }],
});
