import type { HttpMethod } from '../../src/ports';
import type { ErrorCode } from '../errorBodies';

/** What goes wrong. `resetAfter`: the request took effect, the answer was lost. */
export type FaultEffect =
	| { kind: 'error'; code: ErrorCode }
	| { kind: 'resetBefore' }
	| { kind: 'resetAfter' }
	| { kind: 'slow'; ms: number };

/** Something that goes wrong on purpose, for the requests it matches. */
export interface Fault {
	effect: FaultEffect;
	method?: HttpMethod;
	/** Text that the path with its query contains, or a pattern. */
	path?: string | RegExp;
	/** How many matching requests pass before it strikes; 0 unless told. */
	skip?: number;
	/** How often it strikes; once unless told. */
	times?: number;
}

function matches(fault: Fault, method: string, target: string): boolean {
	if (fault.method && fault.method !== method) return false;
	if (fault.path === undefined) return true;
	return typeof fault.path === 'string' ? target.includes(fault.path) : fault.path.test(target);
}

/** The effects that strike this request; counts them down in place. */
export function takeFaults(faults: Fault[], method: string, target: string): FaultEffect[] {
	const struck: FaultEffect[] = [];
	for (const fault of faults) {
		if ((fault.times ?? 1) <= 0 || !matches(fault, method, target)) continue;
		if ((fault.skip ?? 0) > 0) {
			fault.skip = (fault.skip ?? 0) - 1;
			continue;
		}
		fault.times = (fault.times ?? 1) - 1;
		struck.push(fault.effect);
	}
	return struck;
}
