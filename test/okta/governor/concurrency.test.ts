import { Concurrency } from '../../../src/okta/governor/concurrency';

const fly = (concurrency: Concurrency, count: number) => {
	for (let flown = 0; flown < count; flown += 1) concurrency.started();
};

test('a refusal halves the cap once, however many requests of the burst are refused', () => {
	const concurrency = new Concurrency(20, () => 1);
	concurrency.refused(100, 200);
	concurrency.refused(100, 210);
	concurrency.refused(200, 220);
	expect(concurrency.allowed).toBe(10);
});

test('a refusal of a request that was sent after the halving halves again', () => {
	const concurrency = new Concurrency(20, () => 1);
	concurrency.refused(100, 200);
	concurrency.refused(201, 300);
	expect(concurrency.allowed).toBe(5);
});

test('the cap never falls below one', () => {
	const concurrency = new Concurrency(2, () => 1);
	for (let burst = 0; burst < 5; burst += 1) concurrency.refused(burst * 10 + 1, burst * 10 + 5);
	expect(concurrency.allowed).toBe(1);
});

test('four good answers per allowed request win back one, up to the ceiling', () => {
	const concurrency = new Concurrency(4, () => 1);
	concurrency.refused(1, 2);
	for (let answer = 1; answer < 8; answer += 1) concurrency.accepted();
	expect(concurrency.allowed).toBe(2);
	concurrency.accepted();
	expect(concurrency.allowed).toBe(3);
	for (let answer = 0; answer < 100; answer += 1) concurrency.accepted();
	expect(concurrency.allowed).toBe(4);
});

test('the pause is jittered, doubles per burst up to eight seconds, and starts short again after a good answer', () => {
	const concurrency = new Concurrency(20, () => 1);
	const pauses = [];
	for (let at = 0, burst = 0; burst < 7; burst += 1, at += 10_000) {
		concurrency.refused(at + 1, at + 2);
		pauses.push(concurrency.resumesAt - at - 2);
	}
	expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
	concurrency.accepted();
	concurrency.refused(100_000, 100_001);
	expect(concurrency.resumesAt).toBe(100_501);
});

test('it is full exactly at the cap', () => {
	const concurrency = new Concurrency(3, () => 1);
	fly(concurrency, 2);
	expect(concurrency.full).toBe(false);
	fly(concurrency, 1);
	expect(concurrency.full).toBe(true);
	concurrency.ended();
	expect(concurrency.full).toBe(false);
});

test('the luckiest jitter pauses not at all', () => {
	const concurrency = new Concurrency(20, () => 0);
	concurrency.refused(1, 2);
	expect(concurrency.resumesAt).toBe(2);
});
