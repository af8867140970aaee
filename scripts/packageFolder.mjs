import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of this package's checkout. */
export const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));
