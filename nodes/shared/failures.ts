import type { INode, INodeExecutionData, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { OktaAnswerFailure } from '../../src/okta/failures/OktaAnswerFailure';
import { OktaFailure } from '../../src/okta/failures/OktaFailure';
import { Refused } from '../../src/operations/Refused';

interface Progress {
	done: number;
	of: number;
}

/** A failure as n8n's error panel shows it: what happened and to whom, then what to do, then Okta's own words. */
export function nodeError(node: INode, failure: unknown, itemIndex?: number, progress?: Progress) {
	if (!(failure instanceof OktaFailure)) {
		return failure instanceof NodeOperationError || failure instanceof NodeApiError
			? failure
			: new NodeOperationError(node, failure instanceof Error ? failure : String(failure), {
					itemIndex,
				});
	}
	const description = [failure.remedy, oktaSaid(failure), progressText(progress)]
		.filter(Boolean)
		.join(' ');
	if (!(failure instanceof OktaAnswerFailure)) {
		return new NodeOperationError(node, failure.message, { description, itemIndex });
	}
	const { status, errorCode, errorId, requestId } = failure.answer;
	const response = {
		message: failure.message,
		httpCode: String(status),
		errorCode,
		errorId,
		requestId,
	};
	return new NodeApiError(node, response as JsonObject, {
		message: failure.message,
		description,
		httpCode: String(status),
		itemIndex,
	});
}

/**
 * With Continue On Fail: an item that says what was refused or failed.
 * @param pairedItem where it is about more input items than one
 */
export function failureItem(
	node: INode,
	failure: unknown,
	item: number,
	pairedItem: INodeExecutionData['pairedItem'] = { item },
): INodeExecutionData {
	const error = nodeError(node, failure, item);
	const facts = factsOf(failure, error.description ?? '');
	if (node.onError !== 'continueErrorOutput')
		return { json: { ...facts, error: error.message }, pairedItem };
	const json = { error: error.message, message: facts.remedy, details: facts };
	return forErrorOutput({ json, pairedItem }, error);
}

function factsOf(failure: unknown, description: string) {
	const known = failure instanceof OktaFailure;
	return {
		action: failure instanceof Refused ? 'refused' : 'failed',
		code: known ? failure.code : 'INPUT_UNREADABLE',
		remedy: known ? failure.remedy : description,
		...(failure instanceof OktaAnswerFailure ? { okta: { ...failure.answer } } : {}),
	};
}

/**
 * n8n 2 sends an item of `error`, `message` and `details` alone to the error output, n8n 1.123 without `details` only;
 * both send an item that has an error beside its JSON (n8n-core, handleNodeErrorOutput). Such an item would lose its JSON
 * later on, so the error is one that stays behind when the item is copied, which n8n does to join the input item to it.
 */
function forErrorOutput(
	item: INodeExecutionData,
	error: NodeApiError | NodeOperationError,
): INodeExecutionData {
	return Object.defineProperty(item, 'error', { value: error, enumerable: false });
}

function oktaSaid(failure: OktaFailure): string {
	if (!(failure instanceof OktaAnswerFailure) || !failure.answer.errorCode) return '';
	const { errorCode, errorSummary, errorId, requestId } = failure.answer;
	const ids = [errorId && `error ID ${errorId}`, requestId && `request ID ${requestId}`].filter(
		Boolean,
	);
	return `Okta said: ${errorCode} ${errorSummary ?? ''} (${ids.join(', ')}).`;
}

function progressText(progress?: Progress): string {
	if (!progress || progress.of < 2) return '';
	return `${progress.done} of ${progress.of} items were done before; they are kept when the workflow runs again.`;
}
