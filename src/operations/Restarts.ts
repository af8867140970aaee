import { safeBound } from '../domain/idOrder';
import type { OpenRange } from '../domain/idRange';
import type { OrgOrder } from './OrgOrder';
import { Refused } from './Refused';

/** A restart that cannot go on right behind the last user may read much of the org again. */
const RESTARTS_AT_MOST = 5;

/** Goes on where Okta's cursor has expired. Rather somebody shows twice than not at all. */
export class Restarts {
	private count = 0;

	constructor(private readonly order: OrgOrder) {}

	/**
	 * The rest of a range, to be read from the last user on.
	 * @throws Refused where the org's cursors expire again and again and it cannot be searched behind an id
	 */
	async restart({ last, until, from, after }: OpenRange): Promise<OpenRange> {
		if (last !== undefined && (await this.order.isExact())) return { after: last, until, last };
		this.count += 1;
		if (this.count > RESTARTS_AT_MOST) throw new Refused(cursorLost(this.count));
		return last === undefined || this.order.seen.orders.length === 0
			? { from, after, until }
			: { from: safeBound(last), until, last, floor: last };
	}
}

function cursorLost(times: number) {
	return {
		code: 'CURSOR_LOST',
		message: `The hub refused to go on with its own list ${times} times`,
		remedy: 'Run the import again; what was handed on before is found and kept.',
		facts: { times },
	};
}
