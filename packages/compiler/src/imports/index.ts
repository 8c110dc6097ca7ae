import { businessServiceImporter } from './business-service/import';
import type { Importer } from './import-result';
import { nirmaanServiceImporter } from './nirmaan-service/import';

/** Kinds of files that can become a draft, asked in this order. */
export const importers: readonly Importer[] = [nirmaanServiceImporter, businessServiceImporter];
