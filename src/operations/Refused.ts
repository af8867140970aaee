import type { Refusal } from '../domain/refusal';
import { OktaFailure } from '../okta/failures/OktaFailure';

/** A plan said no. Nothing was written for this wish. */
export class Refused extends OktaFailure {
	readonly code: string;

	constructor(refusal: Refusal) {
		super(refusal.message, refusal.remedy, refusal.facts);
		this.code = refusal.code;
	}
}
