import type { EventTarget } from '../events';
import type { App } from './App';

/** An app as an event names it. */
export const appTarget = ({ id, label }: App): EventTarget => ({
	type: 'AppInstance',
	id,
	displayName: label,
	alternateId: label,
});
