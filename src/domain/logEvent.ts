/** An entry of the System Log, as polling and event hooks show it; the keys this package reads (OpenAPI 2026.06.3, LogEvent). */
export interface LogEvent {
	uuid: string;
	/** ISO 8601. */
	published: string;
	eventType: string;
	/** `SUCCESS`, `FAILURE`, `SKIPPED`, … */
	result: string;
	actor?: LogTarget;
	targets: readonly LogTarget[];
}

export interface LogTarget {
	id: string;
	/** `User`, `UserGroup`, `AppInstance`, `AppUser`, … */
	type: string;
	/** The login of a user. */
	alternateId?: string;
	displayName?: string;
}

/** Reads an entry; undefined where it is none, e.g. because a hook's body is somebody else's. */
export function readLogEvent(value: unknown): LogEvent | undefined {
	const { uuid, published, eventType, outcome, target, actor } = fieldsOf(value);
	if (typeof uuid !== 'string' || typeof eventType !== 'string') return undefined;
	if (typeof published !== 'string' || Number.isNaN(Date.parse(published))) return undefined;
	const { result } = fieldsOf(outcome);
	return {
		uuid,
		published,
		eventType,
		result: typeof result === 'string' ? result : 'SUCCESS',
		actor: readTarget(actor),
		targets: Array.isArray(target) ? target.flatMap((one) => readTarget(one) ?? []) : [],
	};
}

function readTarget(value: unknown): LogTarget | undefined {
	const { id, type, alternateId, displayName } = fieldsOf(value);
	if (typeof id !== 'string' || typeof type !== 'string') return undefined;
	return { id, type, alternateId: textOf(alternateId), displayName: textOf(displayName) };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

const fieldsOf = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
