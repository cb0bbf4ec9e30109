import { parseArgs } from '../../../src/node/args';

describe('parseArgs', () => {
  const parse = (...given: string[]) => parseArgs(given, ['site', 'as'], ['check']);

  it('reads options with a value, flags and plain words', () => {
    const { options, flags, words } = parse('--site', 'https://contoso.example/sites/r', '--check', 'report.json');
    expect([...options]).toEqual([['site', 'https://contoso.example/sites/r']]);
    expect([...flags]).toEqual(['check']);
    expect(words).toEqual(['report.json']);
  });

  it('refuses an option that it does not know, and names those that it does', () => {
    expect(() => parse('--sight', 'x')).toThrow('Unknown option --sight. Known: --site, --as, --check');
  });

  it('refuses an option without its value', () => {
    expect(() => parse('--site', '--check')).toThrow('--site needs a value.');
    expect(() => parse('--as')).toThrow('--as needs a value.');
  });
});
