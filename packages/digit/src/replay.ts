/**
 * Recorded exchanges with a real DIGIT, and how to hold somebody's answers against them: the sandbox's here, any DIGIT's
 * over HTTP (`nirmaan replay`).
 */
export type { Difference } from './replay/compare';
export { createHttpTarget, type WireAnswer, type WireRequest } from './replay/http-target';
export { Deviations, knownRecordings, RecordingsIndex, toleranceOf } from './replay/known-recordings';
export { Recording } from './replay/recording';
export type { ReplayedExchange } from './replay/replay';
export { type KnownRecording, type ReplayedRecording, replayAll } from './replay/replay-all';
