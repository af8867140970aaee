/** The connection was cut: the client learns nothing about what became of its request. */
export class ConnectionReset extends Error {
	/** What node's own HTTP clients put there. */
	readonly code = 'ECONNRESET';

	constructor() {
		super('socket hang up');
	}
}
