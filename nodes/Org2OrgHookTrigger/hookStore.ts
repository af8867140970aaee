import type { IDataObject } from 'n8n-workflow';
import type { Delivered } from '../../src/domain/hookDelivery';

/** A hook that this node made, and the secret that Okta sends along. */
export interface KeptHook {
	id: string;
	secret: string;
}

/**
 * The hooks of a node by their address: that of the published workflow and that of the editor's test are two hooks, and
 * one must not take the other's place.
 */
export function keptHook(store: IDataObject, url: string): KeptHook | undefined {
	const kept = hooksIn(store)[url];
	return kept && { id: String(kept.id), secret: String(kept.secret) };
}

/** What a delivery may carry: n8n does not tell in a test which address was called. */
export const secretsIn = (store: IDataObject): string[] =>
	Object.values(hooksIn(store)).map(({ secret }) => String(secret));

export function keepHook(store: IDataObject, url: string, hook: KeptHook): void {
	store.hooks = { ...hooksIn(store), [url]: { ...hook } };
}

export function forgetHook(store: IDataObject, url: string): void {
	store.hooks = Object.fromEntries(
		Object.entries(hooksIn(store)).filter(([address]) => address !== url),
	);
}

export const deliveredIn = ({ delivered }: IDataObject): Delivered =>
	(delivered ?? {}) as Record<string, string>;

const hooksIn = ({ hooks }: IDataObject) => (hooks ?? {}) as Record<string, IDataObject>;
