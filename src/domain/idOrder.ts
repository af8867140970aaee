/** In which order an org lists ids: by code unit (0-9, A-Z, a-z), or without regard to letter case. */
export type LetterOrder = 'own' | 'folded';

export interface IdOrderSeen {
	/** Orders that everything read so far agrees with. */
	orders: LetterOrder[];
	/** Two ids in the order they were listed in which the two orders put differently. */
	witness?: [string, string];
}

const BOTH: IdOrderSeen = { orders: ['own', 'folded'] };

/**
 * Learns from listed ids how an org sorts them. Okta's reference says that search disregards letter case and that
 * users are ordered by id, and leaves open whether both hold for ids, which differ by case alone.
 */
export function learnOrder(ids: readonly string[], known: IdOrderSeen = BOTH): IdOrderSeen {
	let { orders, witness } = known;
	for (let at = 1; at < ids.length; at += 1) {
		const [one, other] = [ids[at - 1] ?? '', ids[at] ?? ''];
		orders = orders.filter((order) => comesAfter(other, one, order));
		if (isBefore(one, other) !== isBefore(fold(one), fold(other))) witness ??= [one, other];
	}
	return { orders, witness };
}

/** Whether an id is listed after another one, as far as the orders that were seen can tell. */
export function mayComeAfter(id: string, last: string, { orders }: IdOrderSeen): boolean {
	return orders.length === 0 || orders.some((order) => comesAfter(id, last, order));
}

/**
 * The greatest bound that is at or below every id listed after `last`, whichever way the org compares ids: everything
 * up to the first letter, since digits come before letters in both orders.
 */
export function safeBound(last: string): string {
	const start = PREFIX + last.slice(PREFIX).search(/[A-Za-z]/);
	return start < PREFIX ? last : `${last.slice(0, start)}A`;
}

/** All ids of a kind share their first three characters (recorded: `00u`). */
const PREFIX = 3;

function comesAfter(id: string, other: string, order: LetterOrder): boolean {
	return order === 'own' ? isBefore(other, id) : isBefore(fold(other), fold(id));
}

const isBefore = (one: string, other: string): boolean => one < other;
const fold = (id: string): string => id.toLowerCase();
