/** @jest-environment jsdom */
import * as React from 'react';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { run as axe } from 'axe-core';
import type { Person } from '../../../../src/domain/people/person';
import { SharePointError, type SharePointErrorKind } from '../../../../src/lists/rest/errors';
import type { FoundPerson } from '../../../../src/register/directory';
import { PeoplePicker, type PeoplePickerProps } from '../../../../src/ui/forms/PeoplePicker';
import { stringsFor } from '../../../../src/ui/strings/stringsFor';
import { peoplePickerStringsFor } from '../../../../src/ui/strings/peoplePickerStringsFor';

const words = peoplePickerStringsFor(stringsFor('en-US').formats);
const found = (name: string, sign: string, more: Partial<FoundPerson> = {}): FoundPerson => ({
  login: `i:0#.f|membership|${sign}`, name, objectId: `object of ${sign}`, mail: sign, jobTitle: '', guest: false, ...more,
});
const MIRA = found('Mira Okafor', 'mira@contoso.example', { jobTitle: 'Identity engineer' });
const ADM_MIRA = found('Mira Okafor (admin)', 'adm-mira@contoso.example');
const MIRAM = found('Miram Bell', 'miram@contoso.example');
const GUS = found('Gus Partner', 'gus#ext#@contoso.example', { guest: true, mail: 'gus@partner.example' });
const DIRECTORY = [MIRA, ADM_MIRA, MIRAM, GUS];

const lookUp: PeoplePickerProps['search'] = async (text) => DIRECTORY.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
const failing = (kind: SharePointErrorKind): Promise<never> => Promise.reject(new SharePointError(kind, { status: 0, code: '', detail: '', requestId: '', operation: 'search' }));

interface Shown {
  readonly chosen: (Person | undefined)[];
  readonly outside: string[];
}

/** The field in a form in a panel, as it stands in the portal. */
function show(props: Partial<PeoplePickerProps> = {}): Shown {
  const shown: Shown = { chosen: [], outside: [] };
  function Form(): React.ReactElement {
    const [value, setValue] = React.useState<Person | undefined>(props.value);
    const change = (person: Person | undefined): void => {
      shown.chosen.push(person);
      setValue(person);
    };
    const submit = (event: React.FormEvent): void => {
      event.preventDefault();
      shown.outside.push('submit');
    };
    return (
      <main onKeyDown={(event) => shown.outside.push(event.key)}>
        <form onSubmit={submit}>
          <PeoplePicker id="who" label="Deputy" words={words} mayBeGuest={false} search={lookUp} {...props} value={value} onChange={change} />
          <button type="submit">Send</button>
        </form>
      </main>
    );
  }
  render(<Form />);
  return shown;
}

const user = userEvent.setup();
const field = (): HTMLInputElement => screen.getByRole('combobox', { name: 'Deputy' });
const type = async (text: string): Promise<void> => {
  await user.click(field());
  await user.keyboard(text);
};
const options = async (): Promise<HTMLElement[]> => screen.findAllByRole('option');
const said = (): string => screen.getByRole('status').textContent ?? '';
const problem = (): string => screen.getByRole('alert').textContent ?? '';
const active = (): string | undefined => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent ?? undefined;

