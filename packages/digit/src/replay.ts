/**
 * Recorded exchanges with a real DIGIT, and how to hold somebody's answers against them: the sandbox's here, any DIGIT's
 * over HTTP (`nirmaan replay`).
 */
export { Bindings } from './replay/bindings';
export type { Difference, Tolerance } from './replay/compare';
export { type Exchange, isRace, Recording } from './replay/recording';
export { type ReplayedExchange, type ReplayOptions, type ReplayTarget, replayRecording } from './replay/replay';
