import { ownSideOf } from '../../../../../src/ui/view/review/ownSide';
import { rowWith, TODAY } from '../../../domain/brief/someRow';

const me = { login: 'me', name: 'Me' };
const other = { login: 'adm-me', name: 'Me (admin)' };
const self = (login: string): string => login.toLowerCase();

describe('on which side of an exception a reviewer is', () => {
  it.each([
    ['approver', { controlOwner: me }],
    [undefined, { brief: { deputies: { controlOwner: { person: me, fromDay: TODAY, toDay: TODAY } } } }],
    ['requester', { businessOwner: me }],
    ['requester', { brief: { askedBy: [me] } }],
    ['acceptor', { brief: { risk: { by: me, onDay: TODAY, signAgainDay: TODAY } } }],
    [undefined, { securityReviewer: me }],
    [undefined, {}],
  ] as const)('is %s', (side, parts) => {
    expect(ownSideOf(rowWith(parts), 'ME', self)).toBe(side);
  });

  it('counts two accounts of one human as one', () => {
    expect(ownSideOf(rowWith({ controlOwner: other }), 'me', self)).toBeUndefined();
    expect(ownSideOf(rowWith({ controlOwner: other }), 'me', () => 'one human')).toBe('approver');
  });
});