describe('choosing a person', () => {
  it('works by keyboard alone, and gives login, name and directory id, no more', async () => {
    const { chosen, outside } = show();
    await type('mira');
    await options();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(chosen).toEqual([{ login: ADM_MIRA.login, name: ADM_MIRA.name, objectId: ADM_MIRA.objectId }]);
    expect(field().value).toBe('Mira Okafor (admin)');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(outside).not.toContain('submit');
  });

  it('works with the mouse, and the field keeps the focus', async () => {
    const { chosen } = show();
    await type('mira');
    await user.click((await options())[0] as HTMLElement);
    expect(chosen).toEqual([expect.objectContaining({ login: MIRA.login })]);
    expect(document.activeElement).toBe(field());
  });

  it('by Enter takes the only one who was found, and nobody where there are several', async () => {
    const { chosen, outside } = show();
    await type('mira');
    await options();
    await user.keyboard('{Enter}');
    expect(chosen).toEqual([]);
    await user.keyboard('m');
    await waitFor(async () => expect(await options()).toHaveLength(1));
    await user.keyboard('{Enter}');
    expect(chosen).toEqual([expect.objectContaining({ login: MIRAM.login })]);
    expect(outside).not.toContain('submit');
  });

  it('with somebody chosen, Enter sends the form', async () => {
    const { outside } = show({ value: MIRA });
    await user.click(field());
    await user.keyboard('{Enter}');
    expect(outside).toContain('submit');
  });

  it('tells two people of one name apart by mail address and job title, and after choosing by the sign-in name', async () => {
    show();
    await type('mira');
    expect((await options()).map((option) => option.textContent)).toEqual(['Mira Okafor mira@contoso.example · Identity engineer', 'Mira Okafor (admin) adm-mira@contoso.example', 'Miram Bell miram@contoso.example']);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent).toBe('adm-mira@contoso.example');
  });

  it('goes round the list with the arrow keys, up from the field to the last', async () => {
    show();
    await type('mira');
    await options();
    await user.keyboard('{ArrowUp}');
    expect(active()).toContain('Miram Bell');
    await user.keyboard('{ArrowDown}');
    expect(active()).toContain('Mira Okafor');
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(active()).toContain('(admin)');
  });

  it('is undone as soon as the text is changed', async () => {
    const { chosen } = show({ value: MIRA });
    await user.click(field());
    await user.keyboard('{Backspace}');
    expect(chosen).toStrictEqual([undefined]);
    expect(field().value).toBe('Mira Okafo');
    await user.clear(field());
    expect(field().value).toBe('');
    expect(problem()).toBe('');
  });
});

