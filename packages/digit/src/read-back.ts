/** DIGIT's persister tries ten times within five seconds, then gives a write up: waits that reach past that. */
const WAITS = [20, 40, 80, 160, 320, 640, 1000, 1500, 2000];

/**
 * Reads until what was written is there; undefined when it did not come in time. Writes are answered before they are
 * stored, so nothing counts before it was read.
 */
export async function readBack<Value>(
  read: () => Promise<Value | undefined>,
  {
    sleep,
    until = () => true,
    waits = WAITS,
  }: { sleep(milliseconds: number): Promise<void>; until?(value: Value): boolean; waits?: readonly number[] },
): Promise<Value | undefined> {
  for (let at = 0; ; at++) {
    const value = await read();
    if (value !== undefined && until(value)) return value;
    const wait = waits[at];
    if (wait === undefined) return undefined;
    await sleep(wait);
  }
}
