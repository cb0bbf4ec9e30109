import * as React from 'react';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';
import { Section } from '../Section';
import facts from '../Facts.module.scss';

export function PlanSection({ plan, words }: { readonly plan: string; readonly words: ExceptionStrings }): React.ReactElement {
  const said = words.page.plan;
  return (
    <Section heading={said.heading}>
      <p className={facts.text}>{plan === '' ? said.none : plan}</p>
    </Section>
  );
}