describe('who may not be chosen', () => {
  it('a guest is listed with the reason, and not taken', async () => {
    const { chosen } = show();
    await type('gus');
    const [option] = await options();
    expect(option?.textContent).toBe('Gus Partner gus@partner.example · guest A guest may not be chosen here.');
    expect(option?.getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(problem()).toBe('A guest may not be chosen here.');
    await user.click(option as HTMLElement);
    expect(chosen).toEqual([]);
  });

  it('a guest is taken where guests are allowed, still marked', async () => {
    const { chosen } = show({ mayBeGuest: true });
    await type('gus');
    expect((await options())[0]?.textContent).toBe('Gus Partner gus@partner.example · guest');
    await user.keyboard('{Enter}');
    expect(chosen).toEqual([expect.objectContaining({ login: GUS.login })]);
  });

  it('somebody whom the rules refuse is listed with that reason, and the others can be chosen', async () => {
    const { chosen } = show({ refuse: ({ login }) => (login === MIRA.login ? 'Mira Okafor asked for it.' : undefined) });
    await type('mira');
    const [mira, admin] = await options();
    expect(mira?.textContent).toContain('Mira Okafor asked for it.');
    expect(admin?.getAttribute('aria-disabled')).toBe('false');
    await user.keyboard('{ArrowDown}{Enter}');
    expect([problem(), chosen]).toEqual(['Mira Okafor asked for it.', []]);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    await user.keyboard('{ArrowDown}');
    expect(problem()).toBe('');
    await user.keyboard('{Enter}');
    expect(chosen).toEqual([expect.objectContaining({ login: ADM_MIRA.login })]);
  });
});

describe('what is said meanwhile', () => {
  it('that it is looking, how many were found, and who is chosen', async () => {
    let answer: (people: readonly FoundPerson[]) => void = () => undefined;
    show({ search: () => new Promise((resolve) => (answer = resolve)) });
    await type('mira');
    expect(said()).toBe('Looking in the directory');
    await waitFor(() => {
      answer([MIRA, ADM_MIRA]);
      expect(said()).toBe('2 people found. Choose with the arrow keys and Enter.');
    });
    await user.keyboard('{ArrowDown}{Enter}');
    expect(said()).toBe('Mira Okafor is chosen');
  });

  it('that nobody is called so, and what to try', async () => {
    show();
    await type('zoe');
    await waitFor(() => expect(problem()).toBe('Nobody in the directory is called “zoe”. Try the mail address.'));
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('that the directory did not answer, and it can be asked again', async () => {
    let isUp = false;
    show({ search: (text, signal) => (isUp ? lookUp(text, signal) : failing('unavailable')) });
    await type('mira');
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(problem()).toBe('The directory did not answer. It may work in a moment.');
    isUp = true;
    await user.click(again);
    expect(await options()).toHaveLength(3);
    expect(document.activeElement).toBe(field());
    expect(problem()).toBe('');
  });

  it('that one may not look in the directory', async () => {
    show({ search: () => failing('denied') });
    await type('mira');
    await waitFor(() => expect(problem()).toBe('You may not look in the directory of this site. Ask an owner of the site.'));
  });

  it('that what is typed alone names nobody, once the field is left', async () => {
    show();
    await type('mira');
    expect(problem()).toBe('');
    await user.tab();
    expect(problem()).toBe('Choose somebody from those who are found: what is typed alone names nobody.');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    await user.click(field());
    expect(problem()).toBe('');
  });
});

describe('the list', () => {
  it('shows what belongs to the text that stands there, also where an older answer comes later', async () => {
    const answers = new Map<string, (people: readonly FoundPerson[]) => void>();
    show({ search: (text) => new Promise((resolve) => answers.set(text, resolve)) });
    await type('mira');
    await waitFor(() => expect(answers.has('mira')).toBe(true));
    await user.keyboard('m');
    await waitFor(() => expect(answers.has('miram')).toBe(true));
    answers.get('miram')?.([MIRAM]);
    expect(await options()).toHaveLength(1);
    answers.get('mira')?.([MIRA, ADM_MIRA, MIRAM]);
    await Promise.resolve();
    expect(await options()).toHaveLength(1);
  });

  it('is asked for once a pause, not for every letter, and not for blanks', async () => {
    const asked: string[] = [];
    show({ search: async (text, signal) => (asked.push(text), lookUp(text, signal)) });
    await type('   ');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await type('mira');
    await options();
    expect(asked).toEqual(['mira']);
  });

  it('goes away by Escape, which does not reach the panel, and comes back by an arrow key', async () => {
    const { outside } = show();
    await type('mira');
    await options();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(outside).not.toContain('Escape');
    await user.keyboard('{ArrowDown}');
    expect(within(screen.getByRole('listbox', { name: 'People who were found' })).getAllByRole('option')).toHaveLength(3);
    await user.keyboard('{Escape}{Escape}');
    expect(outside).toContain('Escape');
  });

  it('goes away when the field is left, also where the answer comes afterwards', async () => {
    let answer: (people: readonly FoundPerson[]) => void = () => undefined;
    show({ search: () => new Promise((resolve) => (answer = resolve)) });
    await type('mira');
    await user.tab();
    await waitFor(() => {
      answer(DIRECTORY);
      expect(said()).toBe('');
    });
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('is told to assistive technology', async () => {
    show({ required: true, describedBy: 'more' });
    expect(field().getAttribute('aria-expanded')).toBe('false');
    expect(field().getAttribute('aria-required')).toBe('true');
    expect(field().getAttribute('aria-describedby')).toBe('more');
    await type('mira');
    await options();
    await user.keyboard('{ArrowDown}');
    expect(field().getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(field().getAttribute('aria-controls') ?? '')).toBe(screen.getByRole('listbox'));
    expect(screen.getAllByRole('option').map((option) => option.getAttribute('aria-selected'))).toEqual(['true', 'false', 'false']);
    expect((await axe(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], rules: { 'color-contrast': { enabled: false } } })).violations.map(({ id }) => id)).toEqual([]);
  });
});
