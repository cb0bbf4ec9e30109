import { parseOptions, UsageError } from '../../screenshots/options';

const parse = (...args: string[]): ReturnType<typeof parseOptions> => parseOptions(args, '/home/somebody', '/project');

describe('options of npm run screenshots', () => {
  it('writes every picture of a register with 200 open exceptions into the project where nothing is said', () => {
    expect(parse()).toEqual({ out: '/project/.local/screenshots', open: 200, only: new RegExp(''), readme: false });
  });

  it('finds the folder from where the command was typed, and takes the pictures that match', () => {
    expect(parse('--out', 'seen', '--open', '5000', '--only', 'review-.*-320')).toMatchObject({ out: '/home/somebody/seen', open: 5000, only: /review-.*-320/ });
  });

  it.each([
    [['--open', 'many'], '--open many: give how many exceptions are to be open'],
    [['--only', '('], 'Invalid regular expression'],
    [['--colour'], "Unknown option '--colour'"],
  ])('refuses %j in words', (args, sentence) => {
    expect(() => parse(...args)).toThrow(UsageError);
    expect(() => parse(...args)).toThrow(sentence);
  });
});
