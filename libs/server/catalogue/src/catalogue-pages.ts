import {
  type Catalogue,
  type CatalogueOverview,
  type Practice,
  type PracticeBrief,
  type PracticeDetail,
  STACKS,
  stageIndex,
  type Symptom,
  type SymptomBrief,
  type SymptomDetail,
} from '@pitwall/contracts';
import { conditionWords } from '@pitwall/expressions';
import { notFound } from '@pitwall/server-kernel';

/** The catalogue's map: stages, topics, criteria, and what there is to read. */
export function overviewOf(catalogue: Catalogue): CatalogueOverview {
  const { version, stages, topics, criteria, practices, symptoms } = catalogue;
  return {
    version,
    stages,
    topics,
    criteria,
    practices: practices.map(practiceBrief),
    symptoms: symptoms.map(symptomBrief),
  };
}

/** @throws ProblemException `resource.not_found` */
export function practiceDetail(catalogue: Catalogue, id: string): PracticeDetail {
  const practice = catalogue.practices.find((one) => one.id === id);
  if (!practice) throw notFound('practice');
  const briefs = (wanted: (one: Practice) => boolean): PracticeBrief[] =>
    catalogue.practices.filter(wanted).map(practiceBrief);
  return {
    ...practice,
    catalogueVersion: catalogue.version,
    appliesWhenSays:
      practice.applies_when === undefined ? null : conditionWords(practice.applies_when),
    needs: briefs((one) => practice.depends_on.includes(one.id)),
    neededBy: briefs((one) => one.depends_on.includes(id)),
    symptoms: catalogue.symptoms
      .filter((one) => practice.treats.includes(one.id))
      .map(symptomBrief),
  };
}

/** @throws ProblemException `resource.not_found` */
export function symptomDetail(catalogue: Catalogue, id: string): SymptomDetail {
  const symptom = catalogue.symptoms.find((one) => one.id === id);
  if (!symptom) throw notFound('symptom');
  return {
    ...symptom,
    catalogueVersion: catalogue.version,
    treatedBy: catalogue.practices
      .filter((practice) => practice.treats.includes(id))
      .sort((a, b) => stageIndex(a.stage) - stageIndex(b.stage) || b.impact - a.impact)
      .map(practiceBrief),
  };
}

const practiceBrief = (practice: Practice): PracticeBrief => ({
  id: practice.id,
  title: practice.title,
  statement: practice.statement,
  topic: practice.topic,
  stage: practice.stage,
  gate: practice.gate,
  impact: practice.impact,
  depends_on: practice.depends_on,
  stacks: STACKS.filter((stack) => practice.playbook.variants[stack] !== undefined),
});

const symptomBrief = ({ id, title, shows }: Symptom): SymptomBrief => ({ id, title, shows });
