import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBrowser } from './openBrowser.mjs';
import { shootConsole } from './shootConsole.mjs';
import { shootExecution } from './shootExecution.mjs';

// Pictures of a demo that is running: `npm start` in one terminal, `npm run screenshots` in another.

const { values } = parseArgs({
	options: {
		editor: { type: 'string', default: 'http://127.0.0.1:5678' },
		hub: { type: 'string', default: 'http://127.0.0.1:4711' },
		into: {
			type: 'string',
			default: fileURLToPath(new URL('../../docs/images', import.meta.url)),
		},
	},
});

async function shoot(): Promise<void> {
	mkdirSync(values.into, { recursive: true });
	for (const scheme of ['light', 'dark'] as const) {
		const { page, close } = await openBrowser(scheme);
		try {
			await shootExecution(page, values.editor, join(values.into, `workflow-${scheme}.png`));
			await shootConsole(page, values.hub, join(values.into, `hub-${scheme}.png`));
			console.log(`${scheme}: done`);
		} finally {
			await close();
		}
	}
}

shoot().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
