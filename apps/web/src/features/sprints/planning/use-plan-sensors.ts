import {
  type CollisionDetection,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  pointerWithin,
  PointerSensor,
  rectIntersection,
  useSensor,
  useSensors,
} from '@dnd-kit/core';

/** A press is a drag only once it moves. */
const DISTANCE = 5;
const INSIDE = 12;

/** With the arrow keys a task goes from one place to the next, in the order of the plan. */
const nextPlace: KeyboardCoordinateGetter = (event, { context }) => {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.code];
  if (step === undefined) return undefined;
  event.preventDefault();
  const places = context.droppableContainers.getEnabled();
  const from = places.findIndex(({ id }) => id === context.over?.id);
  const next = places[Math.min(places.length - 1, Math.max(0, from + step))];
  const rect = next && context.droppableRects.get(next.id);
  if (next === undefined || rect === undefined) return undefined;
  next.node.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return { x: rect.left + INSIDE, y: rect.top + INSIDE };
};

/** The place under the pointer; for the keyboard the one that the task lies on. */
export const placeUnder: CollisionDetection = (given) =>
  given.pointerCoordinates === null ? rectIntersection(given) : pointerWithin(given);

export const usePlanSensors = () =>
  useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DISTANCE } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextPlace }),
  );
