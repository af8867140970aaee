const LOOK_EVERY_MS = 1000;

/**
 * Calls back when the process that started us is gone: npm passes a signal on to its shell only, which dies of it and
 * leaves us behind.
 */
export function whenOrphaned(then) {
	const parent = process.ppid;
	const timer = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(timer);
		then();
	}, LOOK_EVERY_MS);
	timer.unref();
}
