export type LaneResult<T> =
	| { state: 'done'; value: T }
	| { state: 'failed'; failure: unknown }
	/** Not begun, because an earlier one failed. */
	| { state: 'left' };

export interface LaneOptions<T> {
	/** Pieces of work under way at once. */
	concurrency: number;
	/** Begin nothing new after a failure. */
	stopOnFailure: boolean;
	/** Work with the same key is done one after the other, in order. */
	laneOf(index: number): string;
	run(index: number): Promise<T>;
}

/**
 * Does `count` pieces of work side by side and answers in their order. Two pieces about the same person share a lane,
 * so that a duplicate in a feed sees what the first one did instead of racing it.
 */
export async function inLanes<T>(
	count: number,
	options: LaneOptions<T>,
): Promise<Array<LaneResult<T>>> {
	const results: Array<LaneResult<T>> = Array.from({ length: count }, () => ({ state: 'left' }));
	const lanes = lanesOf(count, options);
	let stopped = false;
	const worker = async () => {
		for (let lane = lanes.next(); !lane.done; lane = lanes.next()) {
			for (const index of lane.value) {
				if (stopped) return;
				const result = await settled(options.run(index));
				results[index] = result;
				stopped ||= options.stopOnFailure && result.state === 'failed';
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(options.concurrency, count) }, worker));
	return results;
}

/** Lanes in the order of their first piece; one iterator that all workers draw from. */
function lanesOf<T>(count: number, { laneOf }: LaneOptions<T>): IterableIterator<number[]> {
	const lanes = new Map<string, number[]>();
	for (let index = 0; index < count; index += 1) {
		const key = laneOf(index);
		const lane = lanes.get(key);
		if (lane) lane.push(index);
		else lanes.set(key, [index]);
	}
	return lanes.values();
}

async function settled<T>(work: Promise<T>): Promise<LaneResult<T>> {
	return await work.then(
		(value) => ({ state: 'done', value }),
		(failure: unknown) => ({ state: 'failed', failure }),
	);
}
