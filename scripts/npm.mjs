import { runCommand } from './runCommand.mjs';

/**
 * The environment for an npm that works in another folder: what the calling npm says about this package
 * (its folder, its script) must not reach it; registry, cache and the like must.
 */
function npmEnvironment() {
	const ours =
		/^npm_(package|lifecycle)_|^npm_config_(local_prefix|prefix|ignore_scripts|noproxy)$|^INIT_CWD$/i;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

/** Runs npm: the one that runs us where there is one, else the one on PATH. */
export async function npm(args, { env, ...options } = {}) {
	const cli = process.env.npm_execpath;
	const environment = { ...npmEnvironment(), ...env };
	const all = cli?.endsWith('.js') ? [process.execPath, cli, ...args] : ['npm', ...args];
	const [command, ...rest] = all;
	return await runCommand(command, rest, { ...options, env: environment });
}
