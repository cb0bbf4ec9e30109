import { LIVES, STATES } from './states';

describe('the state of an exception', () => {
  it.each(STATES)('is reached by decisions that break no rule: %s', (state) => {
    const life = LIVES[state]();
    expect(life.voids).toEqual([]);
    expect(life.lifecycle ?? 'new').toBe(state);
  });
});
