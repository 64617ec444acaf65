import { PracticeChoice, type PracticeChoiceProps } from '../../../lib/forms/practice-choice.tsx';
import { useSystem } from '../../../lib/system/current-system.tsx';

/** What would have prevented an incident. */
export const IncidentPractices = (
  props: Pick<PracticeChoiceProps, 'value' | 'onValueChange' | 'error'>,
) => {
  const { catalogueVersion } = useSystem();
  return (
    <PracticeChoice
      {...props}
      version={catalogueVersion}
      legend="What would have prevented it"
      optional
      idle="Tied practices move up in the order of tasks, and raise what the load demands."
    />
  );
};
