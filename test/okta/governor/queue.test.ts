import fc from 'fast-check';
import { Queue } from '../../../src/okta/governor/queue';

function drain<T>(queue: Queue<T>, leaves: Map<T, () => void>): T[] {
	const order: T[] = [];
	for (let { first } = queue; first !== undefined; first = queue.first) {
		order.push(first);
		leaves.get(first)?.();
	}
	return order;
}

test('first come, first served', () => {
	const queue = new Queue<number>();
	const leaves = new Map([1, 2, 3].map((entry) => [entry, queue.join(entry)]));
	expect(drain(queue, leaves)).toEqual([1, 2, 3]);
	expect(queue.length).toBe(0);
});

test('whoever was refused comes back in front of those who came later', () => {
	const queue = new Queue<number>();
	const leaves = new Map([4, 5].map((entry) => [entry, queue.join(entry)]));
	for (const entry of [2, 1, 3]) {
		leaves.set(
			entry,
			queue.rejoin(entry, (other) => other < entry),
		);
	}
	expect(drain(queue, leaves)).toEqual([1, 2, 3, 4, 5]);
});

test('leaving twice takes nobody else out', () => {
	const queue = new Queue<number>();
	const leave = queue.join(1);
	queue.join(2);
	leave();
	leave();
	expect([queue.first, queue.length]).toEqual([2, 1]);
});

test('whoever leaves, from wherever, the others keep their order', () => {
	fc.assert(
		fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (leaving) => {
			const queue = new Queue<number>();
			const leaves = new Map(leaving.map((_, entry) => [entry, queue.join(entry)]));
			leaving.forEach((leaves_, entry) => leaves_ && leaves.get(entry)?.());
			const staying = leaving.flatMap((leaves_, entry) => (leaves_ ? [] : [entry]));
			expect(queue.length).toBe(staying.length);
			expect(drain(queue, leaves)).toEqual(staying);
		}),
	);
});
