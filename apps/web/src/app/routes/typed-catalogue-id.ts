/**
 * Where an id leads that was typed by hand below `/catalogue/`: a practice in small letters, or a symptom without its
 * folder. Null for whatever may be a practice's id as it stands, or is no id.
 */
export const placeOfTypedId = (typed: string): string | null => {
  if (/^(?:[a-z]{2}|x-[a-z][a-z0-9]{0,9})-\d{2,4}$/i.test(typed)) {
    const id = typed.toUpperCase();
    return id === typed ? null : `/catalogue/${id}`;
  }
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(typed) ? `/catalogue/symptoms/${typed}` : null;
};
