import { describe, expect, it } from 'vitest';
import { checkExpression } from './check-expression.ts';
import { conditionWords } from './condition-words.ts';

describe('conditionWords', () => {
  it.each([
    // Of the catalogue.
    ['system.kind != "library"', 'it is not a library'],
    ['system.kind in ["website"]', 'it is a website'],
    ['system.kind in ["service", "website"]', 'it is a service or a website'],
    ['system.kind in ["service", "website", "worker"]', 'it is a service, a website or a worker'],
    [
      'system.kind in ["service", "website"] && system.figures.tenants >= 2',
      'it is a service or a website, and it is shared by at least 2 customers',
    ],
    [
      'system.kind in ["service", "website"] && "redis" in system.databases',
      'it is a service or a website, and it keeps data in Redis',
    ],
    ['system.figures.active_engineers >= 30', 'it has at least 30 engineers active in 90 days'],
    ['system.instances >= 2', 'it runs on at least 2 instances'],
    [
      'system.figures.promised_availability_percent >= 99.95',
      'its promised availability is at least 99.95%',
    ],
    [
      'system.figures.primary_cpu_percent > 60',
      'the CPU of its database at peak is at more than 60%',
    ],
    // The rest of the grammar, which overlays may use.
    ['system.kind == "worker"', 'it is a worker'],
    ['"worker" == system.kind', 'it is a worker'],
    ['2 <= system.instances', 'it runs on at least 2 instances'],
    ['3 == system.instances', 'it runs on exactly 3 instances'],
    ['system.instances != 3', 'it runs on another number than 3 instances'],
    ['system.figures.monthly_users < 10000', 'it has fewer than 10,000 monthly users'],
    ['system.figures.main_database_gigabytes <= 0.5', 'its main database holds at most 0.5 GB'],
    ['!(system.instances >= 2)', 'it runs on fewer than 2 instances'],
    ['!("mysql" in system.databases)', 'it keeps no data in MySQL'],
    ['!(system.kind in ["worker", "library"])', 'it is neither a worker nor a library'],
    ['!!(system.instances > 1)', 'it runs on more than 1 instance'],
    [
      '!(system.instances > 1 || "go" in system.stack)',
      'it is not so that it runs on more than 1 instance, or it is built with Go',
    ],
    [
      'system.kind == "worker" && (system.instances > 4 || "go" in system.stack)',
      'it is a worker, and either it runs on more than 4 instances, or it is built with Go',
    ],
    [
      'system.kind == "worker" || system.instances > 4 && "go" in system.stack',
      'it is a worker, or both it runs on more than 4 instances, and it is built with Go',
    ],
    [
      'system.instances * 2 - 1 > 4.5',
      'the number of its instances times 2 minus 1 is more than 4.5',
    ],
    ['-system.instances < 0', 'minus the number of its instances is less than 0'],
    [
      'system.figures.tenants / system.instances >= 10',
      'the number of customers sharing it divided by the number of its instances is at least 10',
    ],
    ['size(system.stack) == 2', 'the number of its stacks is 2'],
    ['system.stack.all(s, s != "ruby")', 'for every s of its stacks, s is not Ruby'],
    [
      'system.databases.exists(one, one.startsWith("my"))',
      'for at least one one of its databases, one starts with “my”',
    ],
    [
      'system.databases.exists_one(d, d.endsWith("sql"))',
      'for exactly one d of its databases, d ends with “sql”',
    ],
    ['system.kind.contains("serv")', 'its kind contains “serv”'],
    [
      'system.instances > 1 ? true : system.figures.tenants > 1',
      'if it runs on more than 1 instance, then always; otherwise it is shared by more than 1 customer',
    ],
    [
      '(system.instances > 1 ? 2 : 4) < system.figures.tenants',
      '2 where it runs on more than 1 instance, otherwise 4 is less than the number of customers sharing it',
    ],
  ])('%s', (source, words) => {
    expect(checkExpression(source).ok).toBe(true);
    expect(conditionWords(source)).toBe(words);
  });

  it('has none for what is no condition', () => {
    expect(conditionWords('system.kind')).toBeNull();
    expect(conditionWords('not an expression')).toBeNull();
  });
});
