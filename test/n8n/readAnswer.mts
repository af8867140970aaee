import type { Item } from './Execution.mjs';

/** What n8n answered to a webhook or a form. */
export interface Answer {
	status: number;
	text: string;
	/** The answer as JSON; an empty object where it is none. */
	json: Item;
}

export async function readAnswer(response: Response): Promise<Answer> {
	const text = await response.text();
	const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
	return { status: response.status, text, json: isJson ? (JSON.parse(text) as Item) : {} };
}
