import { nextFact } from '../../../../src/domain/people/nextFact';
import { NOBODY_KNOWN } from '../../../../src/domain/people/people';
import { historyOf, link, loginOf, personFact } from './facts';

const learnt = { login: loginOf('ADM-ANNA'), source: 'leaver list', onDay: 20_100 };

describe('the next fact of an account', () => {
  it('repeats what it does not change, so that who notes that somebody is gone unlinks nobody', () => {
    const history = historyOf([link('adm-anna', 'anna', 2), link('adm-anna', 'ben', 1), personFact('ben', 9, { manager: loginOf('lena') })]);
    expect(nextFact(history, { ...learnt, state: 'gone' })).toEqual({ ...learnt, name: 'adm-anna', sameHumanAs: loginOf('anna'), manager: '', state: 'gone' });
  });

  it('can take a link away', () => {
    expect(nextFact(historyOf([link('adm-anna', 'anna', 1)]), { ...learnt, sameHumanAs: '' }).sameHumanAs).toBe('');
  });

  it('says nothing that nobody knows', () => {
    expect(nextFact(NOBODY_KNOWN, learnt)).toEqual({ ...learnt, name: '', sameHumanAs: '', manager: '', state: 'cannotTell' });
  });

  it('repeats what was written under another spelling of the login', () => {
    const known = personFact('anna', 1, { login: 'Anna@contoso.example', sameHumanAs: loginOf('adm-anna'), manager: loginOf('lena') });
    expect(nextFact(historyOf([known]), { login: loginOf('anna'), source: 'HR', onDay: 20_001 })).toMatchObject({ sameHumanAs: loginOf('adm-anna'), manager: loginOf('lena') });
  });
});
