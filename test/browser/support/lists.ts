import { createGate, type Gate } from '../../../src/lists/rest/gate';
import { itemsPath } from '../../../src/lists/rest/listPath';
import { api, columnList, type ApiPath } from '../../../src/lists/rest/quote';
import { register } from '../../../src/lists/schema/register';
import { reviews } from '../../../src/lists/schema/reviews';
import { approvals } from '../../../src/lists/schema/approvals';
import { riskDecisions } from '../../../src/lists/schema/riskDecisions';
import { personSend } from '../../start/personSend';
import { type Portal, WEB_URL } from './portal';

const LEDGERS = { reviews, approvals, riskDecisions };
type Ledger = keyof typeof LEDGERS;

export interface Written {
  readonly ExceptionKey: string;
  readonly Body: string;
  readonly Author: { readonly Title: string };
}

/** What stands in the lists, read as a plain reader: where a storyboard ends. */
export class Lists {
  private readonly portal: Portal;

  public constructor(portal: Portal) {
    this.portal = portal;
  }

  /** Decisions of one kind about one exception, the newest last. */
  public async decided(ledger: Ledger, act: string, exceptionKey: string): Promise<readonly Written[]> {
    return this.read(ledger, api`ExceptionKey eq ${exceptionKey} and Act eq ${act}`);
  }

  /** Id of the newest decision of a ledger: what is written after it can be told from what stood before. */
  public async newest(ledger: Ledger): Promise<number> {
    const { gate } = this;
    return (await gate.get<{ value: { Id: number }[] }>(api`${itemsPath(gate.webUrl, LEDGERS[ledger])}?$select=Id&$orderby=Id desc&$top=1`)).value[0]?.Id ?? 0;
  }

  /** Decisions of one kind that were written after another, the newest last; at most 5,000. */
  public async decidedAfter(ledger: Ledger, newest: number, act: string): Promise<readonly Written[]> {
    return this.read(ledger, api`Id gt ${newest} and Act eq ${act}`);
  }

  /** The row of an exception, with the columns asked for. */
  public async row<Column extends string>(exceptionKey: string, ...columns: readonly Column[]): Promise<Readonly<Record<Column, string | number | null>>> {
    const { gate } = this;
    const [row] = (await gate.get<{ value: Record<Column, string | number | null>[] }>(api`${itemsPath(gate.webUrl, register)}?$select=${columnList(columns)}&$filter=ExceptionKey eq ${exceptionKey}`)).value;
    if (!row) throw new Error(`There is no row of ${exceptionKey}`);
    return row;
  }

  private async read(ledger: Ledger, which: ApiPath): Promise<readonly Written[]> {
    const { gate } = this;
    return (await gate.get<{ value: Written[] }>(api`${itemsPath(gate.webUrl, LEDGERS[ledger])}?$select=Id,ExceptionKey,Body,Author/Title&$expand=Author&$filter=${which}&$orderby=Id&$top=5000`)).value;
  }

  private get gate(): Gate {
    return createGate({ webUrl: `${this.portal.url}${WEB_URL}`, send: personSend('vic') });
  }
}
