import { decodeDecision } from '../../../../src/lists/codec/decision';
import { jsonIn } from '../../../../src/lists/codec/jsonText';

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('JSON that anybody may have written', () => {
  it('is read as it is, however long', () => {
    expect(jsonIn('{"a":[1,{"b":null}]}')).toEqual({ a: [1, { b: null }] });
    const long = JSON.stringify(Array.from({ length: 5000 }, () => ({ text: '[{' })));
    expect(jsonIn(long)).toEqual(JSON.parse(long));
    expect(jsonIn(nested(60))).not.toBeNull();
  });

  it('is unreadable where it is none, or nested deeper than anything that the register writes', () => {
    expect([jsonIn(''), jsonIn('{'), jsonIn(nested(70)), jsonIn(nested(200_000)), jsonIn(`{"text":"x","more":${nested(6000)}}`)]).toEqual([null, null, null, null, null]);
  });

  it('leaves a decision without a body where that is nested too deep', () => {
    expect(decodeDecision('Requests', { Id: 1, Act: 'comment', Body: nested(6000) }, () => 0)).toMatchObject({ act: 'comment', body: null });
  });
});
