import { type Catalogue, LEVELS, type Practice, STACKS } from '@pitwall/contracts';
import { beginning, code, html, link, type Markup, NOTHING, section } from './markup.ts';
import {
  CATALOGUE_TRAIL,
  practicePath,
  type ReadingPage,
  stagePath,
  symptomPath,
} from './reading-page.ts';

const LEVEL_NAMES = {
  absent: 'Absent',
  started: 'Started',
  partial: 'Partial',
  in_place: 'In place',
  proven: 'Proven',
};

const linksTo = (practices: readonly Practice[]): Markup[] =>
  practices.map(({ id, title }) => link(practicePath(id), `${id} ${title}`));

const playbook = ({ playbook: { steps, verify, pitfalls, rollback, variants } }: Practice) => [
  html`<h2>How to do it</h2>
    <ol>
      ${steps.map(
        ({ title, detail, example }) =>
          html`<li>
            <h3>${title}</h3>
            <p>${detail}</p>
            ${code(example)}
          </li>`,
      )}
    </ol>`,
  section(
    'How to verify it',
    verify.map(
      ({ check, command, expect }) =>
        html`<p>${check}</p>
          ${code(command)}
          <p>Expect: ${expect}</p>`,
    ),
  ),
  section(
    'Pitfalls',
    pitfalls.map((one) => html`${one}`),
  ),
  section(
    'Way back',
    rollback.map((one) => html`${one}`),
  ),
  section(
    'In other stacks',
    STACKS.flatMap((stack) => {
      const variant = variants[stack];
      if (variant === undefined) return [];
      return [
        html`<p>${stack}: ${variant.detail}</p>
          ${code(variant.example)}`,
      ];
    }),
  ),
];

/** The page of a practice: all that the playbook says, and what it hangs together with. */
export const practiceReading = (catalogue: Catalogue, practice: Practice): ReadingPage => {
  const { id, title, statement, why, learn, question, sources } = practice;
  const topic = catalogue.topics.find((one) => one.topic === practice.topic);
  const stage = catalogue.stages.find((one) => one.stage === practice.stage);
  const { low, high } = practice.effort;
  return {
    path: practicePath(id),
    title: `${id} ${title} · Pitwall`,
    description: beginning(statement),
    trail: [CATALOGUE_TRAIL, { name: title, path: practicePath(id) }],
    article: { section: topic?.title ?? practice.topic, version: catalogue.version },
    body: html`<h1>${title}</h1>
      <p>
        ${id}, ${topic?.title ?? practice.topic}, ${practice.gate} for
        ${link(stagePath(practice.stage), stage?.title ?? practice.stage)}, impact
        ${practice.impact} of 5, ${low} to ${high} days
      </p>
      <p><strong>${statement}</strong></p>
      <p>${why}</p>
      ${practice.trigger === undefined ? NOTHING : html`<p>Due sooner when ${practice.trigger.says}.</p>`}
      <h2>In plain words</h2>
      <p>${learn}</p>
      <h2>How far along are you?</h2>
      <p>${question.text}</p>
      <dl>
        ${LEVELS.map(
          (level) =>
            html`<dt>${LEVEL_NAMES[level]}</dt>
              <dd>${question.levels[level]}</dd>`,
        )}
      </dl>
      ${playbook(practice)}
      ${section(
        'Needs first',
        linksTo(catalogue.practices.filter((one) => practice.depends_on.includes(one.id))),
      )}
      ${section(
        'Unlocks',
        linksTo(catalogue.practices.filter((one) => one.depends_on.includes(id))),
      )}
      ${section(
        'Treats',
        catalogue.symptoms
          .filter((one) => practice.treats.includes(one.id))
          .map((one) => link(symptomPath(one.id), one.title)),
      )}
      ${section(
        'Sources',
        sources.map((one) => html`${link(one.url, one.title)}, ${one.publisher}`),
      )}`,
  };
};
