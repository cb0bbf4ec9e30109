import { parseOptions, UsageError } from '../../start/options';

const parse = (...args: string[]): ReturnType<typeof parseOptions> => parseOptions(args, '/home/somebody', '/project');

describe('options of npm start', () => {
  it('keeps what was entered in the project, signs in Ada and reads no report of yours where nothing is said', () => {
    expect(parse()).toEqual({ port: 8365, dataFolder: '/project/.local/data', fresh: false, as: 'ada', watch: false, sample: undefined, reports: [] });
  });

  it('finds reports and folders from where the command was typed', () => {
    expect(parse('--data', 'kept', 'a.json', '/b.json')).toMatchObject({ dataFolder: '/home/somebody/kept', reports: ['/home/somebody/a.json', '/b.json'] });
  });

  it('takes a number of open exceptions for a generated register, with or without reports', () => {
    expect(parse('--sample', '5000')).toMatchObject({ sample: 5000, reports: [] });
    expect(parse('--sample', '200', 'a.json')).toMatchObject({ sample: 200, reports: ['/home/somebody/a.json'] });
  });

  it.each([
    [['--port', 'x'], '--port x is no port'],
    [['--port', '70000'], '--port 70000 is no port'],
    [['--sample', '0'], '--sample 0: give how many exceptions are to be open, from 1 to 20000'],
    [['--sample', 'many'], '--sample many: give how many exceptions are to be open'],
    [['--as', 'zoe'], '--as zoe: nobody of that name. There are ada, mira'],
    [['--colour'], "Unknown option '--colour'"],
  ])('refuses %j in words', (args, sentence) => {
    expect(() => parse(...args)).toThrow(UsageError);
    expect(() => parse(...args)).toThrow(sentence);
  });
});
