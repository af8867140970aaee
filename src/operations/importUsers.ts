import { continuationText, type Continuation } from '../domain/continuation';
import { refuseLoop, refuseMapping } from '../domain/importMapping';
import { noted } from '../domain/pingPong';
import type { OktaClient } from '../okta/client';
import type { Clock } from '../ports';
import { findDeparted, type Departed } from './findDeparted';
import type { ImportStore } from './importMemory';
import { ImportRun } from './ImportRun';
import { ImportSession } from './ImportSession';
import type { ImportCounts, ImportEntry } from './ImportTally';
import type { ImportTask } from './ImportTask';
import { Refused } from './Refused';
import { schemaReader } from './schemaReader';

export interface ImportResult {
	entries: ImportEntry[];
	summary: ImportSummary;
	/** Keeps what the next run has to know. To be called when everything else is done. */
	keep(): void;
}

export interface ImportSummary extends ImportCounts {
	/** Whether everything was compared or only what changed. */
	mode: 'full' | 'delta';
	planned: boolean;
	/** Users of the hub read in this call. */
	read: number;
	/** Whether a loop has to call again, and with what in ‘Continue From’. */
	hasMore: boolean;
	cursor: string;
	/** What the safeguard would refuse, where nothing was to be written. */
	safeguard?: string;
}

interface Orgs {
	hub: OktaClient;
	spoke: OktaClient;
}

/**
 * Imports users of the hub into the spoke: reads, matches, plans everything, then writes unless it only plans.
 *
 * In batches each call does one part: users, then (in a full compare of linked people) those whom the hub deleted, then
 * the end, which only remembers how far the import came. It comes one call later than the last batch, because n8n keeps
 * what is remembered even where a later node fails: a loop that gets there has gone through every batch.
 * @throws Refused where the mapping cannot work, the safeguard says no, or the continuation is a stranger's
 */
export async function importUsers(
	orgs: Orgs,
	task: ImportTask,
	{ store, clock }: { store: ImportStore; clock: Clock },
): Promise<ImportResult> {
	const session = ImportSession.begin(task, store, clock.now());
	const { place } = session;
	const { read, phase } = { read: place.counts.read, phase: place.phase };
	if (phase === 'users' && read === 0) await checkMapping(orgs, task);
	const run = await ImportRun.begin(orgs, task, session, clock.now());
	await workThrough(orgs, task, session, run);
	session.noteFailed(run.failed);
	return {
		entries: run.tally.entries,
		summary: {
			...run.tally.counts,
			mode: place.mode.mode,
			planned: task.plansOnly,
			read: place.counts.read - read,
			...goingOn(task, session.goOn(phasesOf(task, place))),
			safeguard: run.safeguard,
		},
		keep: () => {
			const swings = noted(session.record.swings, run.written, clock.now());
			const isEnd = !task.batch || phase === 'end';
			session.keep(store, { isEnd, swings: run.written.length > 0 ? swings : undefined });
		},
	};
}

async function workThrough(
	orgs: Orgs,
	task: ImportTask,
	session: ImportSession,
	run: ImportRun,
): Promise<void> {
	const { place } = session;
	const wanted = task.batch?.size ?? task.limit ?? Infinity;
	if (place.phase === 'users') await run.plan(await session.read(orgs.hub, wanted));
	if (place.phase === 'deleted') run.planDeparted(await departed(orgs, task, session, wanted));
	else if (!task.batch && sweeps(task, place))
		run.planDeparted(await departed(orgs, task, session, Infinity));
	await run.apply();
}

async function departed(
	orgs: Orgs,
	{ mapping }: ImportTask,
	{ place }: ImportSession,
	wanted: number,
): Promise<Departed[]> {
	if (mapping.link === undefined) return [];
	const start = place.phase === 'deleted' ? place.ranges : [{}];
	const found = await findDeparted(orgs, mapping.link, start, wanted);
	place.ranges = found.ranges;
	return found.departed;
}

/** People whom the hub deleted are found through their link only, and only where everything is compared. */
const sweeps = ({ mapping, limit }: ImportTask, { mode }: Continuation): boolean =>
	mapping.link !== undefined && limit === undefined && mode.mode === 'full';

function phasesOf(task: ImportTask, place: Continuation): Array<Continuation['phase']> {
	return [
		'users',
		...(sweeps(task, place) ? (['deleted'] as const) : []),
		...(task.delta ? (['end'] as const) : []),
	];
}

function goingOn(
	{ batch }: ImportTask,
	rest: Continuation | undefined,
): Pick<ImportSummary, 'hasMore' | 'cursor'> {
	return batch && rest
		? { hasMore: true, cursor: continuationText(rest) }
		: { hasMore: false, cursor: '' };
}

async function checkMapping({ hub, spoke }: Orgs, { mapping }: ImportTask): Promise<void> {
	const loop = refuseLoop(mapping);
	if (loop) throw new Refused(loop);
	const schemas = await Promise.all([schemaReader(hub)(undefined), schemaReader(spoke)(undefined)]);
	const refusal = refuseMapping(mapping, ...schemas);
	if (refusal) throw new Refused(refusal);
}
