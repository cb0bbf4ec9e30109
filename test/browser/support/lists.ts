import { OPEN_LIFECYCLES, type Lifecycle } from '../../../src/domain/exception/lifecycle';
import { createGate, type Gate } from '../../../src/lists/rest/gate';
import { itemsPath } from '../../../src/lists/rest/listPath';
import { api, columnList, type ApiPath } from '../../../src/lists/rest/quote';
import { register } from '../../../src/lists/schema/register';
import { observations } from '../../../src/lists/schema/observations';
import { requests } from '../../../src/lists/schema/requests';
import { reviews } from '../../../src/lists/schema/reviews';
import { approvals } from '../../../src/lists/schema/approvals';
import { riskDecisions } from '../../../src/lists/schema/riskDecisions';
import { personSend } from '../../start/personSend';
import { type Portal, WEB_URL } from './portal';

const LEDGERS = { observations, requests, reviews, approvals, riskDecisions };
/** So many rows SharePoint reads at a time. */
const PAGE = 5000;
type Ledger = keyof typeof LEDGERS;
/** Decisions of one second stand in this order (design §2). */
const IN_LEDGER_ORDER: readonly Ledger[] = ['requests', 'approvals', 'reviews', 'riskDecisions', 'observations'];

export interface Written {
  readonly ExceptionKey: string;
  readonly Body: string;
  readonly Author: { readonly Title: string };
}

/** Some columns of a row of the register. */
type Row<Column extends string> = Readonly<Record<Column, string | number | null>>;

/** What stands in the lists, read as a plain reader: where a storyboard ends. */
export class Lists {
  private readonly portal: Portal;
  private readonly site: string;

  /** @param site server-relative address of the site where it is not the register's */
  public constructor(portal: Portal, site = WEB_URL) {
    this.portal = portal;
    this.site = site;
  }

  /** Decisions of one kind about one exception, the newest last. */
  public async decided(ledger: Ledger, act: string, exceptionKey: string): Promise<readonly Written[]> {
    return this.read(ledger, api`ExceptionKey eq ${exceptionKey} and Act eq ${act}`);
  }

  /** All decisions about one exception, each with its author, in the order of the ledger: `keep: Mira Okafor`. */
  public async history(exceptionKey: string): Promise<readonly string[]> {
    const { gate } = this;
    interface Kept {
      readonly Act: string;
      readonly Created: string;
      readonly Author: { readonly Title: string };
    }
    const kept: Kept[] = [];
    for (const ledger of IN_LEDGER_ORDER) kept.push(...(await gate.get<{ value: Kept[] }>(api`${itemsPath(gate.webUrl, LEDGERS[ledger])}?$select=Id,Act,Created,Author/Title&$expand=Author&$filter=ExceptionKey eq ${exceptionKey}&$orderby=Id&$top=5000`)).value);
    return kept.sort((a, b) => a.Created.localeCompare(b.Created)).map(({ Act, Author }) => `${Act}: ${Author.Title}`);
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
  public async row<Column extends string>(exceptionKey: string, ...columns: readonly Column[]): Promise<Row<Column>> {
    const { gate } = this;
    const [row] = (await gate.get<{ value: Row<Column>[] }>(api`${itemsPath(gate.webUrl, register)}?$select=${columnList(columns)}&$filter=ExceptionKey eq ${exceptionKey}`)).value;
    if (!row) throw new Error(`There is no row of ${exceptionKey}`);
    return row;
  }

  /** The rows whose state says that they are open, with the columns asked for: nothing of the product's own reckoning. */
  public openRows<Column extends string>(...columns: readonly Column[]): Promise<readonly Row<Column>[]> {
    return this.rowsIn(OPEN_LIFECYCLES, ...columns);
  }

  /** The rows in one of some states. */
  public async rowsIn<Column extends string>(states: readonly Lifecycle[], ...columns: readonly Column[]): Promise<readonly Row<Column>[]> {
    const { gate } = this;
    const found: Row<Column>[] = [];
    for (let after = 0; ; after += PAGE) {
      const { value } = await gate.get<{ value: (Row<Column> & { Lifecycle: string })[] }>(api`${itemsPath(gate.webUrl, register)}?$select=${columnList([...new Set(['Lifecycle', ...columns])])}&$filter=Id gt ${after} and Id le ${after + PAGE}&$top=${PAGE}`);
      if (value.length === 0) return found;
      found.push(...value.filter(({ Lifecycle }) => states.some((state) => state === Lifecycle)));
    }
  }

  private async read(ledger: Ledger, which: ApiPath): Promise<readonly Written[]> {
    const { gate } = this;
    return (await gate.get<{ value: Written[] }>(api`${itemsPath(gate.webUrl, LEDGERS[ledger])}?$select=Id,ExceptionKey,Body,Author/Title&$expand=Author&$filter=${which}&$orderby=Id&$top=5000`)).value;
  }

  private get gate(): Gate {
    return createGate({ webUrl: `${this.portal.url}${this.site}`, send: personSend('vic') });
  }
}
