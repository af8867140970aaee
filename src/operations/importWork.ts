import { spokeLogin } from '../domain/importMapping';
import { takesAccess } from '../domain/importPlan';
import { loginOf } from '../domain/logins';
import { applyDeparted, foreseenDeparted } from './applyDeparted';
import { applyImport, type ApplySettings } from './applyImport';
import type { Departed } from './findDeparted';
import { foreseen, type ImportOutcome, type Planned } from './importOutcome';

/** One person for whom something has to be written. */
export interface ImportWork {
	/** Work on the same user of the spoke is done one after the other. */
	lane: string;
	login: string;
	hubId: string;
	takesAccess: boolean;
	foresee(planned: boolean): ImportOutcome;
	apply(): Promise<ImportOutcome>;
}

/** The work of a plan, or undefined where it writes nothing. */
export function workFor(planned: Planned, settings: ApplySettings): ImportWork | undefined {
	const { hubUser, plan } = planned;
	if (plan.verb !== 'create' && plan.verb !== 'update') return undefined;
	const { mapping } = settings.rules;
	return {
		lane: plan.verb === 'update' ? plan.id : spokeLogin(hubUser, mapping).toLowerCase(),
		login: loginOf(hubUser),
		hubId: hubUser.id,
		takesAccess: takesAccess(plan),
		foresee: (isPlanned) => foreseen(planned, isPlanned),
		apply: async () => await applyImport(planned, settings),
	};
}

/** What there is to do for somebody whose hub user was deleted; a policy may be to do nothing. */
export function departedWork(departed: Departed, settings: ApplySettings): ImportWork {
	const { user, hubId } = departed;
	return {
		lane: user.id,
		login: loginOf(user),
		hubId,
		takesAccess: true,
		foresee: (isPlanned) => foreseenDeparted(departed, settings, isPlanned),
		apply: async () => await applyDeparted(departed, settings),
	};
}
