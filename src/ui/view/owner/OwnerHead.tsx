import * as React from 'react';
import type { OwnerStrings } from '../../strings/ownerStrings';
import type { Strings } from '../../strings/strings';
import { AnswerHead } from '../AnswerHead';
import { ToggleButtons } from '../ToggleButtons';
import type { Reports } from './more/reports';
import type { OwnerModel } from './ownerModel';

export type OwnerViewName = 'mine' | 'people' | 'handOver';

export interface OwnerHeadProps {
  readonly model: OwnerModel;
  /** What an editor of the page wrote above it. */
  readonly title: string;
  /** As of when, and what cannot be read. */
  readonly status: readonly string[];
  readonly view: OwnerViewName;
  /** Views that there are for this person beside their own; `late`: exceptions of their people with something late. */
  readonly others: { readonly people: Reports | undefined; readonly handOver: boolean };
  readonly escalated: number;
  readonly headingRef: React.Ref<HTMLHeadingElement>;
  readonly strings: Strings;
  readonly words: OwnerStrings;
  readonly onView: (view: OwnerViewName) => void;
}

/** The answer as heading, who it is about, and the way to the other views. */
export function OwnerHead({ model, title, status, view, others, escalated, headingRef, strings, words, onView }: OwnerHeadProps): React.ReactElement {
  const { held, duties, asked, today } = model;
  const [answersFor, watches] = [held.open.controlOwner, held.open.securityReviewer];
  const of = answersFor > 0 ? 'controlOwner' : 'securityReviewer';
  const facts = [
    ...words.status({ name: held.name, open: held.open }),
    ...(held.accepted > 0 ? [strings.states.acceptedRisks(held.accepted)] : []),
    ...status,
  ];
  const views: readonly { readonly value: OwnerViewName; readonly text: string }[] = [
    { value: 'mine', text: words.views.mine },
    ...(others.people ? [{ value: 'people', text: words.views.people(others.people.late) } as const] : []),
    ...(others.handOver ? [{ value: 'handOver', text: words.views.handOver } as const] : []),
  ];
  return (
    <AnswerHead
      title={title}
      heading={
        view === 'people' && others.people
          ? words.views.peopleHeading({ people: others.people.people.length, late: others.people.late })
          : words.heading({ answersFor, watches, needAct: duties.now.length, others: duties.now.some(({ as, due }) => as !== 'holder' || due.of !== of), escalated, asked: { ...asked, today } })
      }
      headingRef={headingRef}
      status={facts}
    >
      {views.length > 1 && <ToggleButtons label={words.views.label} choices={views} chosen={view} onChoose={onView} />}
    </AnswerHead>
  );
}
