import { fingerprint } from './fingerprint';
import type { AttributeChange } from './profile';
import type { Refusal } from './refusal';

/** What imports wrote to one attribute of one person lately; marks of values, never the values. */
interface Swing {
	/** Marks of values written and overwritten, newest last. */
	values: string[];
	/** How often a value came back that had been there before. */
	returns: number;
	/** Of the last write, in milliseconds. */
	at: number;
}

/** By hub id, then by attribute. */
export type Swings = Readonly<Record<string, Readonly<Record<string, Swing>>>>;

const VALUES_KEPT = 4;
/** Once is a correction, twice may be chance, the third time two systems write against each other. */
const RETURNS_ALLOWED = 2;
const FORGOTTEN_AFTER_MS = 7 * 24 * 60 * 60 * 1_000;
const PEOPLE_AT_MOST = 500;

/** The attributes whose change would carry a ping-pong on: a value comes back for the third time within a week. */
export function swinging(
	swings: Swings,
	hubId: string,
	changes: readonly AttributeChange[],
	now: number,
): string[] {
	return changes
		.filter(({ attribute, after }) => {
			const swing = swings[hubId]?.[attribute];
			return swing && isFresh(swing, now) && returnsWith(swing, after) > RETURNS_ALLOWED;
		})
		.map(({ attribute }) => attribute);
}

/** The memory after these changes were written. */
export function noted(
	swings: Swings,
	written: ReadonlyArray<{ hubId: string; changes: readonly AttributeChange[] }>,
	now: number,
): Swings {
	const people = new Map(Object.entries(swings).filter(([, person]) => isRecent(person, now)));
	for (const { hubId, changes } of written) {
		const person = { ...people.get(hubId) };
		for (const change of changes)
			person[change.attribute] = next(person[change.attribute], change, now);
		people.delete(hubId);
		people.set(hubId, person);
	}
	return Object.fromEntries([...people].slice(-PEOPLE_AT_MOST));
}

export function pingPong(login: string, attributes: string[]): Refusal {
	return {
		code: 'PING_PONG',
		message: `${login} was left alone: ${attributes.join(', ')} would be changed back to an earlier value for the third time within a week`,
		remedy:
			'Another workflow or app writes the same attribute. Let only one of them own it, then change ‘Reset Key’ to import it again.',
		facts: { attributes },
	};
}

function next(known: Swing | undefined, { before, after }: AttributeChange, now: number): Swing {
	const swing = known && isFresh(known, now) ? known : { values: [], returns: 0, at: now };
	const marks = [...swing.values, fingerprint(before), fingerprint(after)];
	return {
		values: [...new Set(marks.reverse())].slice(0, VALUES_KEPT).reverse(),
		returns: returnsWith(swing, after),
		at: now,
	};
}

/** A value never seen here before is news, and the counting begins anew. */
const returnsWith = (swing: Swing, after: unknown): number =>
	swing.values.includes(fingerprint(after)) ? swing.returns + 1 : 0;

const isFresh = (swing: Swing, now: number): boolean => now - swing.at < FORGOTTEN_AFTER_MS;

const isRecent = (person: Readonly<Record<string, Swing>>, now: number): boolean =>
	Object.values(person).some((swing) => isFresh(swing, now));
