export declare function runCommand(
	command: string,
	args: string[],
	options?: {
		cwd?: string;
		env?: Record<string, string | undefined>;
		timeout?: number;
		onLine?: (line: string) => void;
	},
): Promise<string>;
