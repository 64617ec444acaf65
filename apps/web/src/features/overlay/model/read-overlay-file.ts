export type ReadOverlayFile = { text: string } | { trouble: string };

/** More than any overlay that is saved, and as much as one request may carry. */
const MOST_BYTES = 900_000;

/** What stands in a chosen file, as UTF-8; or, in words, why that cannot be told. */
export async function readOverlayFile(file: File): Promise<ReadOverlayFile> {
  // Asked before it is read: it may be larger than memory.
  if (file.size > MOST_BYTES)
    return { trouble: `${file.name} is larger than 900 kB, which no overlay is.` };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    return {
      trouble:
        error instanceof TypeError
          ? `${file.name} is no text in UTF-8. Save it as UTF-8, unpacked, and choose it again.`
          : `${file.name} cannot be read. Was it moved or changed? Choose it again.`,
    };
  }
  if (text.trim() === '') return { trouble: `${file.name} is empty.` };
  // No database keeps it, and no editor shows it.
  if (text.includes('\0')) return { trouble: `${file.name} is no text: it holds NUL characters.` };
  return { text };
}
