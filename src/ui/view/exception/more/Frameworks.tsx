import * as React from 'react';
import { FRAMEWORKS } from '../../../../domain/frameworks/control';
import { CONTROLS } from '../../../../domain/frameworks/controls';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';
import { Section } from '../Section';
import facts from '../Facts.module.scss';

/** What keeping such a record answers to, whatever the exception is about. */
const GOVERNANCE: readonly string[] = ['ID.RA-07', 'GV.RR-02', 'GOVERN 2.1'];

/** The controls that it departs from, by their ids with our own words, a framework at a time. */
export function Frameworks({ ids, words }: { readonly ids: readonly string[]; readonly words: ExceptionStrings }): React.ReactElement {
  const said = words.page.frameworks;
  const known = CONTROLS.filter(({ id }) => ids.includes(id));
  const unknown = ids.filter((id) => !known.some((control) => control.id === id));
  const governance = CONTROLS.filter(({ id }) => GOVERNANCE.includes(id));
  const line = (id: string, title: string): React.ReactElement => (
    <li key={id}>
      {id}: {title}
    </li>
  );
  return (
    <Section heading={said.heading}>
      {ids.length === 0 && <p className={facts.text}>{said.none}</p>}
      {FRAMEWORKS.filter((framework) => known.some((control) => control.framework === framework)).map((framework) => (
        <React.Fragment key={framework}>
          <h4 className={facts.sub}>{framework}</h4>
          <ul className={facts.list}>{known.filter((control) => control.framework === framework).map(({ id, title }) => line(id, said.title(id, title)))}</ul>
        </React.Fragment>
      ))}
      {unknown.length > 0 && <ul className={facts.list}>{unknown.map((id) => line(id, said.unknown))}</ul>}
      <details>
        <summary className={facts.summary}>{said.governance}</summary>
        <ul className={facts.list}>{governance.map(({ id, title, framework }) => line(`${framework} ${id}`, said.title(id, title)))}</ul>
      </details>
    </Section>
  );
}
