import type { N8nProgram } from '../Order.mjs';

export declare function findN8n(named: string | undefined): Promise<N8nProgram | undefined>;
