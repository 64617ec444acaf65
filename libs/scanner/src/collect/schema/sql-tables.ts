import type { Constraint, IndexStmt, Node as SqlNode, RangeVar } from 'libpg-query';
import type { Place } from '../parsed-file.ts';
import type { ForeignKey, RelationalSchema } from './relational.ts';

type PlaceAt = (offset?: number) => Place;

const stringsOf = (nodes: readonly SqlNode[] | undefined): string[] =>
  (nodes ?? []).flatMap((node) => ('String' in node && node.String.sval ? [node.String.sval] : []));

/** Schema-qualified names fold to the table's own name: migrations mix both ways of writing. */
const nameOf = (relation: RangeVar | undefined): string => relation?.relname ?? '';

interface Index {
  name: string;
  table: string;
  columns: string[];
}

/** Follows data-definition statements and keeps what would stand in the database. */
export class SqlTables {
  #keys: (ForeignKey & { name: string })[] = [];
  #indexes: Index[] = [];

  apply(node: SqlNode, place: PlaceAt): void {
    if ('CreateStmt' in node)
      this.#create(node.CreateStmt.relation, node.CreateStmt.tableElts, place);
    else if ('AlterTableStmt' in node)
      this.#alter(node.AlterTableStmt.relation, node.AlterTableStmt.cmds, place);
    else if ('IndexStmt' in node) this.#index(node.IndexStmt);
    else if ('DropStmt' in node)
      this.#drop(node.DropStmt.removeType ?? '', node.DropStmt.objects ?? []);
    else if ('RenameStmt' in node) {
      const { renameType, relation, subname, newname } = node.RenameStmt;
      if (renameType === 'OBJECT_TABLE') this.#renameTable(nameOf(relation), newname ?? '');
      if (renameType === 'OBJECT_COLUMN')
        this.#renameColumn(nameOf(relation), subname ?? '', newname ?? '');
    }
  }

  result(): Pick<RelationalSchema, 'foreignKeys' | 'indexes'> {
    return {
      foreignKeys: this.#keys.map(({ table, columns, references, place }) => ({
        table,
        columns,
        references,
        place,
      })),
      indexes: this.#indexes.map(({ table, columns }) => ({ table, columns })),
    };
  }

  #create(relation: RangeVar | undefined, elements: SqlNode[] | undefined, place: PlaceAt): void {
    for (const element of elements ?? []) this.#element(nameOf(relation), element, place);
  }

  #element(table: string, element: SqlNode, place: PlaceAt): void {
    if ('Constraint' in element) this.#constraint(table, element.Constraint, null, place);
    if ('ColumnDef' in element)
      for (const constraint of element.ColumnDef.constraints ?? [])
        if ('Constraint' in constraint)
          this.#constraint(table, constraint.Constraint, element.ColumnDef.colname ?? '', place);
  }

  #constraint(table: string, constraint: Constraint, column: string | null, place: PlaceAt): void {
    const name = constraint.conname ?? '';
    if (constraint.contype === 'CONSTR_FOREIGN') {
      const columns = column === null ? stringsOf(constraint.fk_attrs) : [column];
      this.#keys.push({
        name,
        table,
        columns,
        references: nameOf(constraint.pktable),
        place: place(constraint.location),
      });
    } else if (constraint.contype === 'CONSTR_PRIMARY' || constraint.contype === 'CONSTR_UNIQUE') {
      const columns = column === null ? stringsOf(constraint.keys) : [column];
      // UNIQUE USING INDEX names an index that is known already.
      if (columns.length > 0) this.#indexes.push({ name, table, columns });
    }
  }

  #alter(relation: RangeVar | undefined, commands: SqlNode[] | undefined, place: PlaceAt): void {
    const table = nameOf(relation);
    for (const command of commands ?? []) {
      if (!('AlterTableCmd' in command)) continue;
      const { subtype, def, name } = command.AlterTableCmd;
      if ((subtype === 'AT_AddColumn' || subtype === 'AT_AddConstraint') && def)
        this.#element(table, def, place);
      if (subtype === 'AT_DropColumn' && name) {
        this.#keys = this.#keys.filter((key) => key.table !== table || !key.columns.includes(name));
        this.#indexes = this.#indexes.filter(
          (index) => index.table !== table || !index.columns.includes(name),
        );
      }
      if (subtype === 'AT_DropConstraint' && name) {
        const kept = (item: { table: string; name: string }) =>
          item.table !== table || item.name !== name;
        this.#keys = this.#keys.filter((key) =>
          kept({ ...key, name: key.name || `${table}_${key.columns.join('_')}_fkey` }),
        );
        this.#indexes = this.#indexes.filter(kept);
      }
    }
  }

  #index(statement: IndexStmt): void {
    // A partial index does not serve every look-up, and only these kinds serve equality.
    if (statement.whereClause || !['', 'btree', 'hash'].includes(statement.accessMethod ?? ''))
      return;
    const columns = (statement.indexParams ?? []).map((parameter) =>
      'IndexElem' in parameter ? (parameter.IndexElem.name ?? '') : '',
    );
    this.#indexes.push({
      name: statement.idxname ?? '',
      table: nameOf(statement.relation),
      columns,
    });
  }

  #drop(kind: string, objects: readonly SqlNode[]): void {
    const names = new Set(
      objects.map((object) => ('List' in object ? stringsOf(object.List.items).at(-1) : undefined)),
    );
    if (kind === 'OBJECT_TABLE') {
      this.#keys = this.#keys.filter(({ table }) => !names.has(table));
      this.#indexes = this.#indexes.filter(({ table }) => !names.has(table));
    }
    if (kind === 'OBJECT_INDEX')
      this.#indexes = this.#indexes.filter(({ name }) => name === '' || !names.has(name));
  }

  #renameTable(from: string, to: string): void {
    for (const item of [...this.#keys, ...this.#indexes]) if (item.table === from) item.table = to;
  }

  #renameColumn(table: string, from: string, to: string): void {
    for (const item of [...this.#keys, ...this.#indexes])
      if (item.table === table)
        item.columns = item.columns.map((column) => (column === from ? to : column));
  }
}
