import { businessServiceImporter } from './business-service/import';
import type { Importer } from './import-result';
import { nirmaanServiceImporter } from './nirmaan-service/import';
import { studioConfigurationImporter } from './studio-configuration/import';

/** Kinds of files that can become a draft, asked in this order. */
export const importers: readonly Importer[] = [
  nirmaanServiceImporter,
  // Before the workflow it holds is taken for all there is.
  studioConfigurationImporter,
  businessServiceImporter,
];
