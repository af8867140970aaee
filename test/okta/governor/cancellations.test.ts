/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { getEventListeners } from 'node:events';
import { Cancellations } from '../../../src/okta/governor/cancellations';

test('everybody who waits under a signal hears that it was aborted, once', () => {
	const stop = new AbortController();
	const cancellations = new Cancellations();
	const heard: string[] = [];
	cancellations.watch(stop.signal, () => heard.push('one'));
	cancellations.watch(stop.signal, () => heard.push('two'));
	stop.abort();
	stop.abort();
	expect(heard).toEqual(['one', 'two']);
});

test('whoever waits no longer hears nothing', () => {
	const stop = new AbortController();
	const cancellations = new Cancellations();
	const heard: string[] = [];
	const unwatch = cancellations.watch(stop.signal, () => heard.push('one'));
	cancellations.watch(stop.signal, () => heard.push('two'));
	unwatch();
	stop.abort();
	expect(heard).toEqual(['two']);
});

test('a thousand who wait are one listener', () => {
	const stop = new AbortController();
	const cancellations = new Cancellations();
	for (let at = 0; at < 1_000; at += 1) cancellations.watch(stop.signal, () => undefined);
	expect(getEventListeners(stop.signal, 'abort')).toHaveLength(1);
	stop.abort();
	expect(getEventListeners(stop.signal, 'abort')).toHaveLength(0);
});

test('each signal is a matter of its own', () => {
	const [one, other] = [new AbortController(), new AbortController()];
	const cancellations = new Cancellations();
	const heard: string[] = [];
	cancellations.watch(one.signal, () => heard.push('one'));
	cancellations.watch(other.signal, () => heard.push('other'));
	other.abort();
	expect(heard).toEqual(['other']);
});
