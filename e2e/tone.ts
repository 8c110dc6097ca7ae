/** Sound to record and to play. Both functions run in a page. */

/** A second of a tone, as the browser records it: Opus in WebM, in base64. */
export async function recordTone(): Promise<string> {
  const sound = new AudioContext();
  const tone = sound.createOscillator();
  const to = sound.createMediaStreamDestination();
  tone.connect(to);
  tone.start();
  const recorder = new MediaRecorder(to.stream, { mimeType: 'audio/webm;codecs=opus' });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  recorder.start();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await new Promise((resolve) => {
    recorder.onstop = resolve;
    recorder.stop();
  });
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** A microphone that hears a tone. */
export function giveMicrophone(): void {
  Object.defineProperty(navigator.mediaDevices, 'getUserMedia', {
    value: async () => {
      const sound = new AudioContext();
      const tone = sound.createOscillator();
      const to = sound.createMediaStreamDestination();
      tone.connect(to);
      tone.start();
      return to.stream;
    },
  });
}
