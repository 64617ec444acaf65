import type { Team } from '@pitwall/contracts';
import { Select } from '@pitwall/ui';

const ALL = 'all';

export interface TeamSelectProps {
  teams: readonly Team[];
  chosen: string | undefined;
  onChoose: (team: string | undefined) => void;
}

/** Narrows the list to one team's systems. */
export const TeamSelect = ({ teams, chosen, onChoose }: TeamSelectProps) => (
  <Select
    label="Team"
    hideLabel
    value={chosen ?? ALL}
    onValueChange={(team) => {
      onChoose(team === ALL ? undefined : team);
    }}
    options={[
      { value: ALL, label: 'All teams' },
      ...teams.map(({ slug, name }) => ({ value: slug, label: name })),
    ]}
  />
);
