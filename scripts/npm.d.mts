import type { SpawnOptions } from 'node:child_process';

export declare function npm(
	args: string[],
	options?: SpawnOptions & { onLine?: (line: string) => void },
): Promise<string>;
