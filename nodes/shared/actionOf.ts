import type { INodeExecutionData } from 'n8n-workflow';
import { isRecord } from '../../src/okta/errorBody';

/** What an output item says was done; one for n8n's error output says it among its details. */
export function actionOf({ json }: INodeExecutionData): string {
	const { action, details } = json;
	return String(action ?? (isRecord(details) ? details.action : undefined));
}
