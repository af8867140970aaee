import { TokenRefused, type TokenRefusalFacts } from './TokenRefused';

/** The org refused a time that this machine named, and its own `Date` did not help. */
export class ClockWrong extends TokenRefused {
	readonly code = 'CLOCK_WRONG';

	constructor(facts: TokenRefusalFacts) {
		const seconds = Math.round(Math.abs(facts.clockOffsetMs) / 1_000);
		const side = facts.clockOffsetMs > 0 ? 'behind' : 'ahead of';
		super(
			`The clock of this machine is ${seconds} s ${side} ${facts.host}, or a proxy changes the time of its answers`,
			'Let the machine that runs n8n set its clock from a time server.',
			facts,
		);
	}
}
