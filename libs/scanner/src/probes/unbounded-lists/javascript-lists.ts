import type { Detector } from '../../collect/detector.ts';
import type { ParsedFile, Sighting } from '../../collect/parsed-file.ts';
import { optionsOf, type Call } from '../../collect/syntax/calls.ts';
import type { Node } from '../../collect/syntax/node.ts';
import { SMALL_TABLE } from '../small-tables.ts';

/** Work that is meant to see every row is not a list for a page. */
export const BATCH =
  /(?:^|[/_.-])(?:migrations?|migrate|seeds?|seeders?|scripts?|commands?|jobs?|tasks?|workers?|crons?|cli|bin|fixtures|backfills?|exports?|imports?|management)(?:[/_.-]|$)/i;

/** The whole chain that a call stands in: `find().sort().limit(10)`. */
const chainText = (node: Node): string => {
  let outer = node;
  for (
    let parent = outer.parent();
    parent &&
    /^(member_expression|call_expression|await_expression|call|attribute)$/.test(
      String(parent.kind()),
    );
    parent = parent.parent()
  ) {
    if (parent.kind() === 'call_expression' && parent.field('function')?.id() !== outer.id()) break;
    outer = parent;
  }
  return outer.text();
};

type Bound = boolean | null;

const judged = (file: ParsedFile, call: Call, limits: string[], narrowing: string[]): Bound => {
  if (call.arguments.length === 0) return false;
  const options = optionsOf(call, file.root, 0);
  if (!options) return null;
  if (limits.some((name) => options.entries.has(name))) return true;
  if (!options.complete || narrowing.some((name) => options.entries.has(name))) return null;
  return false;
};

const tableOf = ({ receiver }: Call): string =>
  (/(\w+)$/.exec(receiver)?.[1] ?? '')
    .replace(/(?:Repository|Repo|Model)$/i, '')
    .replaceAll('_', '')
    .toLowerCase();

function* finds(file: ParsedFile): Iterable<{ call: Call; bounded: Bound; library: string }> {
  for (const call of file.calls('findMany')) {
    // prisma.model.findMany: something, then the model.
    if (/\.\w+$/.test(call.receiver))
      yield {
        call,
        library: '@prisma/client',
        bounded: judged(file, call, ['take'], ['where', 'cursor', 'distinct']),
      };
  }
  for (const call of file.calls('findAll', 'findAndCountAll'))
    if (/^[A-Z]\w*$|(?:^|\.)(?:models?|db)\.\w+$|Model$/.test(call.receiver))
      yield {
        call,
        library: 'sequelize',
        bounded: judged(file, call, ['limit'], ['where', 'include']),
      };
  for (const call of file.calls('find'))
    if (/[rR]epo(?:sitory)?$/.test(call.receiver))
      yield { call, library: 'typeorm', bounded: judged(file, call, ['take'], ['where']) };
    else if (/^[A-Z][a-z]\w*$|[a-z]Model$/.test(call.receiver)) {
      const chain = chainText(call.node);
      const empty =
        call.arguments.length === 0 || /^\{\s*\}$/.test(call.arguments[0]?.text() ?? '');
      if (/\.limit\(|\.cursor\(|paginate/.test(chain))
        yield { call, library: 'mongoose', bounded: true };
      else if (empty && !/\.(?:where|equals|count\w*)\(/.test(chain))
        yield { call, library: 'mongoose', bounded: false };
    }
}

/** Whatever `finds` looks at: arrays have a method `find` too, so its receiver has to be named after a model. */
const MAY_LIST =
  /\.find(?:Many|All|AndCountAll)\b|(?:[rR]epo(?:sitory)?|\b[A-Z][a-z]\w*|[a-z]Model)[\s!?]*\.\s*find\b/;

export const javascriptLists: Detector = {
  name: 'javascript-lists',
  languages: ['javascript'],
  literals: ['.findMany(', '.findAll(', '.findAndCountAll(', '.find('],
  mayFind: (text, path) => !BATCH.test(path) && MAY_LIST.test(text),
  *find(file): Iterable<Sighting> {
    for (const { call, bounded, library } of finds(file))
      // Settings, roles, countries: their tables do not grow with use.
      if (bounded !== null && !(bounded === false && SMALL_TABLE.test(tableOf(call))))
        yield file.at(call.node, { bounded, library });
  },
};
