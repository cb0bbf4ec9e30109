import * as React from 'react';
import type { Exportable, LeftOut, LeftOutReason } from '../../../export/exportable';
import { FORMAT_NAMES, tenantsOf, unsaidBy, type FormatName } from '../../../export/format';
import type { Gate } from '../../../lists/rest/gate';
import { useTenantName } from '../../hooks/useTenantName';
import type { ScannersStrings } from '../../strings/scannersStrings';
import { Button } from '../Button';
import { download } from '../download';
import { ExceptionLink } from '../ExceptionLink';
import { useFile } from './useExport';
import styles from './Scanners.module.scss';

export interface ExportPartProps {
  readonly exportable: Exportable;
  readonly gate: Gate;
  readonly linkOf: (exceptionKey: string) => string;
  readonly words: ScannersStrings;
  readonly say: (text: string) => void;
}

/** Scanners speak of one tenant: the first is chosen until somebody chooses another. */
const ONE_TENANT: readonly FormatName[] = ['scubagear', 'maester', 'prowler'];

export function ExportPart({ exportable, gate, linkOf, words, say }: ExportPartProps): React.ReactElement {
  const nameOf = useTenantName(gate);
  const tenants = React.useMemo(() => tenantsOf([...exportable.exceptions, ...exportable.leftOut]), [exportable]);
  const [format, setFormat] = React.useState<FormatName>('scubagear');
  const [chosen, setChosen] = React.useState('');
  const tenant = chosen !== '' ? chosen : ONE_TENANT.includes(format) ? (tenants[0] ?? '') : '';
  const isOfTenant = ({ tenantId }: { readonly tenantId: string }): boolean => tenant === '' || tenantId === tenant;
  const exceptions = React.useMemo(() => exportable.exceptions.filter(isOfTenant), [exportable, tenant]);
  const file = useFile(exceptions, format, linkOf);
  const unsaid = file && unsaidBy(file.format, exceptions);
  const id = React.useRef(`scanners-${Math.random().toString(36).slice(2)}`).current;
  return (
    <>
      <div className={styles.controls}>
        <label className={styles.choice}>
          <span className={styles.label}>{words.format.label}</span>
          <select value={format} onChange={(event) => setFormat(event.target.value as FormatName)} aria-describedby={`${id}-means`}>
            {FORMAT_NAMES.map((name) => (
              <option key={name} value={name}>
                {words.format.names[name]}
              </option>
            ))}
          </select>
        </label>
        {tenants.length > 1 && (
          <label className={styles.choice}>
            <span className={styles.label}>{words.tenant.label}</span>
            <select value={tenant} onChange={(event) => setChosen(event.target.value)}>
              {!ONE_TENANT.includes(format) && <option value="">{words.tenant.all}</option>}
              {tenants.map((each) => (
                <option key={each} value={each}>
                  {nameOf(each)}
                </option>
              ))}
            </select>
          </label>
        )}
        {file && (
          <Button
            primary
            onClick={() => {
              download(file.format.fileName, new Blob([file.text], { type: `${file.format.mediaType};charset=utf-8` }));
              say(words.downloaded(file.format.fileName));
            }}
          >
            {words.download(file.format.fileName)}
          </Button>
        )}
      </div>
      <p className={styles.small} id={`${id}-means`}>
        {words.format.means[format]}
      </p>
      {unsaid?.length === exceptions.length && <p className={styles.text}>{words.nothing}</p>}
      <h3 className={styles.sub} id={`${id}-preview`}>
        {words.preview}
      </h3>
      {/* Takes the focus, so that it can be scrolled by keyboard. */}
      <pre className={styles.preview} tabIndex={0} role="region" aria-labelledby={`${id}-preview`} dir="ltr">
        {file?.text ?? words.reading}
      </pre>
      {unsaid && <LeftOutPart leftOut={[...unsaid, ...exportable.leftOut.filter(isOfTenant)]} words={words} />}
    </>
  );
}

function LeftOutPart({ leftOut, words }: { readonly leftOut: readonly LeftOut[]; readonly words: ScannersStrings }): React.ReactElement {
  const byReason = new Map<LeftOutReason, LeftOut[]>();
  for (const each of leftOut) byReason.set(each.reason, [...(byReason.get(each.reason) ?? []), each]);
  return (
    <section>
      <h3 className={styles.sub}>{leftOut.length === 0 ? words.leftOut.none : words.leftOut.heading(leftOut.length)}</h3>
      {[...byReason].map(([reason, those]) => (
        <details key={reason} className={styles.reason}>
          <summary>{words.leftOut.reason(reason, those.length)}</summary>
          <ul className={styles.items}>
            {those.map(({ exceptionKey, title }) => (
              <li key={exceptionKey}>
                <ExceptionLink exceptionKey={exceptionKey} className={styles.link}>
                  {title}
                </ExceptionLink>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
