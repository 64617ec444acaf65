import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const folder = fileURLToPath(new URL('pictures', import.meta.url));
const differences = join(tmpdir(), 'pitwall-looks');

/** How far a pixel's color may be off, and which share of pixels may be further. */
const COLOR = 0.12;
const SHARE = 0.0005;

/**
 * In eighteen steps of each color, which no tolerance sees, a picture takes half of the room. Of this width the page's
 * ground stays without a tint.
 */
const STEP = 15;
const OPAQUE_COLORS = 2;
const small = ({ width, height, data }: PNG): Buffer => {
  const image = new PNG({ width, height });
  image.data = Buffer.from(data.map((value) => Math.round(value / STEP) * STEP));
  return PNG.sync.write(image, { colorType: OPAQUE_COLORS, inputHasAlpha: true, deflateLevel: 9 });
};

/** In words what differs from the kept picture, with the way to see it; null where nothing does. */
export async function differenceFrom(name: string, seen: Buffer): Promise<string | null> {
  const kept = join(folder, `${name}.png`);
  if (process.env.PITWALL_UPDATE_LOOKS === 'yes') {
    await mkdir(folder, { recursive: true });
    await writeFile(kept, small(PNG.sync.read(seen)));
    return null;
  }
  if (!existsSync(kept)) return `${name}: there is no picture to compare with`;
  const [before, after] = [PNG.sync.read(await readFile(kept)), PNG.sync.read(seen)];
  const { width, height } = before;
  if (after.width !== width || after.height !== height)
    return `${name}: ${after.width} × ${after.height} px, not ${width} × ${height}`;
  const difference = new PNG({ width, height });
  const options = { threshold: COLOR };
  const pixels = pixelmatch(before.data, after.data, difference.data, width, height, options);
  if (pixels <= width * height * SHARE) return null;
  await mkdir(differences, { recursive: true });
  await writeFile(join(differences, `${name}.png`), seen);
  await writeFile(join(differences, `${name}-difference.png`), PNG.sync.write(difference));
  return `${name}: ${pixels} pixels differ; see ${differences}`;
}
