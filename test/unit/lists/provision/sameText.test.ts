import { sameFormatter, sameQuery } from '../../../../src/lists/provision/sameText';

describe('sameQuery', () => {
  it('does not see white space and kinds of quotes', () => {
    expect(sameQuery('<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>', "<OrderBy>\n  <FieldRef Name='ID'  Ascending='FALSE'/>\n</OrderBy>")).toBe(true);
  });

  it('sees another column or value', () => {
    expect(sameQuery('<Eq><FieldRef Name="A" /></Eq>', '<Eq><FieldRef Name="B" /></Eq>')).toBe(false);
    expect(sameQuery('<Value>two words</Value>', '<Value>twowords</Value>')).toBe(false);
  });
});

describe('sameFormatter', () => {
  it('does not see order and white space', () => {
    expect(sameFormatter('{"a":1,"b":[2]}', '{ "b": [2], "a": 1 }')).toBe(true);
  });

  it('sees another value, and takes no formatting for none', () => {
    expect(sameFormatter('{"a":1}', '{"a":2}')).toBe(false);
    expect(sameFormatter('', '{"a":1}')).toBe(false);
  });
});
