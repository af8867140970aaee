export declare function seconds(ms: number): string;
export declare function withProgress<T>(
	title: string,
	work: (tell: (detail: () => string) => void) => Promise<T>,
): Promise<T>;
