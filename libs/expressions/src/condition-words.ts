import type { ASTNode } from '@marcbachmann/cel-js';
import { compile } from './compile.ts';
import { LIST_WORDS, NUMBER_WORDS, valueWords } from './fact-words.ts';
import { dottedName } from './syntax.ts';

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });
const AMOUNTS: Readonly<Record<string, string>> = {
  '>=': 'at least',
  '>': 'more than',
  '<=': 'at most',
  '<': 'less than',
  '==': 'exactly',
  '!=': 'another number than',
};
/** The same comparison with its sides changed. */
const TURNED: Readonly<Record<string, string>> = { '>=': '<=', '>': '<', '<=': '>=', '<': '>' };
const OPPOSITE: Readonly<Record<string, string>> = {
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '<': '>=',
  '==': '!=',
  '!=': '==',
};
const ARITHMETIC: Readonly<Record<string, string>> = {
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'divided by',
};
const TEXTS: Readonly<Record<string, string>> = {
  contains: 'contains',
  startsWith: 'starts with',
  endsWith: 'ends with',
};
const LOOPS: Readonly<Record<string, string>> = {
  exists: 'at least one',
  all: 'every',
  exists_one: 'exactly one',
};

const joined = (words: readonly string[], last: 'and' | 'or'): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;

const isNumber = (node: ASTNode): boolean =>
  node.op === 'value' && (typeof node.args === 'number' || typeof node.args === 'bigint');

/** What a node stands for, as a part of a sentence. */
const noun = (node: ASTNode): string => {
  const name = dottedName(node);
  if (name !== null)
    return (
      NUMBER_WORDS.get(name)?.noun ??
      LIST_WORDS.get(name)?.noun ??
      (name === 'system.kind' ? 'its kind' : name)
    );
  switch (node.op) {
    case 'value':
      return literal(node.args);
    case 'list':
      return joined(node.args.map(noun), 'or');
    case 'call':
      return `the number of ${node.args[1].map(noun).join('')}`;
    case '-_':
      return `minus ${noun(node.args)}`;
    case '?:':
      return `${noun(node.args[1])} where ${sentence(node.args[0])}, otherwise ${noun(node.args[2])}`;
    case '+':
    case '-':
    case '*':
    case '/':
      return `${noun(node.args[0])} ${ARITHMETIC[node.op] ?? ''} ${noun(node.args[1])}`;
    default:
      return sentence(node);
  }
};

const literal = (value: unknown): string => {
  if (typeof value === 'string') return valueWords(value);
  if (typeof value === 'number' || typeof value === 'bigint') return numbers.format(value);
  return value === true ? 'always' : 'never';
};

const comparison = (operator: string, left: ASTNode, right: ASTNode): string => {
  if (isNumber(left) && !isNumber(right))
    return comparison(TURNED[operator] ?? operator, right, left);
  const words = NUMBER_WORDS.get(dottedName(left) ?? '');
  const amount = AMOUNTS[operator] ?? operator;
  if (words !== undefined && isNumber(right)) {
    const { before, after, one = after, counted } = words;
    const so = counted && operator === '<' ? 'fewer than' : amount;
    return `${before} ${so} ${noun(right)}${noun(right) === '1' ? one : after}`;
  }
  const equal = operator === '==' || operator === '!=';
  const not = operator === '!=' ? ' not' : '';
  if (equal && dottedName(left) === 'system.kind') return `it is${not} ${noun(right)}`;
  if (equal && dottedName(right) === 'system.kind') return `it is${not} ${noun(left)}`;
  return `${noun(left)} is${equal ? not : ` ${amount}`} ${noun(right)}`;
};

const membership = (item: ASTNode, list: ASTNode, isIn: boolean): string => {
  const words = LIST_WORDS.get(dottedName(list) ?? '');
  if (words !== undefined) return `${isIn ? words.has : words.hasNot} ${noun(item)}`;
  const subject = dottedName(item) === 'system.kind' ? 'it' : noun(item);
  return `${subject} is${isIn ? '' : ' neither'} ${
    isIn || list.op !== 'list' ? noun(list) : list.args.map(noun).join(' nor ')
  }`;
};

/** `a && b && c` as its three parts. */
const parts = (node: ASTNode, operator: '&&' | '||'): ASTNode[] =>
  node.op === operator ? node.args.flatMap((one) => parts(one, operator)) : [node];

const inside = (node: ASTNode, around: '&&' | '||'): string => {
  const words = sentence(node);
  if (node.op === '||' && around === '&&') return `either ${words}`;
  return node.op === '&&' && around === '||' ? `both ${words}` : words;
};

/** The opposite, where it can be said plainly. */
const denied = (node: ASTNode): string => {
  if (node.op in OPPOSITE) {
    const [left, right] = node.args as [ASTNode, ASTNode];
    return comparison(OPPOSITE[node.op] ?? node.op, left, right);
  }
  if (node.op === 'in') return membership(node.args[0], node.args[1], false);
  if (node.op === '!_') return sentence(node.args);
  return `it is not so that ${sentence(node)}`;
};

const sentence = (node: ASTNode): string => {
  switch (node.op) {
    case '&&':
    case '||': {
      const { op } = node;
      const all = parts(node, op).map((one) => inside(one, op));
      return all.join(op === '&&' ? ', and ' : ', or ');
    }
    case '!_':
      return denied(node.args);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(node.op, node.args[0], node.args[1]);
    case 'in':
      return membership(node.args[0], node.args[1], true);
    case '?:':
      return `if ${sentence(node.args[0])}, then ${sentence(node.args[1])}; otherwise ${sentence(node.args[2])}`;
    case 'rcall': {
      const [method, owner, given] = node.args;
      const loop = LOOPS[method];
      const [first, body] = given;
      if (first === undefined) return noun(owner);
      return loop === undefined || body === undefined
        ? `${noun(owner)} ${TEXTS[method] ?? method} ${noun(first)}`
        : `for ${loop} ${noun(first)} of ${noun(owner)}, ${sentence(body)}`;
    }
    default:
      return noun(node);
  }
};

/**
 * A condition as a part of a sentence about a system, to stand after "when": "it is a service or a website, and it is
 * shared by at least 2 customers". Null for what is no condition.
 */
export const conditionWords = (source: string): string | null => {
  const compiled = compile(source);
  return compiled.ok ? sentence(compiled.tree) : null;
};
