import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What n8n's agent tells a model. */
export interface Asked {
	/** Whether the answer is to come in pieces. */
	stream?: boolean;
	messages: Array<{ role: string; content: unknown }>;
	tools?: Array<{
		function: { name: string; description: string; parameters: { properties?: object } };
	}>;
}

/** A model that wants the same tool called once, and then ends the talk; it answers as OpenAI's chat completions do. */
export interface ScriptedModel {
	/** To be entered as the base URL of n8n's OpenAI credential. */
	url: string;
	asked: Asked[];
	close(): Promise<void>;
}

/** @param wishes the arguments of the one tool call */
export async function scriptedModel(wishes: object): Promise<ScriptedModel> {
	const asked: Asked[] = [];
	const server = createServer((request, response) => {
		void bodyOf(request).then((text) => {
			const question = JSON.parse(text) as Asked;
			asked.push(question);
			const { stream = false } = question;
			const answer = JSON.stringify(completion(question, wishes));
			response.setHeader('content-type', stream ? 'text/event-stream' : 'application/json');
			response.end(stream ? `data: ${answer}\n\ndata: [DONE]\n\n` : answer);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v1`,
		asked,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

function completion({ messages, tools = [], stream }: Asked, wishes: object): object {
	const isDone = messages.some(({ role }) => role === 'tool');
	const call = {
		index: 0,
		id: 'call_1',
		type: 'function',
		function: { name: tools[0]?.function.name, arguments: JSON.stringify(wishes) },
	};
	const message = isDone
		? { role: 'assistant', content: 'Done.' }
		: { role: 'assistant', content: null, tool_calls: [call] };
	return {
		id: 'chatcmpl-1',
		object: stream ? 'chat.completion.chunk' : 'chat.completion',
		created: 0,
		model: 'scripted',
		choices: [
			{
				index: 0,
				finish_reason: isDone ? 'stop' : 'tool_calls',
				[stream ? 'delta' : 'message']: message,
			},
		],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	let text = '';
	for await (const piece of request) text += String(piece);
	return text;
}
