/**
 * Believable answers to a form, for trying it out: the same for the same random numbers, right wherever the rules allow it,
 * of nobody.
 */
export { type Random, randomFrom } from './random';
export type { SamplePerson } from './sample';
export { type SampleOptions, sampleAnswers } from './sample-answers';
export { namedFilesIn } from './sample-files';
