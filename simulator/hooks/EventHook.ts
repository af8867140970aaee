/** An event hook as the org holds it. Okta API reference, Event Hooks. Times in milliseconds since 1970. */
export interface EventHook {
	readonly id: string;
	readonly name: string;
	readonly description: string | null;
	readonly status: 'ACTIVE' | 'INACTIVE';
	readonly verified: boolean;
	readonly created: number;
	readonly createdBy: string;
	readonly lastUpdated: number;
	/** The event types it asks for. */
	readonly items: readonly string[];
	readonly uri: string;
	readonly headers: ReadonlyArray<{ key: string; value: string }>;
	/** The header that carries the shared secret. */
	readonly authScheme?: { readonly key: string; readonly value: string };
}

export type EventHookWish = Pick<
	EventHook,
	'name' | 'description' | 'items' | 'uri' | 'headers' | 'authScheme'
>;
