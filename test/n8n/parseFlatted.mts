/**
 * Reads the format in which n8n stores an execution: a list in which every string inside an object or a list is the
 * place of the real value (npm package flatted).
 */
export function parseFlatted(text: string): unknown {
	const places = JSON.parse(text) as unknown[];
	const done = new Map<number, unknown>();
	const valueAt = (place: number): unknown => {
		const raw = places[place];
		if (typeof raw !== 'object' || raw === null) return raw;
		if (done.has(place)) return done.get(place);
		const filled: Record<string, unknown> | unknown[] = Array.isArray(raw) ? [] : {};
		done.set(place, filled);
		for (const [key, value] of Object.entries(raw))
			Object.assign(filled, { [key]: typeof value === 'string' ? valueAt(Number(value)) : value });
		return filled;
	};
	return valueAt(0);
}
