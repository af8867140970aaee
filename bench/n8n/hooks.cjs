/*
 * External hooks of n8n (EXTERNAL_HOOK_FILES), read by the n8n of the measurements: tell what each run took. Times of
 * nodes are n8n's own; processor time and the peak of memory are those of the whole n8n process while the run lasted.
 */
const { appendFileSync, readFileSync, writeFileSync } = require('node:fs');

let before = process.cpuUsage();

/** Linux forgets the peak of a process that writes a 5 here (proc(5), clear_refs). */
function forgetPeak() {
	try {
		writeFileSync('/proc/self/clear_refs', '5');
	} catch {
		return;
	}
}

function peakMb() {
	try {
		return Math.round(
			Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024,
		);
	} catch {
		return null;
	}
}

const failed = ({ json, error }) => error !== undefined || json?.error !== undefined;

function tellNodes({ data }) {
	const nodes = {};
	for (const [name, runs] of Object.entries(data.resultData.runData)) {
		const items = runs.flatMap((run) => run.data?.main?.[0] ?? []);
		nodes[name] = {
			ms: runs.reduce((sum, { executionTime }) => sum + executionTime, 0),
			items: items.length,
			failed: items.filter(failed).length,
			error: runs.find(({ error }) => error)?.error?.message,
		};
	}
	return nodes;
}

module.exports = {
	workflow: {
		preExecute: [
			async () => {
				forgetPeak();
				before = process.cpuUsage();
			},
		],
		postExecute: [
			async (run, workflow) => {
				const { user, system } = process.cpuUsage(before);
				const told = {
					workflow: workflow.name,
					cpuMs: (user + system) / 1000,
					peakMb: peakMb(),
					nodes: run ? tellNodes(run) : {},
				};
				appendFileSync(process.env.BENCH_RUNS_FILE, `${JSON.stringify(told)}\n`);
			},
		],
	},
};
