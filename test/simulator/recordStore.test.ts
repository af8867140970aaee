import * as fc from 'fast-check';
import { RecordStore } from '../../simulator/state/RecordStore';

interface Card {
	readonly id: string;
	readonly colour: string;
}

const ids = fc.integer({ min: 0, max: 9 }).map((at) => `id${at}`);
const change = fc.record({
	id: ids,
	colour: fc.constantFrom('red', 'blue', undefined),
});

const storeOfCards = () => new RecordStore<Card>((_, card) => [card.colour]);

test('an index answers what a scan would, whatever came and went before and after it was built', () => {
	fc.assert(
		fc.property(fc.array(change), fc.array(change), (before, after) => {
			const store = storeOfCards();
			const apply = (changes: typeof before) => {
				for (const { id, colour } of changes)
					if (colour === undefined) store.delete(id, 0);
					else store.put({ id, colour }, 0);
			};
			apply(before);
			store.find('colour', 'red');
			apply(after);
			const scanned = [...store.values()].filter(({ colour }) => colour === 'red');
			expect(store.find('colour', 'red').sort()).toEqual(scanned.map(({ id }) => id).sort());
			expect([...store.ids]).toEqual([...store.values()].map(({ id }) => id).sort());
		}),
	);
});

test('ids after a cursor are those above it, whether or not the cursor is still there', () => {
	fc.assert(
		fc.property(fc.uniqueArray(ids), ids, (present, cursor) => {
			const store = storeOfCards();
			for (const id of present) store.put({ id, colour: 'red' }, 0);
			const above = present.filter((id) => id > cursor).sort();
			expect([...store.ids.after(cursor)]).toEqual(above);
		}),
	);
});

test('the past is shown for as long as the index trails', () => {
	const store = storeOfCards();
	store.history.keepMs = 100;
	store.put({ id: 'a', colour: 'red' }, 1_000);
	store.put({ id: 'a', colour: 'blue' }, 1_050);
	const seen = (now: number) => {
		store.history.pending(now);
		return store.history.seen('a', store.get('a'))?.colour;
	};
	expect([seen(1_099), seen(1_100), seen(1_149), seen(1_150)]).toEqual([
		undefined,
		'red',
		'red',
		'blue',
	]);
});
