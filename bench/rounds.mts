import { median } from './median';

/** What one run of one way took, by name of the figure. */
export type Figures = Record<string, number | undefined>;

/** One way of doing the same work. */
export interface Way {
	name: string;
	run(): Promise<Figures>;
}

/** A way and the median of each of its figures. */
export interface Measured {
	name: string;
	figures: Figures;
	runs: Figures[];
	/** Why it could not be measured to its end. */
	failure?: string;
}

/**
 * Runs all ways one after the other, and all of them again: whatever else the machine does meanwhile falls on each.
 * @param tell is told of every run
 */
export async function rounds(
	ways: readonly Way[],
	runs: number,
	tell: (line: string) => void,
): Promise<Measured[]> {
	const measured = ways.map(({ name }): Measured => ({ name, figures: {}, runs: [] }));
	for (let run = 0; run < runs; run += 1) {
		for (const [at, way] of ways.entries()) {
			const into = measured[at];
			if (!into || into.failure !== undefined) continue;
			await way.run().then(
				(figures) => into.runs.push(figures),
				(error: unknown) => (into.failure = reasonOf(error)),
			);
			tell(`${way.name}: ${into.failure ?? text(into.runs.at(-1) ?? {})}`);
		}
	}
	return measured.map((one) => ({ ...one, figures: medians(one.runs) }));
}

/** Short enough for a cell, and without the addresses and paths that follow. */
function reasonOf(error: unknown): string {
	const text = error instanceof Error ? error.message : String(error);
	return text.split(/[:\n]/, 1)[0] ?? text;
}

function medians(runs: readonly Figures[]): Figures {
	const names = [...new Set(runs.flatMap((run) => Object.keys(run)))];
	const valuesOf = (name: string) =>
		runs.map((run) => run[name]).filter((value) => value !== undefined);
	return Object.fromEntries(
		names.map((name) => {
			const values = valuesOf(name);
			return [name, values.length > 0 ? median(values) : undefined];
		}),
	);
}

const text = (figures: Figures): string =>
	Object.entries(figures)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => `${name} ${Math.round(value ?? 0)}`)
		.join(', ');
