import type { DeltaSettings } from '../domain/delta';
import type { ImportMapping } from '../domain/importMapping';
import type { ImportRules } from '../domain/importPlan';
import type { MatchingRule } from '../domain/matching';
import type { ProtectionWish } from './protectionOf';
import type { SearchScope } from '../okta/userSearch';

/** Whom an import is about. */
export type ImportScope = SearchScope | { by: 'group'; groupId: string };

/** What is read of the hub, and how much of it at once. */
export interface ReadTask {
	scope: ImportScope;
	includesDeactivated: boolean;
	/** Profile attributes to fetch; undefined for all, and for what else Okta tells. */
	attributes?: readonly string[];
	/** Everything this import depends on: where it changes, what is remembered says nothing any more. */
	identity: unknown;
	/** Only what changed since the last import; undefined reads everything. */
	delta?: DeltaSettings;
	/** How many at most; undefined for all. */
	limit?: number;
	/** About so many at a time, and where the batch before ended; undefined for all at once. */
	batch?: { size: number; from: string };
	/** Whether the run may advance what is remembered. */
	remembers: boolean;
}

export type ImportReturn = 'everything' | 'changes' | 'summary';

/** What is done with each user of the hub. */
export interface ImportTask extends ReadTask {
	mapping: ImportMapping;
	rules: ImportRules;
	matchBy: readonly MatchingRule[];
	/** Whether somebody of the same first and last name is offered to a person. */
	allowsPartial: boolean;
	/** Plan only; nothing is written. */
	plansOnly: boolean;
	/** More leavers than this share of at least 100 linked people are refused; undefined switches the safeguard off. */
	safeguardPercent?: number;
	protection: ProtectionWish;
	returns: ImportReturn;
}
