import { type Catalogue, stageIndex, type Symptom } from '@pitwall/contracts';
import { beginning, code, html, link, section } from './markup.ts';
import { CATALOGUE_TRAIL, practicePath, type ReadingPage, symptomPath } from './reading-page.ts';

/** The page of a symptom: what systems print, what to do tonight, and what treats it for good. */
export const symptomReading = (catalogue: Catalogue, symptom: Symptom): ReadingPage => {
  const { id, title, shows, errors, first_aid, look_alikes, sources } = symptom;
  const treatedBy = catalogue.practices
    .filter((practice) => practice.treats.includes(id))
    .sort((a, b) => stageIndex(a.stage) - stageIndex(b.stage) || b.impact - a.impact);
  return {
    path: symptomPath(id),
    title: `${title} · Pitwall`,
    description: beginning(shows),
    trail: [CATALOGUE_TRAIL, { name: title, path: symptomPath(id) }],
    article: { section: 'Symptoms', version: catalogue.version },
    body: html`<h1>${title}</h1>
      <p><strong>${shows}</strong></p>
      ${section(
        'What systems print',
        errors.map(({ from, text }) => html`${from}: <code>${text}</code>`),
      )}
      <h2>What to do tonight</h2>
      <ol>
        ${first_aid.map(
          ({ step, example }) =>
            html`<li>
              <p>${step}</p>
              ${code(example)}
            </li>`,
        )}
      </ol>
      ${section(
        'What treats it for good',
        treatedBy.map(
          (one) => html`${link(practicePath(one.id), `${one.id} ${one.title}`)}. ${one.statement}`,
        ),
      )}
      ${section(
        'What looks like it',
        look_alikes.map((other) => {
          const known = catalogue.symptoms.find((one) => one.id === other.symptom);
          return html`${link(symptomPath(other.symptom), known?.title ?? other.symptom)}.
          ${other.tell_apart}`;
        }),
      )}
      ${section(
        'Sources',
        sources.map((one) => html`${link(one.url, one.title)}, ${one.publisher}`),
      )}`,
  };
};
