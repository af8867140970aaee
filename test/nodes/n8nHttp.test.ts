/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { createN8nHttp, type N8nContext } from '../../nodes/shared/n8nHttp';

const SENT = { method: 'GET', url: 'https://hub.okta.test/api/v1/things' } as const;

/** n8n's helper, which hands on an answer whose body is all there. */
function helperWith(order: string[]) {
	const then = new Map<string, (value?: unknown) => void>();
	const body = {
		destroy: () => undefined,
		on: (event: string, handle: (value?: unknown) => void) => {
			then.set(event, handle);
			if (event !== 'data') return;
			order.push('body');
			handle(Buffer.from('[{"id":"1"}]'));
			then.get('end')?.();
		},
	};
	const answer = { statusCode: 200, headers: { link: 'x' }, body };
	const httpRequestWithAuthentication = async () => await Promise.resolve(answer);
	return { helpers: { httpRequestWithAuthentication } } as unknown as N8nContext;
}

/** What happens in which order when the head of an answer comes, and what the answer says. */
async function ordered(sentMore: boolean) {
	const order: string[] = [];
	let looked = () => {};
	// Node has looked at its connections by the time an immediate is called.
	const connections = new Promise<void>((resolve) => (looked = resolve)).then(() => {
		order.push('connections');
	});
	const http = createN8nHttp(helperWith(order), {} as ICredentialDataDecryptedObject);
	const response = await http({
		...SENT,
		onHead: ({ status, headers }) => {
			order.push(`head ${status} ${String(headers.link)}`);
			setTimeout(() => setImmediate(looked), 0);
			return sentMore;
		},
	});
	order.push('read');
	await connections;
	return { order, body: response.body };
}

test('what the head of an answer made somebody send leaves before the body is read', async () => {
	expect(await ordered(true)).toEqual({
		order: ['head 200 x', 'connections', 'body', 'read'],
		body: [{ id: '1' }],
	});
});

test('a body is read at once where nothing was sent for its head', async () => {
	expect((await ordered(false)).order).toEqual(['head 200 x', 'body', 'read', 'connections']);
});
