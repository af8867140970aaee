import type { Window } from './window';

/**
 * What is known of a bucket. `until` is local time and ends the phase, `resetAt` is server time; both in milliseconds
 * since 1970.
 */
export type Phase =
	| { kind: 'unknown' }
	| { kind: 'unannounced'; until: number }
	| { kind: 'open'; window: Window; until: number }
	| { kind: 'closed'; resetAt?: number; limit?: number; until: number };

export interface BucketFacts {
	limit?: number;
	remaining?: number;
	/** Server time in milliseconds since 1970. */
	resetAt?: number;
}

/** The numbers of a phase, for messages. */
export function factsOf(phase: Phase): BucketFacts {
	switch (phase.kind) {
		case 'closed':
			return { limit: phase.limit, remaining: 0, resetAt: phase.resetAt };
		case 'open': {
			const { limit, remaining, resetAt } = phase.window;
			return { limit, remaining, resetAt };
		}
		case 'unknown':
		case 'unannounced':
			return {};
	}
}
