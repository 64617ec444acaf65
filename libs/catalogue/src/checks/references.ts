import { STAGES } from '@pitwall/contracts';
import type { Check } from './problem.ts';

const symptomsTreated: Check = ({ practices, symptoms }) => {
  // What is on its way out cures nothing any more.
  const treated = new Set(
    practices.flatMap(({ lifecycle, treats }) => (lifecycle === 'deprecated' ? [] : treats)),
  );
  return symptoms
    .filter(({ id }) => !treated.has(id))
    .map(({ id }) => ({
      rule: 'symptom-untreated',
      subject: id,
      message: 'no practice treats it',
      at: ['id'],
    }));
};

const treatedExist: Check = ({ practices, symptoms }) => {
  const known = new Set(symptoms.map(({ id }) => id));
  return practices.flatMap((practice) =>
    practice.treats
      .filter((id) => !known.has(id))
      .map((id) => ({
        rule: 'symptom-unknown',
        subject: practice.id,
        message: `treats ${id}, which is not in the catalogue`,
        at: ['treats', practice.treats.indexOf(id)],
      })),
  );
};

/** Who pastes an error text lands on one symptom. */
const errorTextsOnce: Check = ({ symptoms }) => {
  const owners = new Map<string, string>();
  return symptoms.flatMap(({ id, errors }) =>
    errors.flatMap(({ text }, index) => {
      const key = text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
      const owner = owners.get(key);
      owners.set(key, owner ?? id);
      return owner === undefined
        ? []
        : [
            {
              rule: 'error-text-twice',
              subject: id,
              message:
                owner === id
                  ? `gives the error text "${text}" twice`
                  : `has the error text "${text}", which is ${owner}'s`,
              at: ['errors', index],
            },
          ];
    }),
  );
};

const lookAlikesExist: Check = ({ symptoms }) => {
  const known = new Set(symptoms.map(({ id }) => id));
  return symptoms.flatMap(({ id, look_alikes }) =>
    look_alikes
      .filter(({ symptom }) => !known.has(symptom) || symptom === id)
      .map(({ symptom }) => ({
        rule: 'look-alike-unknown',
        subject: id,
        message:
          symptom === id
            ? 'looks like itself'
            : `looks like ${symptom}, which is not in the catalogue`,
        at: ['look_alikes', look_alikes.findIndex((other) => other.symptom === symptom)],
      })),
  );
};

const stagesGated: Check = ({ practices }) =>
  STAGES.filter(
    (stage) =>
      !practices.some(
        (practice) =>
          practice.stage === stage &&
          practice.gate === 'required' &&
          practice.lifecycle !== 'deprecated',
      ),
  ).map((stage) => ({
    rule: 'stage-without-required',
    subject: stage,
    message: 'has no required practice, so it could never be judged',
    at: ['stages', STAGES.indexOf(stage)],
  }));

/** What names another thing of the catalogue names one that exists, and every stage can be judged. */
export const referenceChecks: Check[] = [
  symptomsTreated,
  treatedExist,
  lookAlikesExist,
  errorTextsOnce,
  stagesGated,
];
