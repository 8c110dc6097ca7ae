import type { Verb } from '../verb';

/** Every verb by its name, in the order of the usage. Loaded when it is called: a verb does not wait for the others' code. */
export const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  import: async () => (await import('./import')).importVerb,
  export: async () => (await import('./export')).exportVerb,
  check: async () => (await import('./check')).check,
  compile: async () => (await import('./compile')).compile,
  evaluate: async () => (await import('./evaluate')).evaluate,
  simulate: async () => (await import('./simulate')).simulate,
  translate: async () => (await import('./translate')).translate,
  publish: async () => (await import('./publish')).publish,
  doctor: async () => (await import('./doctor')).doctor,
  replay: async () => (await import('./replay')).replay,
  sandbox: async () => (await import('./sandbox')).sandbox,
  'dhis2-fake': async () => (await import('./dhis2-fake')).dhis2Fake,
};

export const loadAllVerbs = (): Promise<Verb[]> => Promise.all(Object.values(verbs).map((load) => load()));
