// @vitest-environment happy-dom
import type { Figure } from '@pitwall/contracts';
import { NumberField } from '@pitwall/ui';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { DEMAND_FIGURES } from '../../lib/system-words.ts';
import { pasteFigures } from './paste-figures.ts';

afterEach(cleanup);

const Fields = ({ shut }: { shut?: Figure }) => {
  const [values, setValues] = useState<Partial<Record<Figure, number | null>>>({});
  const fill = (figure: Figure, value: number | null) => {
    setValues((before) => ({ ...before, [figure]: value }));
  };
  return (
    <div
      onPasteCapture={(event) => {
        pasteFigures(event, DEMAND_FIGURES, fill);
      }}
    >
      {DEMAND_FIGURES.map((figure) => (
        <NumberField
          key={figure}
          label={figure}
          disabled={figure === shut}
          value={values[figure] ?? null}
          onValueChange={(value) => {
            fill(figure, value);
          }}
        />
      ))}
    </div>
  );
};

const pasteInto = async (figure: Figure, text: string) => {
  await userEvent.click(screen.getByLabelText(figure));
  await userEvent.paste(text);
};
const read = () =>
  DEMAND_FIGURES.map((figure) =>
    screen.getByLabelText<HTMLInputElement>(figure).value.replaceAll(/\D+/g, ''),
  );

describe('pasteFigures', () => {
  it('puts a column into the fields from the first on', async () => {
    render(<Fields />);
    await pasteInto('monthly_users', '45k\n130\n44\n9\n99');
    expect(read()).toEqual(['45000', '130', '44', '9', '99']);
  });

  it('begins at the field that is pasted into, and leaves shut ones alone', async () => {
    render(<Fields shut="active_engineers" />);
    await pasteInto('main_database_gigabytes', '44\t9\t99');
    expect(read()).toEqual(['', '', '44', '', '99']);
  });

  it('leaves a single number to its field', async () => {
    render(<Fields />);
    await pasteInto('peak_requests_per_second', '130');
    expect(read()).toEqual(['', '130', '', '', '']);
  });
});
