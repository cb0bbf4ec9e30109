import { decodeBrief, encodeBrief } from '../../../../src/lists/codec/brief';
import { briefWith } from '../../domain/brief/someBrief';

const promise = { who: { login: 'jon', name: 'Jon Bell' }, what: 'Move the mail relay.', byDay: 20_800, onDay: 20_790, escalations: 1 };

describe('the brief of a row', () => {
  test('keeps what was promised, and is read where an older version left that out', () => {
    const { what, ...older } = promise;
    expect(decodeBrief(encodeBrief(briefWith({ acknowledgement: promise })))?.acknowledgement?.what).toBe(what);
    expect(decodeBrief(encodeBrief(briefWith({ acknowledgement: older })))?.acknowledgement).toEqual(older);
  });

  test('with a promise that is no text is not one that screens can show', () => {
    expect(decodeBrief(JSON.stringify({ ...briefWith(), acknowledgement: { ...promise, what: 5 } }))).toBeUndefined();
  });
});
