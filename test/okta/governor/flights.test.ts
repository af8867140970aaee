import { Flights } from '../../../src/okta/governor/flights';

test('one looks first, and every answer lets one more be on its way', () => {
	const flights = new Flights();
	expect(flights.full).toBe(false);
	const look = flights.start(0);
	expect(flights.full).toBe(true);
	flights.end(look);
	flights.answered(look);
	flights.start(0);
	expect(flights.full).toBe(false);
	flights.start(0);
	expect([flights.full, flights.inFlight]).toEqual([true, 2]);
});

test('a request that got lost makes room for one, not for two', () => {
	const flights = new Flights();
	flights.end(flights.start(0));
	expect([flights.full, flights.inFlight]).toEqual([false, 0]);
	flights.start(0);
	expect(flights.full).toBe(true);
});

test('requests are numbered as they were sent, with their time', () => {
	const flights = new Flights();
	expect(flights.start(7)).toEqual({ epoch: 0, order: 1, sentAt: 7 });
	flights.beginEpoch();
	expect(flights.start(9)).toEqual({ epoch: 1, order: 2, sentAt: 9 });
});

test('those of a window that is over are still on their way, and hold nobody up', () => {
	const flights = new Flights();
	const late = flights.start(0);
	flights.beginEpoch();
	expect([flights.full, flights.inFlight, flights.isCurrent(late)]).toEqual([false, 1, false]);
	const look = flights.start(1);
	expect([flights.full, flights.inFlight, flights.isCurrent(look)]).toEqual([true, 2, true]);
	flights.answered(late);
	flights.end(late);
	expect([flights.full, flights.inFlight]).toEqual([true, 1]);
});

test('a new window begins with one request again', () => {
	const flights = new Flights();
	for (let answer = 0; answer < 5; answer += 1) {
		const pass = flights.start(0);
		flights.end(pass);
		flights.answered(pass);
	}
	flights.beginEpoch();
	flights.start(1);
	expect(flights.full).toBe(true);
});

const mayBegin = (flights: Flights) => {
	let count = 0;
	for (; !flights.full; count += 1) flights.start(0);
	return count;
};

test.each([
	[600, 10],
	[500, 10],
	[499, 9],
	[150, 3],
	[100, 2],
	[99, 1],
	[0, 1],
])('a window that opens with %i left lets %i be on their way', (remaining, expected) => {
	const flights = new Flights();
	flights.opened(remaining);
	expect(mayBegin(flights)).toBe(expected);
});

test('from there every answer lets one more be on its way, and an opening never lets fewer', () => {
	const flights = new Flights();
	flights.opened(600);
	for (let answer = 0; answer < 5; answer += 1) {
		const pass = flights.start(0);
		flights.end(pass);
		flights.answered(pass);
	}
	flights.opened(150);
	expect(mayBegin(flights)).toBe(15);
});

test('what a window let fly says nothing of the next one', () => {
	const flights = new Flights();
	flights.opened(600);
	flights.beginEpoch();
	expect(mayBegin(flights)).toBe(1);
});
