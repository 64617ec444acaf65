import { declares } from '../../collect/facts.ts';
import { isInFrontEnd } from '../../collect/browser.ts';
import { notVisible, type Probe } from '../probe.ts';
import { definition } from './definition.ts';
import { javascriptLists } from './javascript-lists.ts';
import { djangoLists, paginationSetting, sqlalchemyLists } from './python-lists.ts';

export const unboundedLists: Probe = {
  definition,
  detectors: [javascriptLists, sqlalchemyLists, djangoLists, paginationSetting],
  judge(facts, seen) {
    const declared = (library: string) =>
      declares(facts, library) ||
      (library === 'typeorm' && declares(facts, '@nestjs/typeorm')) ||
      (library === 'mongoose' && declares(facts, '@nestjs/mongoose'));
    const javascript = seen('javascript-lists').filter(
      ({ data, path }) => declared(String(data['library'])) && !isInFrontEnd(facts, path),
    );
    const paged = seen('pagination-setting').some(({ data }) => data['value'] !== 'None');
    const django = seen('django-lists')
      // A view with its own queryset may narrow it to few rows.
      .filter(({ data }) => data['bounded'] === true || paged || data['narrowed'] !== true)
      .map((view) =>
        paged && view.data['rest'] === true
          ? { ...view, data: { ...view.data, bounded: true } }
          : view,
      );
    const all = [...javascript, ...seen('sqlalchemy-lists'), ...django];
    const open = all.filter(({ data }) => data['bounded'] === false);
    const bounded = all.filter(({ data }) => data['bounded'] === true);
    if (open.length === 0 && bounded.length === 0)
      return notVisible('No reads of lists that this probe can judge were seen.');
    if (open.length === 0)
      return {
        outcome: 'present',
        message: 'The lists seen are read with a limit.',
        places: bounded,
      };
    const message =
      'Whole tables are read here, without limit and without filter: memory and time grow with the table. Leave out those whose table cannot grow.';
    if (bounded.length > 0) return { outcome: 'partial', message, places: open };
    return {
      outcome: 'absent',
      confidence: open.length > 2 ? 'medium' : 'low',
      message,
      places: open,
    };
  },
};
