import type { Answer } from '../routes/Route';

/** An answer on its way to the wire that is no `OktaError`: it has headers of its own, or no body. */
export class AnswerInstead extends Error {
	constructor(readonly answer: Answer) {
		super(`HTTP ${answer.status}`);
	}
}
