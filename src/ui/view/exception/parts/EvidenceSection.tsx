import * as React from 'react';
import type { Desk } from '../../../../decisions/desk';
import type { EvidenceRecord, Parts } from '../../../../domain/ledger/parts';
import { listFolder } from '../../../../lists/rest/listPath';
import { evidence as library } from '../../../../lists/schema/evidence';
import type { EvidenceStrings } from '../../../strings/evidenceStrings';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';
import { Button } from '../../Button';
import { Section } from '../Section';
import facts from '../Facts.module.scss';
import { useEvidenceStates, type EvidenceStates } from './useEvidenceStates';

export interface EvidenceSectionProps {
  readonly desk: Desk;
  readonly parts: Parts;
  readonly words: ExceptionStrings;
  readonly evidenceWords: EvidenceStrings;
  readonly say: (text: string) => void;
}

/** Files that decisions rely on; whether they are still what they were is looked up when somebody asks. */
export function EvidenceSection({ desk, parts, words, evidenceWords, say }: EvidenceSectionProps): React.ReactElement {
  const said = words.page.evidence;
  const { evidence, redactions } = parts;
  const checked = useEvidenceStates(desk, evidence, redactions, said.checkFailed, say);
  if (evidence.length === 0) return <Section heading={said.heading}><p className={facts.text}>{said.none}</p></Section>;
  return (
    <Section heading={said.heading}>
      <ul className={facts.list}>
        {evidence.map((file) => (
          <li key={file.name}>
            <a className={facts.link} href={`${listFolder(desk.gate.webUrl, library).split('/').map(encodeURIComponent).join('/')}/${encodeURIComponent(file.name)}`} download={file.title}>
              {file.title}
            </a>{' '}
            <span className={facts.small}>
              {evidenceWords.size(file.size)} · {said.added(file.by.name, file.onDay)}
            </span>
            <State file={file} states={checked.states} parts={parts} evidenceWords={evidenceWords} />
          </li>
        ))}
      </ul>
      <Button onClick={checked.check} aria-disabled={checked.busy}>
        {checked.busy ? evidenceWords.checking : said.check}
      </Button>
      {checked.failed && (
        <p className={facts.text} role="alert">
          {said.checkFailed}
        </p>
      )}
    </Section>
  );
}

interface StateProps {
  readonly file: EvidenceRecord;
  readonly states: EvidenceStates['states'];
  readonly parts: Parts;
  readonly evidenceWords: EvidenceStrings;
}

function State({ file, states, parts, evidenceWords }: StateProps): React.ReactElement | null {
  const redaction = parts.redactions.find((each) => each.file === file.name);
  const state = states.get(file.name);
  return (
    <>
      {redaction && <span className={facts.small}>{evidenceWords.removedBy({ person: redaction.by.name, day: redaction.onDay, why: redaction.why })}</span>}
      {state && (
        <span className={facts.line}>
          <span className={state === 'changed' || state === 'missing' ? facts.late : undefined}>{evidenceWords.states[state]}</span>: {evidenceWords.stateMeans[state]}
        </span>
      )}
    </>
  );
}
