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
 *
 * For the error output n8n asks for an item of `error`, `message` and `details` alone (n8n-core,
 * handleNodeErrorOutput) and joins the input item to it; an item that carries an Error object would lose all else.
 */
export function failureItem(node: INode, failure: unknown, item: number): INodeExecutionData {
	const { message, description } = nodeError(node, failure, item);
	const known = failure instanceof OktaFailure;
	const facts = {
		action: failure instanceof Refused ? 'refused' : 'failed',
		code: known ? failure.code : 'INPUT_UNREADABLE',
		remedy: known ? failure.remedy : (description ?? ''),
		...(failure instanceof OktaAnswerFailure ? { okta: { ...failure.answer } } : {}),
	};
	const json =
		node.onError === 'continueErrorOutput'
			? { error: message, message: facts.remedy, details: facts }
			: { ...facts, error: message };
	return { json, pairedItem: { item } };
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
