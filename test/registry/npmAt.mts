import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../../scripts/npm.mjs';

/** An npm that knows this registry and no other, and nothing of this machine's settings. */
export function npmAt(registry: string, folder: string) {
	const settings = join(folder, 'npmrc');
	// npm publishes only with a token, whatever it is; this registry asks nobody.
	const host = registry.replace(/^http:/, '');
	writeFileSync(settings, `registry=${registry}/\n${host}/:_authToken=anybody\n`);
	const env = {
		npm_config_userconfig: settings,
		npm_config_registry: registry,
		npm_config_cache: join(folder, 'npm-cache'),
	};
	return async (args: string[], cwd: string): Promise<string> => await npm(args, { cwd, env });
}
