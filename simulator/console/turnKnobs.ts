import { defaultKnobs, type Knobs } from '../knobs';

type Json = Readonly<Record<string, unknown>>;

const KNOWN: Json = { ...defaultKnobs() };

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(name: string, value: unknown): string | undefined {
	if (!Object.hasOwn(KNOWN, name)) return `there is no knob ${name}`;
	const otherwise = KNOWN[name];
	// The plan's own number of requests in flight is written as null.
	if (name === 'concurrency') return undefined;
	if (Array.isArray(otherwise)) return Array.isArray(value) ? undefined : `${name} is a list`;
	return typeof value === typeof otherwise ? undefined : `${name} is a ${typeof otherwise}`;
}

/** Merges `wish` into the knobs; a name or a type that does not fit is told and changes nothing. */
export function turnKnobs(knobs: Knobs, wish: unknown): string | undefined {
	if (!isObject(wish)) return 'knobs are an object';
	for (const [name, value] of Object.entries(wish)) {
		const wrong = fault(name, value);
		if (wrong !== undefined) return wrong;
	}
	const { concurrency, ...others } = wish;
	Object.assign(knobs, others);
	if (concurrency !== undefined) {
		knobs.concurrency = typeof concurrency === 'number' ? concurrency : undefined;
	}
	return undefined;
}
