import * as React from 'react';
import { useException } from '../../hooks/useException';
import { integrityStringsFor } from '../../strings/integrityStringsFor';
import { DeskPart } from '../DeskPart';
import { Screen } from '../Screen';
import type { ScreenProps } from '../screenProps';
import { AuditLogPart } from './AuditLogPart';
import { CheckPart } from './CheckPart';
import styles from './Integrity.module.scss';

/** Whether the record can be relied on: the check of the whole register, and exports of the audit log. */
export function IntegrityScreen({ gate, route, zone, strings, onChanged, say }: ScreenProps): React.ReactElement {
  const words = React.useMemo(() => integrityStringsFor(strings.formats), [strings]);
  const read = useException(gate, undefined, zone);
  return (
    <Screen route={route} back={words.back} heading={words.heading}>
      <DeskPart read={read} strings={strings}>
        {(desk) => (
          <>
            <CheckPart desk={desk} words={words} onChanged={onChanged} say={say} />
            <AuditLogPart desk={desk} words={words} onChanged={onChanged} say={say} />
            <section className={styles.part}>
              <h3 className={styles.sub}>{words.cannot.heading}</h3>
              <ul className={styles.points}>
                {words.cannot.points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            </section>
          </>
        )}
      </DeskPart>
    </Screen>
  );
}
