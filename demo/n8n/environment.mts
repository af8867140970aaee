import { freePort } from '../freePort.mjs';
import type { N8nProgram } from '../Order.mjs';

/** Those that n8n itself takes, so that the address of the demo is the one people know. */
const USUAL_PORTS = { editor: 5678, broker: 5679 };

/** Parts of n8n 2.41 that the demo has no use for, and that call home or take time at the start. */
const UNUSED_MODULES = 'mcp-registry,mcp,instance-ai,agents,agent-evals,chat-hub';

/** Settings that n8n ignores where it does not know them: this machine only, no calls home, nothing to click away. */
const QUIET = {
	N8N_LISTEN_ADDRESS: '127.0.0.1',
	N8N_HOST: '127.0.0.1',
	N8N_RUNNERS_BROKER_LISTEN_ADDRESS: '127.0.0.1',
	N8N_SECURE_COOKIE: 'false',
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
};

/** Where an n8n of the demo keeps its things and answers. */
export interface N8nPlace {
	userFolder: string;
	port: number;
	env: NodeJS.ProcessEnv;
}

/** @param ports those wished for; 0 for any that is free */
export async function n8nPlace(
	program: N8nProgram,
	userFolder: string,
	ports = USUAL_PORTS,
): Promise<N8nPlace> {
	const port = await freePort(ports.editor);
	const broker = await freePort(ports.broker);
	const modules = program.version === '2.41.1' ? { N8N_DISABLED_MODULES: UNUSED_MODULES } : {};
	const inherited = Object.entries(process.env).filter(([name]) => !/^(npm|N8N|DB)_/i.test(name));
	return {
		userFolder,
		port,
		env: {
			...Object.fromEntries(inherited),
			...QUIET,
			...modules,
			N8N_USER_FOLDER: userFolder,
			N8N_PORT: String(port),
			N8N_RUNNERS_BROKER_PORT: String(broker),
			...(program.version.startsWith('1.') ? { N8N_EXPRESSION_ENGINE: 'legacy' } : {}),
		},
	};
}
