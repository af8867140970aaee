import { randomBytes } from 'node:crypto';

const DAY = 24 * 60 * 60 * 1000;

/**
 * The org's DPoP nonces: renewed every 24 hours, an old one works for three days after it was made (Okta docs,
 * "Configure OAuth 2.0 Demonstrating Proof-of-Possession").
 */
export class Nonces {
	private readonly made: Array<{ value: string; at: number }> = [];

	/** The nonce to hand out at `now` (milliseconds). */
	current(now: number): string {
		const last = this.made.at(-1);
		if (last && now - last.at < DAY) return last.value;
		const value = randomBytes(24).toString('base64url');
		this.made.push({ value, at: now });
		return value;
	}

	accepts(nonce: unknown, now: number): boolean {
		return this.made.some(({ value, at }) => value === nonce && now - at < 3 * DAY);
	}
}
