/** The two things the code below n8n needs from outside: a way to send a request, and time. */

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface HttpRequest {
	method: HttpMethod;
	/** Absolute URL. */
	url: string;
	headers?: Record<string, string>;
	/** A JSON value; a string is sent as it is. */
	body?: unknown;
	/** Whether sending it twice does what sending it once does. Unset: GET and PUT do, DELETE too but for a user, POST does not. */
	repeatable?: boolean;
	/** Ends the request, and any wait before it, when aborted. */
	signal?: AbortSignal;
	/**
	 * Told of each answer before its body is read, also of one after which the request is sent again.
	 * @returns whether another request was sent for it, which is to leave before the body is read
	 */
	onHead?(head: Pick<HttpResponse, 'status' | 'headers'>): boolean;
}

/** Header names are in lower case; a header sent several times is an array. */
export type HttpHeaders = Record<string, string | string[] | undefined>;

export interface HttpResponse {
	status: number;
	headers: HttpHeaders;
	/** Parsed JSON; text where the answer is not JSON; undefined where it is empty. */
	body: unknown;
}

/** Sends one request. 4xx, 429 and 5xx are values; only a failure of the transport rejects. */
export type Http = (request: HttpRequest) => Promise<HttpResponse>;

export interface Clock {
	/** Milliseconds since 1970, by the machine that runs the workflow. */
	now(): number;
	/** Resolves after `ms`; rejects at once when `signal` is aborted. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
