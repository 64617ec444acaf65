import { describe, expect, it } from 'vitest';
import { tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { unboundedLists } from './unbounded-lists.ts';

const node = (dependency: string, code: string, path = 'src/list.ts'): Tree => ({
  'package.json': `{"dependencies":{"${dependency}":"1"}}`,
  [path]: code,
});
const outcomeOf = async (tree: Tree) => (await tryProbe(unboundedLists, tree)).outcome;

describe('unbounded-lists', () => {
  it.each([
    ['findMany of everything', '@prisma/client', 'prisma.user.findMany();', 'absent'],
    [
      'findMany with an order only',
      '@prisma/client',
      'this.prisma.user.findMany({ orderBy: { id: "asc" } });',
      'absent',
    ],
    ['findMany with take', '@prisma/client', 'prisma.user.findMany({ take: 20 });', 'present'],
    [
      'findMany with a filter',
      '@prisma/client',
      'prisma.user.findMany({ where: { teamId } });',
      'not_visible',
    ],
    [
      'findMany with options from elsewhere',
      '@prisma/client',
      'prisma.user.findMany(query);',
      'not_visible',
    ],
    ['findMany where Prisma is not used', 'left-pad', 'prisma.user.findMany();', 'not_visible'],
    ['find of a repository', 'typeorm', 'this.userRepository.find();', 'absent'],
    [
      'find of a repository with take',
      'typeorm',
      'this.userRepository.find({ take: 10 });',
      'present',
    ],
    ['find of an array', 'mongoose', 'users.find((user) => user.id === id);', 'not_visible'],
    ['find of a model', 'mongoose', 'const all = await User.find({});', 'absent'],
    [
      'find of a model with a limit',
      'mongoose',
      'const all = await User.find({}).sort("name").limit(10);',
      'present',
    ],
    [
      'find of a model with a filter',
      'mongoose',
      'const all = await User.find({ team });',
      'not_visible',
    ],
    ['findAll of Sequelize', 'sequelize', 'User.findAll();', 'absent'],
    ['findAll with a limit', 'sequelize', 'User.findAll({ limit: 10 });', 'present'],
    ['a small table', '@prisma/client', 'prisma.siteSettings.findMany();', 'not_visible'],
    ['a small table of TypeORM', 'typeorm', 'this.roleRepository.find();', 'not_visible'],
    ['a comment', '@prisma/client', '// prisma.user.findMany();', 'not_visible'],
  ])('judges %s', async (_name, dependency, code, outcome) => {
    expect(await outcomeOf(node(dependency, code))).toBe(outcome);
  });

  it('leaves out work that is meant to see every row', async () => {
    expect(
      await outcomeOf(node('@prisma/client', 'prisma.user.findMany();', 'prisma/seed.ts')),
    ).toBe('not_visible');
    expect(
      await outcomeOf(node('@prisma/client', 'prisma.user.findMany();', 'src/jobs/report.ts')),
    ).toBe('not_visible');
  });

  it.each([
    [
      'all() of a query',
      'from flask_sqlalchemy import SQLAlchemy\ndef a():\n    return User.query.all()\n',
      'absent',
    ],
    [
      'a filtered query',
      'def a():\n    return User.query.filter_by(team=t).all()\n',
      'not_visible',
    ],
    ['a limited query', 'def a():\n    return User.query.limit(5).all()\n', 'present'],
    ['pages', 'def a():\n    return db.paginate(q, page=1)\n', 'present'],
    [
      'select without limit',
      'def a():\n    return session.scalars(select(User)).all()\n',
      'absent',
    ],
    [
      'a statement from elsewhere',
      'def a():\n    return session.scalars(statement).all()\n',
      'not_visible',
    ],
    ['all() of something else', 'def a():\n    return (x > 1).all()\n', 'not_visible'],
  ])('judges %s of SQLAlchemy', async (_name, code, outcome) => {
    expect(await outcomeOf({ 'app/views.py': code })).toBe(outcome);
  });

  const view =
    'from rest_framework import viewsets\nclass A(viewsets.ModelViewSet):\n    queryset = A.objects.all()\n';
  it.each<[string, Tree, string]>([
    ['a view set without pagination', { 'views.py': view }, 'absent'],
    [
      'a view set with a default',
      {
        'views.py': view,
        'settings.py':
          'REST_FRAMEWORK = {"DEFAULT_PAGINATION_CLASS": "rest_framework.pagination.PageNumberPagination"}\n',
      },
      'present',
    ],
    [
      'a view set of a small table',
      { 'views.py': view.replaceAll('A.objects', 'ApplicationConfiguration.objects') },
      'not_visible',
    ],
    ['a view set with its own', { 'views.py': `${view}    pagination_class = P\n` }, 'present'],
    [
      'a view set that narrows',
      { 'views.py': `${view}    def get_queryset(self):\n        return mine\n` },
      'not_visible',
    ],
    [
      'a view set of another framework',
      { 'views.py': view.replace('rest_framework import viewsets', 'wagtail import viewsets') },
      'not_visible',
    ],
    [
      'a ListView',
      {
        'views.py':
          'from django.views.generic import ListView\nclass A(ListView):\n    model = A\n',
      },
      'absent',
    ],
    [
      'a ListView in pages',
      {
        'views.py':
          'from django.views.generic import ListView\nclass A(ListView):\n    paginate_by = 20\n',
      },
      'present',
    ],
  ])('judges %s', async (_name, tree, outcome) => {
    expect(await outcomeOf(tree)).toBe(outcome);
  });
});
