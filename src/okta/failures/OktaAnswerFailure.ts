import { OktaFailure } from './OktaFailure';

export type OrgRole = 'hub' | 'spoke';

/** What an answer that reports a fault says of it; the words are Okta's own. */
export interface AnswerFacts {
	org: OrgRole;
	/** What was being done and to whom, e.g. `create user ada@example.com`. */
	doing: string;
	method: string;
	/** Path without query, so that no searched value is logged. */
	path: string;
	status: number;
	errorCode?: string;
	errorSummary?: string;
	causes: string[];
	/** What Okta's support asks for. */
	errorId?: string;
	requestId?: string;
}

/** A failure that an org reported in an answer of its own. */
export abstract class OktaAnswerFailure extends OktaFailure {
	readonly answer: AnswerFacts;

	constructor(answer: AnswerFacts, said: string, remedy: string) {
		super(`Could not ${answer.doing} in the ${answer.org}: ${said}`, remedy, { ...answer });
		this.answer = answer;
	}
}
