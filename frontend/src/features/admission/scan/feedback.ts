import type { SeenTone } from './desk';

/** Hertz and seconds of each tone, and milliseconds of the hand's; a gate is loud, so the three differ clearly. */
const SIGNALS: Record<Exclude<SeenTone, 'waiting'>, { notes: [number, number][]; buzz: number[] }> = {
  ok: {
    notes: [
      [880, 0.09],
      [1320, 0.14],
    ],
    buzz: [80],
  },
  warn: {
    notes: [
      [520, 0.14],
      [520, 0.14],
    ],
    buzz: [80, 80, 80],
  },
  bad: { notes: [[180, 0.5]], buzz: [400] },
};

let speaker: AudioContext | undefined;

/** For ears and hands, beside what the eyes see. */
export function signal(tone: SeenTone): void {
  if (tone === 'waiting') return;
  const { notes, buzz } = SIGNALS[tone];
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(buzz);
  try {
    speaker ??= new AudioContext();
    // phones silence a page that was away
    if (speaker.state !== 'running') void speaker.resume();
    let start = speaker.currentTime;
    for (const [pitch, length] of notes) start = play(speaker, pitch, start, length);
  } catch {
    // a device without sound still shows and shakes
  }
}

function play(on: AudioContext, pitch: number, start: number, length: number): number {
  const tone = on.createOscillator();
  const volume = on.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0.25, start);
  volume.gain.linearRampToValueAtTime(0, start + length);
  tone.connect(volume).connect(on.destination);
  tone.start(start);
  tone.stop(start + length);
  return start + length + 0.04;
}
