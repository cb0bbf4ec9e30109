import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync, SQLInputValue } from 'node:sqlite';
import { BASE_COLUMNS } from './baseFields';
import { SCHEMA } from './schema';

/** A number that changes with the tables. */
const VERSION = createHash('sha256').update(SCHEMA + BASE_COLUMNS).digest().readUInt32BE() % 2_000_000_000;

/** Tables that say who may do what: what is kept of them goes with every write to one. */
const TABLES_OF_RIGHTS = /\b(assignments|roleDefinitions|members|principals)\b/;
/** Writes of items alone: no definition and no right changes by them, nor where they are taken back. */
const OF_ITEMS = /^(INSERT INTO|UPDATE|DELETE FROM) (items_\d+|changes|versions)\b|^UPDATE lists SET itemCount\b/;

/** One SQLite file (or memory) with prepared statements kept by their text; definitions and rights may be kept until the next change. */
export class Database {
  private readonly sqlite: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  /** Parsed definitions (fields of a list, …) and rights by key; emptied on every write to either and where one is taken back. */
  private readonly definitions = new Map<string, unknown>();
  private readonly kinds = new Map<string, 'rights' | 'items' | 'others'>();
  private isMoreThanItems = false;

  constructor(file: string) {
    this.sqlite = new DatabaseSync(file);
    this.sqlite.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA case_sensitive_like = OFF');
    this.checkVersion(file);
    this.sqlite.exec(SCHEMA);
  }
  /** A file whose tables were made otherwise is refused, rather than misread. */
  private checkVersion(file: string): void {
    const { user_version: found } = this.sqlite.prepare('PRAGMA user_version').get() as { user_version: number };
    const isEmpty = this.sqlite.prepare('SELECT 1 FROM sqlite_master').get() === undefined;
    if (!isEmpty && found !== VERSION) {
      this.sqlite.close();
      throw new Error(`${file} was made by another version of the local SharePoint; begin anew without it`);
    }
    this.sqlite.exec(`PRAGMA user_version = ${VERSION}`);
  }
  private statement(sql: string): StatementSync {
    let found = this.statements.get(sql);
    if (found === undefined) {
      if (this.statements.size > 500) this.statements.clear();
      found = this.sqlite.prepare(sql);
      this.statements.set(sql, found);
    }
    return found;
  }
  get<T>(sql: string, ...values: SQLInputValue[]): T | undefined {
    return this.statement(sql).get(...values) as T | undefined;
  }
  all<T>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.statement(sql).all(...values) as T[];
  }
  run(sql: string, ...values: SQLInputValue[]): { changes: number; lastId: number } {
    const done = this.statement(sql).run(...values);
    const kind = this.kindOf(sql);
    if (kind === 'rights') this.definitions.clear();
    if (kind !== 'items') this.isMoreThanItems = true;
    return { changes: Number(done.changes), lastId: Number(done.lastInsertRowid) };
  }
  private kindOf(sql: string): 'rights' | 'items' | 'others' {
    const known = this.kinds.get(sql);
    if (known !== undefined) return known;
    const found = TABLES_OF_RIGHTS.test(sql) ? 'rights' : OF_ITEMS.test(sql) ? 'items' : 'others';
    this.kinds.set(sql, found);
    return found;
  }
  /** Changes the shape of tables: prepared statements are dropped. */
  define(sql: string): void {
    this.statements.clear();
    this.isMoreThanItems = true;
    this.sqlite.exec(sql);
  }
  /** Runs `work` wholly or not at all; inside another transaction it is a savepoint of that one. */
  transaction<T>(work: () => T): T {
    const nested = this.sqlite.isTransaction;
    if (!nested) this.isMoreThanItems = false;
    this.sqlite.exec(nested ? 'SAVEPOINT part' : 'BEGIN IMMEDIATE');
    try {
      const result = work();
      this.sqlite.exec(nested ? 'RELEASE part' : 'COMMIT');
      return result;
    } catch (problem) {
      if (this.isMoreThanItems) this.definitions.clear();
      this.sqlite.exec(nested ? 'ROLLBACK TO part; RELEASE part' : 'ROLLBACK');
      throw problem;
    }
  }
  remember<T>(key: string, load: () => T): T {
    if (!this.definitions.has(key)) this.definitions.set(key, load());
    return this.definitions.get(key) as T;
  }
  forget(): void {
    this.definitions.clear();
  }
  close(): void {
    this.sqlite.close();
  }
}
