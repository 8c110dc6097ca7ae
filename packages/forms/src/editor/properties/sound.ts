/** Recording and playing in the browser. */

/** Speech in Opus at this rate is understood well, and the longest of it stays below what is kept of one text. */
const BITS_PER_SECOND = 24_000;
const LONGEST_SECONDS = 45;
/** What browsers record, the best first; Safari knows only the last. */
const KINDS = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4;codecs=mp4a.40.2'];

type Recorded = { sound: Blob; seconds: number };

/** Records until `stop` or the longest time. Rejects where the microphone cannot be used. */
export async function startRecording(): Promise<{ stop(): void; recorded: Promise<Recorded> }> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
  const recorder = new MediaRecorder(stream, {
    audioBitsPerSecond: BITS_PER_SECOND,
    ...(mimeType !== undefined && { mimeType }),
  });
  const pieces: Blob[] = [];
  const begun = performance.now();
  const recorded = new Promise<Recorded>((resolve) => {
    recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
    recorder.addEventListener('stop', () => {
      for (const track of stream.getTracks()) track.stop();
      resolve({
        sound: new Blob(pieces, { type: recorder.mimeType }),
        seconds: tenths((performance.now() - begun) / 1000),
      });
    });
  });
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  setTimeout(stop, LONGEST_SECONDS * 1000);
  recorder.start();
  return { stop, recorded };
}

/** How long a file plays; undefined where this browser cannot play it. */
export function secondsOf(sound: Blob): Promise<number | undefined> {
  const source = URL.createObjectURL(sound);
  const audio = new Audio();
  return new Promise<number | undefined>((resolve) => {
    // A recording without an index says that it never ends; then it is not known.
    audio.addEventListener('loadedmetadata', () =>
      resolve(Number.isFinite(audio.duration) ? tenths(audio.duration) : 0),
    );
    audio.addEventListener('error', () => resolve(undefined));
    audio.src = source;
  }).finally(() => URL.revokeObjectURL(source));
}

/** Plays to the end or until `stop`; `over` rejects where it cannot be played. */
export function playSound(sound: Blob): { stop(): void; over: Promise<void> } {
  const source = URL.createObjectURL(sound);
  const audio = new Audio(source);
  const over = new Promise<void>((resolve, reject) => {
    audio.addEventListener('ended', () => resolve());
    audio.addEventListener('pause', () => resolve());
    audio.addEventListener('error', reject);
    audio.play().catch(reject);
  }).finally(() => URL.revokeObjectURL(source));
  return { stop: () => audio.pause(), over };
}

const tenths = (seconds: number) => Math.round(seconds * 10) / 10;
