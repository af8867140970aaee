import { Stop } from './Stop.mjs';
import type { Order } from './Order.mjs';
import { playDemo } from './playDemo.mjs';

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const stop = new Stop();

playDemo(order, stop)
	.catch((error: unknown) => {
		if (stop.signal.aborted) return;
		process.exitCode = 1;
		console.error(`\n${error instanceof Error ? error.message : String(error)}`);
	})
	.finally(async () => {
		await stop.everything();
		if (stop.signal.aborted && order.once) process.exitCode = 130;
	});
