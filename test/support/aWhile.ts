/** Long enough for whatever is under way in simulated orgs that answer without waiting. */
export async function aWhile(): Promise<void> {
	for (let turn = 0; turn < 1_000; turn += 1) await Promise.resolve();
}
