/** The prefix tells what an id names (recorded: all of them). */
export type IdKind =
	| '00u'
	| '00g'
	| '0pr'
	| '0oa'
	| '00T'
	| 'oty'
	| 'osc'
	| 'oae'
	| 'ra1'
	| 'guo'
	| 'gPm'
	| 'who';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function base62(value: number, length: number): string {
	let text = '';
	for (let rest = value, i = 0; i < length; i++) {
		text = ALPHABET.charAt(rest % 62) + text;
		rest = Math.floor(rest / 62);
	}
	return text;
}

function hash(text: string): number {
	let value = 2166136261;
	for (const char of text) value = Math.imul(value ^ char.charCodeAt(0), 16777619) >>> 0;
	return value;
}

/**
 * Makes ids as Okta's look: 20 characters, a prefix of three, and one tail of three for a whole org (recorded: every
 * org). They rise in time, so that sorting by id sorts by age, and are the same in every run.
 */
export class Ids {
	private readonly tail: string;
	private next = 1;

	constructor(orgName: string) {
		this.tail = `${base62(hash(orgName) % 3844, 2)}7`;
	}

	/** A new id of 20 characters. */
	create(kind: IdKind): string {
		const serial = this.next++;
		const noise = base62(hash(`${kind}${serial}${this.tail}`) % 62 ** 5, 5);
		return `${kind}k${base62(serial, 8)}${noise}${this.tail}`;
	}

	/** A request id or token: `length` characters that never repeat. */
	token(length: number, alphabet: 'hex' | 'base62' = 'base62'): string {
		const serial = this.next++;
		let text = alphabet === 'hex' ? serial.toString(16).padStart(8, '0') : base62(serial, 5);
		for (let i = 0; text.length < length; i++) {
			const piece = hash(`${serial}/${i}${this.tail}`);
			text = (alphabet === 'hex' ? piece.toString(16) : base62(piece, 5)) + text;
		}
		return text.slice(-length);
	}
}
