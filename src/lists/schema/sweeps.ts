import { SWEEPS_LIST } from './addresses';
import { choice, note, text } from './column';
import { asWords } from './formatting';
import { listOf } from './list';

/** A claim only saves work; a completion carries what the next reader needs. */
export const SWEEP_KINDS = ['claim', 'completion'] as const;

export const sweeps = listOf({
  ...SWEEPS_LIST,
  title: 'Sweeps',
  description: 'Runs over all open exceptions: claims of an hour, and completed runs with watermarks and counts.',
  columns: {
    Title: text({ name: 'Title', description: 'What the item records.' }),
    SweepKey: text({ name: 'Sweep key', description: 'Unique key of the claim (one a UTC hour) or of the completion.', unique: true }),
    Kind: choice(SWEEP_KINDS, { name: 'Kind', description: 'Claim of an hour, or completed run.', indexed: true, formatter: asWords(SWEEP_KINDS) }),
    Watermarks: note({ name: 'Watermarks', description: 'Highest id that was read of each ledger list, as JSON.' }),
    Counts: note({ name: 'Counts', description: 'What the run looked at, appended and repaired, as JSON.' }),
    Seal: text({ name: 'Seal', description: 'Running hash of the ledger; counts only where a copy is kept outside this site.' }),
  },
  views: [{ title: 'Newest first', columns: ['LinkTitle', 'Kind', 'Created', 'Author'], query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>', isDefault: true }],
});
