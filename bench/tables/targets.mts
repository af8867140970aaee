import type { Target } from '../Bench.mjs';

type Value = number | undefined;

const of = (value: Value, unit: Value): number => (value ?? NaN) / (unit ?? NaN);

function target(
	what: string,
	quotient: number,
	reached: boolean,
	wanted: string,
	isCount = false,
): Target {
	const figure = Number.isFinite(quotient) ? figureOf(quotient) : 'not measured';
	return { what, reached, figure: `${figure} (wanted: ${wanted})`, isCount };
}

const figureOf = (quotient: number): string =>
	Number.isInteger(quotient) ? `${quotient}` : quotient.toFixed(quotient < 0.1 ? 4 : 2);

/** A time that is to be at least `times` times another one. */
export function atLeast(what: string, value: Value, unit: Value, times: number): Target {
	const got = of(value, unit);
	return target(what, got, got >= times, `≥ ${times}`);
}

/** A time that is to be at most `times` times another one. */
export function atMost(what: string, value: Value, unit: Value, times: number): Target {
	const got = of(value, unit);
	return target(what, got, got <= times, `≤ ${times}`);
}

/** A count that is to be at most `times` times another one, however busy the machine is. */
export function countAtMost(what: string, value: Value, unit: Value, times: number): Target {
	const got = of(value, unit);
	return target(what, got, got <= times, `≤ ${times}`, true);
}

/** A count that is to be exactly so. */
export const exactly = (what: string, value: Value, wanted: number): Target =>
	target(what, value ?? NaN, value === wanted, `${wanted}`, true);
