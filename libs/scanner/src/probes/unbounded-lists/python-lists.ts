import type { Detector } from '../../collect/detector.ts';
import { pythonSettings } from '../../collect/python-settings.ts';
import { SMALL_TABLE } from '../small-tables.ts';
import { BATCH } from './javascript-lists.ts';

/** Reads of SQLAlchemy that end in `.all()`. */
export const sqlalchemyLists: Detector = {
  name: 'sqlalchemy-lists',
  languages: ['python'],
  literals: ['.all()', '.paginate(', 'paginate('],
  *find(file) {
    if (BATCH.test(file.path) || file.importsAny(['django'])) return;
    for (const call of file.calls('all', 'paginate', 'fetchall')) {
      const text = call.node.text();
      const isQuery = /\.query(?:\.|\()|\bselect\(|\.scalars\(|\.exec\(/.test(text);
      if (!isQuery && call.name !== 'paginate') continue;
      if (call.name === 'paginate' || /\.limit\(|\.slice\(|paginate\(/.test(text))
        yield file.at(call.node, { bounded: true });
      else if (
        !/\.(?:filter|filter_by|where|join|in_|get|options|distinct)\(/.test(text) &&
        !/\(\s*\w*(?:statement|stmt|query|sql)\w*\s*\)/.test(text)
      )
        yield file.at(call.node, { bounded: false });
    }
  },
};

const GENERIC =
  /\b(?:ModelViewSet|ReadOnlyModelViewSet|ListAPIView|ListCreateAPIView|ListModelMixin)\b/;

/** Classes that answer with a list: REST framework and Django's own ListView. */
export const djangoLists: Detector = {
  name: 'django-lists',
  languages: ['python'],
  literals: ['ModelViewSet', 'ListAPIView', 'ListCreateAPIView', 'ListModelMixin', 'ListView'],
  *find(file) {
    for (const node of file.root.findAll({ rule: { kind: 'class_definition' } })) {
      const bases = node.field('superclasses')?.text() ?? '';
      // Other frameworks have views of the same names.
      const rest = GENERIC.test(bases) && file.importsAny(['rest_framework']);
      const plain = /\bListView\b/.test(bases) && file.importsAny(['django.views']);
      if (!rest && !plain) continue;
      const body = node.field('body')?.text() ?? '';
      const own =
        /\b(?:pagination_class|paginate_by)\s*=\s*(?!None)/.test(body) ||
        /\bget_paginate_by\b/.test(body);
      const name = node.field('name');
      const served = /\b(?:queryset|model)\s*=\s*(?:\w+\.)*?([A-Z]\w*)/.exec(body)?.[1] ?? '';
      if (!own && SMALL_TABLE.test(served.toLowerCase())) continue;
      if (name)
        yield file.at(name, { rest, bounded: own, narrowed: /\bget_queryset\b/.test(body) });
    }
  },
};

export const paginationSetting = pythonSettings('pagination-setting', ['DEFAULT_PAGINATION_CLASS']);
