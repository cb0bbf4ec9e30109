import fc from 'fast-check';
import { findDefect, type JsonDefect } from '../../../../src/discovery/json/defect';
import { atOnce } from '../../../../src/domain/pieces/pieces';

const defectOf = (text: string): JsonDefect => atOnce(findDefect(text));

describe('findDefect', () => {
  it.each([
    ['{"Raw": {"roles": [{"a": 1}, {"b" 2}]}}', { cutOff: false, line: 1, column: 35, path: 'Raw.roles[1].b' }],
    ['{\n "a": 1,\n "b": tru,\n}', { cutOff: false, line: 3, column: 7, path: 'b' }],
    ['{"a": [1, 2,]}', { cutOff: false, line: 1, column: 13, path: 'a[2]' }],
    ['{"a": {}} x', { cutOff: false, line: 1, column: 11, path: '' }],
    ['{"a": "unfinished', { cutOff: true, line: 1, column: 7, path: 'a' }],
    ['{"a": "bad \\x"}', { cutOff: false, line: 1, column: 7, path: 'a' }],
    ['{"a": [true, fal', { cutOff: true, line: 1, column: 14, path: 'a[1]' }],
    ['{"a": [1, ', { cutOff: true, line: 1, column: 11, path: 'a[1]' }],
    ['{"a"', { cutOff: true, line: 1, column: 5, path: 'a' }],
  ])('places the defect of %s', (text, expected) => expect(defectOf(text)).toMatchObject(expected));

  it('finds a defect wherever JSON.parse refuses, and none is a cut where something follows', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom(',', ']', '}', 'x', '"'), (json, at, inserted) => {
        const text = `[${json.slice(0, at % (json.length + 1))}${inserted}${json.slice(at % (json.length + 1))}]`;
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(defectOf(text).found.what === 'nothingWrong').toBe(valid);
      }),
    );
  });

  it('calls every true beginning of a document cut off', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, at) => {
        const text = `{"a":[${json}]}`;
        expect(defectOf(text.slice(0, at % text.length)).cutOff).toBe(true);
      }),
    );
  });

  it('walks a string of two million characters', () => expect(defectOf(`{"a":"${'x\\n'.repeat(1_000_000)}`).cutOff).toBe(true));
});
