import type { Change, ChangeWish } from '../domain/change';
import { changeOf, eventTypesOf } from '../domain/logChanges';
import { afterPage, nextOf, sinceOf, unread, type LogPlace } from '../domain/logPlace';
import type { OktaClient } from '../okta/client';
import { PageTrail } from '../okta/pageTrail';
import { readLogPage, type LogPage } from '../okta/systemLog';

export interface LogRead {
	place: LogPlace;
	changes: Change[];
	/** Entries of the wanted types that the org showed, whether they were read before or not. */
	shown: number;
}

/** Reads the log on from a place, page by page, until it ends or there are enough changes. */
export async function watchLog(
	client: OktaClient,
	begun: LogPlace,
	wish: ChangeWish,
	wanted: number,
): Promise<LogRead> {
	const types = eventTypesOf(wish);
	const changes: Change[] = [];
	let place = begun;
	let shown = 0;
	const trail = new PageTrail(client, 'read the System Log');
	for (let isFull = true; isFull && changes.length < wanted; ) {
		const page = await nextPage(client, place, types);
		trail.passed({ items: page.entries, next: page.isFull ? page.next : undefined });
		const found = unread(place, page.entries).flatMap((entry) => changeOf(entry, wish) ?? []);
		changes.push(...found);
		shown += page.entries.length;
		place = afterPage(place, page, types);
		({ isFull } = page);
	}
	return { place, changes, shown };
}

/** Where the log's own address of the next page is no longer good, it is read again from a little earlier. */
async function nextPage(
	client: OktaClient,
	place: LogPlace,
	types: readonly string[],
): Promise<LogPage> {
	const asked = { types, since: sinceOf(place) };
	const next = nextOf(place, types);
	const page = next === undefined ? undefined : await readLogPage(client, asked, next);
	return page ?? (await readLogPage(client, asked)) ?? { entries: [], isFull: false };
}
