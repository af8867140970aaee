import type { N8nProgram } from '../Order.mjs';

export declare function installHost(folder?: string, version?: string): Promise<N8nProgram>;
