import { createOrg } from '../../../simulator';
import { eventHooks } from '../../../simulator/hooks/eventHooksOf';
import { asAdmin, field } from '../asAdmin';
import type { Receiver } from './receiver';

export const HOOKS = '/api/v1/eventHooks';

export interface Changes {
	events?: object;
	config?: object;
	[key: string]: unknown;
}

/** A create request for a hook that hears of new groups. */
export function wish(receiver: Receiver, { events, config, ...others }: Changes = {}) {
	return {
		name: 'n8n',
		events: { type: 'EVENT_TYPE', items: ['group.lifecycle.create'], ...events },
		channel: {
			type: 'HTTP',
			version: '1.0.0',
			config: {
				uri: receiver.url,
				headers: [{ key: 'X-Other', value: 'other' }],
				authScheme: { type: 'HEADER', key: 'Authorization', value: 'shared-secret' },
				...config,
			},
		},
		...others,
	};
}

export function orgAndAdmin() {
	const org = createOrg();
	const admin = asAdmin(org);
	const makeGroup = async (name: string) =>
		await admin.post('/api/v1/groups', { profile: { name } });
	const settled = async () => await eventHooks(org.org).idle();
	return { org, admin, makeGroup, settled };
}

/** An org with one hook that is verified; the receiver has forgotten the verification. */
export async function verifiedHook(receiver: Receiver) {
	const parts = orgAndAdmin();
	const { admin } = parts;
	const id = field(await admin.post(HOOKS, wish(receiver)), 'id');
	await admin.post(`${HOOKS}/${id}/lifecycle/verify`);
	receiver.calls.length = 0;
	return { ...parts, id };
}

function namesIn(body: unknown): string[] {
	const events: unknown = Reflect.get(Object(Reflect.get(Object(body), 'data')), 'events');
	if (!Array.isArray(events)) throw new Error('no events');
	return events.map(({ target }) => target[0].displayName);
}

/** The names of the new groups that each delivery told of. */
export const delivered = ({ calls }: Receiver) => calls.map(({ body }) => namesIn(body));
