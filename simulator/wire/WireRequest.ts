/** A request as it comes off a socket, or from a client in the same process. */
export interface WireRequest {
	method: string;
	/** Path with its query. */
	target: string;
	/** Lower-case names. */
	headers: Readonly<Record<string, string | undefined>>;
	text: string | undefined;
}

export interface WireAnswer {
	status: number;
	/** Lower-case names; several lines of one name as an array. */
	headers: Record<string, string | string[]>;
	text: string | undefined;
}
