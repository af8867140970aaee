import type { ChangeWish } from '../domain/change';
import type { HandoverSettings } from '../domain/handover';
import type { WatchWay } from '../domain/watchState';

/** What a workflow wants to hear of an org. */
export interface WatchTask {
	wish: ChangeWish;
	/** `automatic`: the System Log where the org shows it, a search otherwise. */
	readFrom: WatchWay | 'automatic';
	/** What happened since then counts (ISO 8601); without it, what happens from now on. */
	startFrom?: string;
	/** Changes handed on at once, at most. */
	limit: number;
	/** How long the org's search index may trail behind, in milliseconds. */
	overlapMs: number;
	handover: HandoverSettings;
}
