import { type Figure, FIGURES } from '@pitwall/contracts';
import { readColumn } from '@pitwall/ui';
import type { ClipboardEvent } from 'react';

/** As a figure's field is found on the page. */
const NUMBERS = 'input[inputmode]';

/**
 * Puts a column or row of numbers, pasted into the field of one figure, into it and those behind it; as one text they
 * would become one very long number. Fields that are shut stay as they are.
 * @param figures those of the fields within the event's current target, in their order
 */
export const pasteFigures = <Name extends Figure>(
  event: ClipboardEvent<HTMLElement>,
  figures: readonly Name[],
  fill: (figure: Name, value: number) => void,
): void => {
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>(NUMBERS)];
  const first = fields.findIndex((field) => field === event.target);
  if (first === -1) return;
  const rest = figures.slice(first);
  const numbers = readColumn(
    event.clipboardData.getData('text/plain'),
    rest.map((figure) => FIGURES[figure].unit),
  );
  if (numbers === null) return;
  event.preventDefault();
  event.stopPropagation();
  rest.forEach((figure, index) => {
    const value = numbers[index] ?? null;
    if (value !== null && fields[first + index]?.disabled === false) fill(figure, value);
  });
};
