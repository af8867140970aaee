import type { IHookFunctions } from 'n8n-workflow';
import { eventTypesOf } from '../../src/domain/logChanges';
import type { HookWish } from '../../src/okta/eventHooks';
import { newSecret } from '../../src/operations/hookSecret';
import { isHookInPlace, registerHook } from '../../src/operations/registerHook';
import { removeHook } from '../../src/operations/removeHook';
import { readChangeWish, watchedClient } from '../shared/changeWish';
import { connect } from '../shared/connect';
import { nodeError } from '../shared/failures';
import { forgetHook, keepHook, keptHook } from './hookStore';

/** What n8n calls when the workflow is published and when it is not any more; errors reach the person. */
export const hookMethods = {
	checkExists: telling(async (context) => {
		const url = urlOf(context);
		const kept = keptHook(context.getWorkflowStaticData('node'), url);
		if (!kept) return false;
		const client = watchedClient(context, await connect(context));
		return await isHookInPlace(client, kept.id, wishOf(context, kept.secret));
	}),

	create: telling(async (context) => {
		const client = watchedClient(context, await connect(context));
		const store = context.getWorkflowStaticData('node');
		const secret = newSecret();
		const id = await registerHook(client, wishOf(context, secret));
		keepHook(store, urlOf(context), { id, secret });
		return true;
	}),

	delete: telling(async (context) => {
		const store = context.getWorkflowStaticData('node');
		const kept = keptHook(store, urlOf(context));
		if (!kept) return true;
		await removeHook(watchedClient(context, await connect(context)), kept.id);
		forgetHook(store, urlOf(context));
		return true;
	}),
};

type HookMethod = (context: IHookFunctions) => Promise<boolean>;

function telling(method: HookMethod) {
	return async function (this: IHookFunctions): Promise<boolean> {
		return await method(this).catch((failure: unknown) => {
			throw nodeError(this.getNode(), failure);
		});
	};
}

const urlOf = (context: IHookFunctions): string => context.getNodeWebhookUrl('default') ?? '';

function wishOf(context: IHookFunctions, secret: string): HookWish {
	const { name = '' } = context.getWorkflow();
	return {
		name: `n8n: ${name} (${context.getNode().name})${context.getMode() === 'manual' ? ', test' : ''}`,
		url: urlOf(context),
		eventTypes: eventTypesOf(readChangeWish(context), { forHook: true }),
		secret,
	};
}
