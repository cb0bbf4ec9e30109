import * as React from 'react';
import { useBlocks } from '../../hooks/useBlocks';
import { ExceptionLink } from '../ExceptionLink';
import { ageOf, fallsText, groupLabel, secondaryOf, type ListedProps } from './lineText';
import type { Line } from './registerLines';
import styles from './Register.module.scss';

/** The register where there is no room for columns: each exception in sentences. */
export function RegisterSentences(props: ListedProps): React.ReactElement {
  const { items, query, words, labelledBy, fold } = props;
  const blocks = useBlocks(items.length);
  return (
    <div role="group" aria-labelledby={labelledBy}>
      {blocks.map((block) => (
        <ul key={block.index} ref={block.ref} className={styles.sentences} style={block.drawn ? undefined : { height: block.heightPx }}>
          {block.drawn &&
            items.slice(block.start, block.end).map((item) =>
              item.kind === 'group' ? (
                <li key={`group ${item.group.value}`} className={styles.groupRow}>
                  <button type="button" className={styles.group} aria-expanded={item.isOpen} onClick={() => fold(item.group.value)}>
                    <span aria-hidden="true" className={styles.fold}>
                      {item.isOpen ? '▾' : '▸'}
                    </span>
                    {words.groupHead(groupLabel(item.group, query.group, props), item.group.counts)}
                  </button>
                </li>
              ) : (
                <Sentence key={item.line.row.id} {...props} line={item.line} />
              ),
            )}
        </ul>
      ))}
    </div>
  );
}

function Sentence({ line, ...props }: ListedProps & { readonly line: Line }): React.ReactElement {
  const { strings, words, entryWords, duties, today } = props;
  const { row, judged, answerer, next } = line;
  const said = words.sentence;
  const falls = fallsText(line, props);
  return (
    <li className={styles.sentence}>
      <ExceptionLink exceptionKey={row.exceptionKey} className={styles.titleLink}>
        {row.title}
      </ExceptionLink>
      <span className={styles.small}>{secondaryOf(line, props)}</span>
      <p className={styles.facts}>
        {answerer.as === 'seat' && answerer.person ? (
          said.answers(answerer.person.name || answerer.person.login)
        ) : (
          <>
            <strong className={styles.nobody}>{strings.nobodyYet}</strong> {said.nobodyAnswers(falls)}
          </>
        )}
      </p>
      <p className={styles.facts}>
        {said.standing(entryWords.lifecycles[row.lifecycle], ageOf(line, props))}
        {judged.isOpen && judged.pastTolerance && <span className={styles.lateSmall}>{words.pastTolerance}</span>}
        {judged.override && <span className={styles.small}>{words.override[judged.override]}</span>}
      </p>
      {next && <p className={next.day < today ? `${styles.facts} ${styles.late}` : styles.facts}>{said.next(duties.duty(next, today))}</p>}
    </li>
  );
}
