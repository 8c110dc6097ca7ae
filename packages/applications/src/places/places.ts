import type { BoundaryPlace, BoundaryPlaces } from '@nirmaan/forms';
import type { Language } from '@nirmaan/lexicon';

/** Whose places are asked for, and in which language their names. */
export type PlacesFor = { realm: string; tenant: string; language: Language };

/** Places of DIGIT's boundary service, one level at a time; nobody is handed a whole hierarchy. */
export type Places = {
  /** From the top; none where the tenant has no such hierarchy. */
  levels(of: PlacesFor, hierarchy: string): Promise<BoundaryPlaces['levels']>;
  /** The places right below one, by name; `''`: those at the top. None below an unknown one. */
  below(of: PlacesFor, hierarchy: string, parent: string): Promise<BoundaryPlace[]>;
  /** The codes a place lies in by level, its own included; undefined where none of the hierarchies has it. */
  path(of: PlacesFor, hierarchies: readonly string[], code: string): Promise<Record<string, string> | undefined>;
};
