import { postFeed, type HrFeed, type Summary } from '../../demo/feed/postFeed.mjs';

type Employee = HrFeed['employees'][number];
export type Batch = Employee[];

/** What a batch was answered: what was done to each person, or why the workflow gave no answer. */
export type BatchAnswer = { batch: Batch; summary: Summary } | { batch: Batch; fault: string };

/** So many people, in batches of so many. */
export function batchesOf(people: number, size: number): Batch[] {
	const everybody = Array.from({ length: people }, (_, at) => ({
		workEmail: `person${at}@spruce.example`,
		firstName: `Person${at}`,
		lastName: 'Example',
	}));
	return Array.from({ length: Math.ceil(people / size) }, (_, at) =>
		everybody.slice(at * size, (at + 1) * size),
	);
}

/**
 * Posts batches to the joiner workflow as an HR system would, some at once, each answer awaited.
 * @param atOnce batches under way at the same time
 */
export async function postBatches(
	url: string,
	batches: readonly Batch[],
	atOnce: number,
): Promise<BatchAnswer[]> {
	const waiting = [...batches];
	const answers: BatchAnswer[] = [];
	const post = async () => {
		for (let batch = waiting.shift(); batch; batch = waiting.shift())
			answers.push(await postBatch(url, batch));
	};
	await Promise.all(Array.from({ length: atOnce }, post));
	return answers;
}

async function postBatch(url: string, batch: Batch): Promise<BatchAnswer> {
	return await postFeed(url, { source: 'HR', employees: batch }).then(
		(summary) => ({ batch, summary }),
		(error: unknown) => ({ batch, fault: String(error) }),
	);
}

/** People by what was done to them, over all answered batches. */
export function actionsIn(answers: readonly BatchAnswer[]): Record<string, number> {
	const sum: Record<string, number> = {};
	for (const answer of answers) {
		if ('fault' in answer) continue;
		for (const [action, count] of Object.entries(answer.summary.counts))
			sum[action] = (sum[action] ?? 0) + count;
	}
	return sum;
}
