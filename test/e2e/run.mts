// `npm run test:e2e`: what a person does in n8n's editor, in a real browser, in light and in dark colours.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Rest } from '../../demo/n8n/Rest.mjs';
import { installHost } from '../../demo/setup/installHost.mjs';
import { Stop } from '../../demo/Stop.mjs';
import { packageFolder } from '../../scripts/packageFolder.mjs';
import { packPackage } from '../../scripts/packPackage.mjs';
import { withProgress } from '../../scripts/progress.mjs';
import { openRealN8n } from '../n8n/openRealN8n.mjs';
import { findChromium } from './findChromium.mjs';
import { playStories } from './playStories.mjs';
import { connectOrgs } from './stories/connectOrgs.mjs';
import { stories } from './stories/index.mjs';
import { logIn } from './stories/logIn.mjs';

const USAGE = `npm run test:e2e                      in an n8n of its own; pictures go to a temporary folder
npm run test:e2e -- --shoot           the pictures go to docs/images
npm run test:e2e -- --theme dark      in these colours only (light, dark)
npm run test:e2e -- --only <text>     these stories only; the first ones log in and connect
npm run test:e2e -- --editor <url>    in an n8n that runs already and has the package`;

const { values } = parseArgs({
	options: {
		shoot: { type: 'boolean', default: false },
		theme: { type: 'string' },
		only: { type: 'string' },
		editor: { type: 'string' },
		help: { type: 'boolean', default: false },
	},
});

async function openEditor(stop: Stop): Promise<{ url: string; rest: Rest }> {
	if (values.editor) return { url: values.editor, rest: await Rest.open(values.editor) };
	const tarball = await packPackage(join(packageFolder, 'node_modules', '.cache', 'test-e2e'));
	const program = await installHost();
	return await withProgress(
		`Starting n8n ${program.version}`,
		async () => await openRealN8n(program, tarball, stop),
	);
}

async function judge(stop: Stop): Promise<void> {
	if (values.help) return console.log(USAGE);
	await findChromium();
	const scratch = mkdtempSync(join(tmpdir(), 'org2org-pictures-'));
	const pictures = values.shoot ? join(packageFolder, 'docs', 'images') : scratch;
	const { url, rest } = await openEditor(stop);
	const first = [logIn, connectOrgs];
	const chosen = stories.filter(
		(story) => first.includes(story) || story.title.includes(values.only ?? ''),
	);
	const total = { passed: 0, failed: 0 };
	for (const theme of ['light', 'dark'] as const) {
		if (values.theme !== undefined && values.theme !== theme) continue;
		const plan = { editor: url, rest, stories: chosen, pictures, scratch, signal: stop.signal };
		const { passed, failed } = await playStories(theme, plan);
		total.passed += passed;
		total.failed += failed;
	}
	console.log(`\nPictures: ${pictures}\n${total.passed} passed, ${total.failed} failed`);
	process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

const stop = new Stop();
judge(stop)
	.catch((error: unknown) => {
		process.exitCode = stop.signal.aborted ? 130 : 1;
		console.error(error instanceof Error ? error.message : error);
	})
	.finally(async () => await stop.everything());
