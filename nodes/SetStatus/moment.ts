import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError, tryToParseDateTime } from 'n8n-workflow';

/** A date field's moment. Without an offset of its own it is in the workflow's time zone, as n8n shows it. */
export function readMoment(
	context: IExecuteFunctions,
	item: number,
	field: string,
	value: unknown,
): Date | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	try {
		return tryToParseDateTime(value, context.getTimezone()).toJSDate();
	} catch {
		throw new NodeOperationError(context.getNode(), `‘${field}’ holds no date that can be read`, {
			itemIndex: item,
			description: 'Give a date such as 2026-03-01 or 2026-03-01T17:00:00Z.',
		});
	}
}
