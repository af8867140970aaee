const QUIET_EVERY_MS = 10_000;
const LIVE_EVERY_MS = 500;

const seconds = (ms) => {
	const total = Math.round(ms / 1000);
	return total < 60 ? `${total} s` : `${Math.floor(total / 60)} min ${total % 60} s`;
};

/**
 * Shows that something goes on: one line that counts the seconds where a person watches, a line every ten seconds in
 * a log. `detail` is asked again each time.
 */
export async function withProgress(title, work) {
	const began = Date.now();
	const live = process.stdout.isTTY;
	let detail = () => '';
	const line = () => `${title} … ${seconds(Date.now() - began)}${detail()}`;
	const show = () => (live ? overwrite(line()) : console.log(`  ${line()}`));
	if (live) show();
	const timer = setInterval(show, live ? LIVE_EVERY_MS : QUIET_EVERY_MS);
	const end = (sign) => {
		clearInterval(timer);
		if (live) overwrite('');
		console.log(`${sign} ${title} (${seconds(Date.now() - began)})`);
	};
	try {
		const result = await work((tell) => (detail = tell));
		end('✓');
		return result;
	} catch (error) {
		end('✗');
		throw error;
	}
}

function overwrite(text) {
	const width = Math.max(20, (process.stdout.columns ?? 80) - 1);
	process.stdout.write(`\r\u001b[2K${text.slice(0, width)}`);
}
