import type { ImportMode } from './delta';
import type { IdOrderSeen } from './idOrder';
import type { OpenRange } from './idRange';
import type { Refusal } from './refusal';

/**
 * Where the next batch of an import goes on. It travels through a workflow as text and comes back unchanged.
 *
 * users: people of the hub; deleted: linked people of the spoke, to find those the hub no longer has; end: nothing is
 * left to read, the state is advanced.
 */
export interface Continuation {
	phase: 'users' | 'deleted' | 'end';
	/** Mark of what is imported and how: a continuation belongs to one import. */
	import: string;
	/** Tells this import from the one before it. */
	begunAt: number;
	mode: ImportMode;
	/** When the import began, by the hub's own clock (ISO 8601); known from its first answer on. */
	mark?: string;
	/** Calls of this import before. */
	calls: number;
	/** What is still to be read, where the org can be asked by id. */
	ranges: OpenRange[];
	/** How the org was seen to sort ids. */
	order?: IdOrderSeen;
	/** The members of a group are read page by page: Okta's own link, and the last member in case it has expired. */
	members?: { next?: string; last?: string };
	/** People so far, for the safeguard. */
	counts: { read: number; linked: number; leaving: number };
}

export const continuationText = (continuation: Continuation): string =>
	JSON.stringify(continuation);

/**
 * Reads the text of a continuation. An empty text begins anew.
 * @param importMark mark of the import that is about to go on
 */
export function readContinuation(
	text: string,
	importMark: string,
): { continuation: Continuation | undefined } | { refusal: Refusal } {
	if (text.trim() === '') return { continuation: undefined };
	const continuation = parsed(text);
	if (!isContinuation(continuation)) {
		return refused('it is not one that this node wrote');
	}
	if (continuation.import !== importMark) {
		return refused('it belongs to an import with other settings');
	}
	return { continuation };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isContinuation(value: unknown): value is Continuation {
	if (typeof value !== 'object' || value === null) return false;
	const { phase, ranges, counts, mode } = value as Partial<Record<keyof Continuation, unknown>>;
	return (
		(phase === 'users' || phase === 'deleted' || phase === 'end') &&
		Array.isArray(ranges) &&
		typeof counts === 'object' &&
		counts !== null &&
		typeof mode === 'object' &&
		mode !== null
	);
}

function refused(why: string): { refusal: Refusal } {
	return {
		refusal: {
			code: 'CONTINUATION_REFUSED',
			message: `The import cannot go on from ‘Continue From’: ${why}`,
			remedy:
				'Map the ‘cursor’ of the output ‘Next Batch’ as it is, and leave the field empty for the first batch.',
		},
	};
}
