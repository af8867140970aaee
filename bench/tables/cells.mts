/* Figures as a table shows them. */

export const whole = (value: number | undefined): string =>
	value === undefined ? '' : Math.round(value).toLocaleString('en');

export const seconds = (ms: number | undefined): string =>
	ms === undefined ? '' : `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;

export const ratio = (value: number | undefined, of: number | undefined): string =>
	value === undefined || of === undefined || of === 0 ? '' : (value / of).toFixed(2);

export const megabytes = (value: number | undefined): string =>
	value === undefined ? '' : `${whole(value)} MB`;
