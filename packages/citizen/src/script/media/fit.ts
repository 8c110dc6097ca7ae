/** Longest sides in pixels, the best first: text of a scanned A4 page can be read down to 1,600 (about 140 dots an inch). */
const SIDES = [2000, 1800, 1600, 1400, 1200, 1000, 800];
const READABLE = 1600;
const BEST = 0.85;
/** Sharpness counts for more than smoothness: quality goes further down before the size does. */
const LEAST = { readable: 0.35, smaller: 0.5 };
const STEPS = 4;

/** The largest picture that fits into `limit` bytes, at the best quality that does. `encode` may be asked up to forty times. */
export async function fit<Encoded extends { size: number }>(
  { width, height }: { width: number; height: number },
  limit: number,
  encode: (size: { width: number; height: number }, quality: number) => Promise<Encoded>,
): Promise<Encoded> {
  const longest = Math.max(width, height);
  const sides = [...new Set(SIDES.map((side) => Math.min(side, longest)))];
  let found: Encoded | undefined;
  for (const side of sides) {
    const scale = side / longest;
    const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
    let low = side >= READABLE ? LEAST.readable : LEAST.smaller;
    found = await encode(size, low);
    if (found.size > limit) continue;
    let high = BEST;
    for (let step = 0; step < STEPS; step++) {
      // The best is tried first: most pictures of documents are well below the limit there.
      const quality = step === 0 ? high : (low + high) / 2;
      const tried = await encode(size, quality);
      if (tried.size <= limit) {
        found = tried;
        low = quality;
        if (step === 0) break;
      } else high = quality;
    }
    return found;
  }
  if (!found) throw new Error('a picture without sides');
  return found;
}
