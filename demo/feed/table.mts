import type { Person, Summary } from './postFeed.mjs';

const COLOURS: Record<string, number> = {
	created: 32,
	updated: 36,
	reactivated: 35,
	linked: 36,
	kept: 90,
	refused: 33,
	failed: 31,
};

const paint = (text: string, colour: number | undefined): string =>
	process.stdout.isTTY && colour !== undefined ? `\u001b[${colour}m${text}\u001b[0m` : text;

/** Columns on the screen; an accent that stands for itself takes none, an East Asian sign two. */
function widthOf(text: string): number {
	let width = 0;
	for (const sign of text.normalize('NFC')) {
		if (/\p{Mark}/u.test(sign)) continue;
		width +=
			/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u.test(sign)
				? 2
				: 1;
	}
	return width;
}

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

function whyOf({ action, changes = [], reason, error, status }: Person): string {
	if (error !== undefined) return error;
	if (action === 'kept') return reason ?? '';
	if (action === 'created') return `now ${status?.after ?? '?'}`;
	const names = changes.map(({ attribute }) => attribute).join(', ');
	const move = status && status.before !== status.after ? `${status.before} → ${status.after}` : '';
	return [move, names].filter(Boolean).join('; ');
}

/** Everybody of a run with what was done and why. */
export function table({ people }: Summary): string {
	const rows = people.map((person) => ({
		action: person.action,
		login: person.login ?? '',
		why: whyOf(person),
	}));
	const wide = (column: 'action' | 'login') =>
		Math.max(...rows.map((row) => widthOf(row[column])), column.length);
	const line = (action: string, login: string, why: string, colour?: number) =>
		`  ${paint(pad(action, wide('action')), colour)}  ${pad(login, wide('login'))}  ${why}`;
	return [
		line('What', 'Who', 'Why', 1),
		...rows.map(({ action, login, why }) => line(action, login, why, COLOURS[action])),
	].join('\n');
}

/** `17 created, 1 updated, …` in the order in which a person asks. */
export function counted({ counts }: Summary): string {
	const order = Object.keys(COLOURS);
	const place = (action: string) => (order.includes(action) ? order.indexOf(action) : order.length);
	return Object.entries(counts)
		.sort(([a], [b]) => place(a) - place(b))
		.map(([action, count]) => `${count} ${action}`)
		.join(', ');
}
