import { Refused } from '../../src/operations/Refused';
import type { WatchTask } from '../../src/operations/WatchTask';
import { readChangeWish, type TriggerFields } from '../shared/changeWish';

const MINUTE = 60_000;

interface Options {
	changesPerPoll?: number;
	indexDelayMinutes?: number;
	repeats?: number;
	repeatAfterRestartMinutes?: number;
	startFrom?: string;
}

export function readWatchTask(fields: TriggerFields): WatchTask {
	const options = fields.getNodeParameter('options', {}) as Options;
	return {
		wish: readChangeWish(fields),
		readFrom: fields.getNodeParameter('readFrom') as WatchTask['readFrom'],
		startFrom: readTime(options.startFrom),
		limit: Math.max(1, options.changesPerPoll ?? 100),
		overlapMs: Math.max(1, options.indexDelayMinutes ?? 5) * MINUTE,
		handover: {
			repeats: options.repeats ?? 3,
			repeatLostWithinMs: (options.repeatAfterRestartMinutes ?? 1440) * MINUTE,
		},
	};
}

function readTime(text: string | undefined): string | undefined {
	if (!text) return undefined;
	const time = Date.parse(text);
	// Okta's times are whole seconds, so a beginning in the middle of one would miss what happened in it.
	if (!Number.isNaN(time)) return new Date(Math.floor(time / 1000) * 1000).toISOString();
	throw new Refused({
		code: 'TIME_UNREADABLE',
		message: `‘Start From’ is no date: ${text}`,
		remedy: 'Give a date and time, e.g. 2026-05-01T08:00:00Z.',
	});
}
