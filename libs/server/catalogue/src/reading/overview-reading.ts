import type { Catalogue, Practice, StageText } from '@pitwall/contracts';
import { beginning, html, link, type Markup, section } from './markup.ts';
import {
  CATALOGUE_PATH,
  CATALOGUE_TRAIL,
  practicePath,
  type ReadingPage,
  stagePath,
  symptomPath,
} from './reading-page.ts';

const entry = ({ id, title, statement }: Practice): Markup =>
  html`${link(practicePath(id), `${id} ${title}`)}. ${statement}`;

/** The catalogue's first page: every stage, symptom and practice with a link. */
export const catalogueReading = (catalogue: Catalogue): ReadingPage => {
  const { practices, symptoms, stages, topics, version } = catalogue;
  return {
    path: CATALOGUE_PATH,
    title: 'Catalogue · Pitwall',
    description: `What a growing system needs: ${practices.length} practices with playbooks over five stages, and ${symptoms.length} symptoms by the error texts that systems print.`,
    trail: [CATALOGUE_TRAIL],
    body: html`<h1>Catalogue</h1>
      <p>
        What a growing system needs, from the first user to millions: ${practices.length} practices
        and ${symptoms.length} symptoms. Version ${version}.
      </p>
      ${section(
        'Stages',
        stages.map(
          (one) => html`${link(stagePath(one.stage), one.title)}, ready for ${one.ready_for}`,
        ),
      )}
      ${section(
        'What hurts',
        symptoms.map((one) => html`${link(symptomPath(one.id), one.title)}. ${one.shows}`),
      )}
      ${topics.map((topic) =>
        section(topic.title, practices.filter((one) => one.topic === topic.topic).map(entry)),
      )}`,
  };
};

/** The page of a stage: what it feels like, what to stop, what is too early, and what clears it. */
export const stageReading = (catalogue: Catalogue, stage: StageText): ReadingPage => {
  const here = catalogue.practices.filter((one) => one.stage === stage.stage);
  return {
    path: stagePath(stage.stage),
    title: `${stage.title} · Catalogue · Pitwall`,
    description: beginning(stage.feels_like),
    trail: [CATALOGUE_TRAIL, { name: stage.title, path: stagePath(stage.stage) }],
    article: { section: 'Stages', version: catalogue.version },
    body: html`<h1>${stage.title}</h1>
      <p>Clearing it makes a system ready for ${stage.ready_for}.</p>
      <p><strong>${stage.feels_like}</strong></p>
      ${section(
        'What to stop doing',
        stage.stop_doing.map((one) => html`${one}`),
      )}
      ${section(
        'What is too early here, and why that is fine',
        stage.too_early.map((one) => html`${one}`),
      )}
      ${section('Required', here.filter(({ gate }) => gate === 'required').map(entry))}
      ${section('Recommended', here.filter(({ gate }) => gate === 'recommended').map(entry))}`,
  };
};
