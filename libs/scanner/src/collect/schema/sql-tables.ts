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
  /** What any index may serve, those included that serve no foreign key: a condition, another kind. */
  #serving: Index[] = [];
  #columns: { table: string; columns: string[]; type: string }[] = [];
  readonly #enums = new Set<string>();

  apply(node: SqlNode, place: PlaceAt): void {
    if ('CreateStmt' in node)
      this.#create(node.CreateStmt.relation, node.CreateStmt.tableElts, place);
    else if ('AlterTableStmt' in node)
      this.#alter(node.AlterTableStmt.relation, node.AlterTableStmt.cmds, place);
    else if ('IndexStmt' in node) this.#index(node.IndexStmt);
    else if ('CreateEnumStmt' in node)
      this.#enums.add(stringsOf(node.CreateEnumStmt.typeName).at(-1) ?? '');
    else if ('DropStmt' in node)
      this.#drop(node.DropStmt.removeType ?? '', node.DropStmt.objects ?? []);
    else if ('RenameStmt' in node) {
      const { renameType, relation, subname, newname } = node.RenameStmt;
      if (renameType === 'OBJECT_TABLE') this.#renameTable(nameOf(relation), newname ?? '');
      if (renameType === 'OBJECT_COLUMN')
        this.#renameColumn(nameOf(relation), subname ?? '', newname ?? '');
    }
  }

  result(): Pick<RelationalSchema, 'foreignKeys' | 'indexes' | 'columns'> {
    const all = [...this.#indexes, ...this.#serving];
    const led = new Set(all.map(({ table, columns }) => `${table}.${columns[0]}`));
    const inside = new Set(
      all.flatMap(({ table, columns }) => columns.slice(1).map((name) => `${table}.${name}`)),
    );
    return {
      foreignKeys: this.#keys.map(({ table, columns, references, place }) => ({
        table,
        columns,
        references,
        place,
      })),
      indexes: this.#indexes.map(({ table, columns }) => ({ table, columns })),
      columns: this.#columns.map(({ table, columns: [column = ''], type }) => ({
        table,
        column,
        type: this.#enums.has(type) ? 'enum' : type,
        led: led.has(`${table}.${column}`),
        inside: inside.has(`${table}.${column}`),
      })),
    };
  }

  #create(relation: RangeVar | undefined, elements: SqlNode[] | undefined, place: PlaceAt): void {
    for (const element of elements ?? []) this.#element(nameOf(relation), element, place);
  }

  #element(table: string, element: SqlNode, place: PlaceAt): void {
    if ('Constraint' in element) this.#constraint(table, element.Constraint, null, place);
    if (!('ColumnDef' in element)) return;
    const { colname = '', typeName } = element.ColumnDef;
    const type = `${stringsOf(typeName?.names).at(-1) ?? ''}${typeName?.arrayBounds ? '[]' : ''}`;
    this.#columns.push({ table, columns: [colname], type });
    for (const constraint of element.ColumnDef.constraints ?? [])
      if ('Constraint' in constraint)
        this.#constraint(table, constraint.Constraint, colname, place);
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
        const kept = (item: { table: string; columns: readonly string[] }) =>
          item.table !== table || !item.columns.includes(name);
        this.#keys = this.#keys.filter(kept);
        this.#indexes = this.#indexes.filter(kept);
        this.#serving = this.#serving.filter(kept);
        this.#columns = this.#columns.filter(kept);
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
    const [name, table] = [statement.idxname ?? '', nameOf(statement.relation)];
    const elements = (statement.indexParams ?? []).map((parameter) =>
      'IndexElem' in parameter ? parameter.IndexElem : {},
    );
    const columns = elements.map((element) => element.name ?? '');
    // What an expression names may be served by it.
    const named = JSON.stringify(elements[0]?.expr ?? {}).matchAll(/"sval":"(\w+)"/g);
    for (const [, column = ''] of named) this.#serving.push({ name, table, columns: [column] });
    // A partial index does not serve every look-up, and only these kinds serve equality.
    const plain =
      !statement.whereClause && ['', 'btree', 'hash'].includes(statement.accessMethod ?? '');
    (plain ? this.#indexes : this.#serving).push({ name, table, columns });
  }

  #drop(kind: string, objects: readonly SqlNode[]): void {
    const names = new Set(
      objects.map((object) => ('List' in object ? stringsOf(object.List.items).at(-1) : undefined)),
    );
    if (kind === 'OBJECT_TABLE') {
      const kept = ({ table }: { table: string }) => !names.has(table);
      this.#keys = this.#keys.filter(kept);
      this.#indexes = this.#indexes.filter(kept);
      this.#serving = this.#serving.filter(kept);
      this.#columns = this.#columns.filter(kept);
    }
    if (kind === 'OBJECT_INDEX') {
      const kept = ({ name }: Index) => name === '' || !names.has(name);
      this.#indexes = this.#indexes.filter(kept);
      this.#serving = this.#serving.filter(kept);
    }
  }

  #renameTable(from: string, to: string): void {
    for (const item of this.#all()) if (item.table === from) item.table = to;
  }

  #renameColumn(table: string, from: string, to: string): void {
    for (const item of this.#all())
      if (item.table === table)
        item.columns = item.columns.map((column) => (column === from ? to : column));
  }

  #all(): { table: string; columns: string[] }[] {
    return [...this.#keys, ...this.#indexes, ...this.#serving, ...this.#columns];
  }
}
