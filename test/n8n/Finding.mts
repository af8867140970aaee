/** A sentence that has to hold, with the figures that were seen. */
export interface Finding {
	what: string;
	holds: boolean;
	seen: string;
}

/** @returns how many do not hold */
export function tell(findings: readonly Finding[]): number {
	for (const { what, holds, seen } of findings)
		console.log(`${holds ? '✓ passed' : '✗ FAILED'}  ${what} (${seen})`);
	return findings.filter(({ holds }) => !holds).length;
}

/** `12 created, 3 kept`. */
export const counted = (counts: Record<string, number>): string =>
	Object.entries(counts)
		.map(([name, count]) => `${count} ${name}`)
		.join(', ') || 'nothing';
