import type { LaneResult } from './inLanes';

/** For lanes whose pieces collect what they expect to fail: anything else that failed is a fault and goes on. */
export function throwFirstFailure(results: ReadonlyArray<LaneResult<unknown>>): void {
	const failed = results.find((result) => result.state === 'failed');
	if (failed?.state === 'failed') throw failed.failure;
}
