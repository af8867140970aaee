import type { OrgRole } from './OktaAnswerFailure';
import { OktaFailure } from './OktaFailure';

/** A list kept naming a next page long after any list of Okta's would have ended. */
export class ListWithoutEnd extends OktaFailure {
	readonly code = 'LIST_WITHOUT_END';

	/** @param sign what gave it away, e.g. `it leads back to a page that was read before` */
	constructor(org: OrgRole, doing: string, sign: string, pages: number) {
		super(
			`Could not ${doing} in the ${org}: the list has no end, ${sign} (page ${pages})`,
			'Check what stands between n8n and Okta: a list of Okta’s own ends.',
			{ org, pages },
		);
	}
}
