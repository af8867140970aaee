import { createServer, type AddressInfo } from 'node:net';

const tryPort = async (port: number): Promise<number | undefined> =>
	await new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(undefined));
		server.listen(port, '127.0.0.1', () => {
			const { port: got } = server.address() as AddressInfo;
			server.close(() => resolve(got));
		});
	});

/** A port that nobody listens on: the wished one where it is free, so that addresses stay the same. */
export async function freePort(wished: number): Promise<number> {
	const port = (await tryPort(wished)) ?? (await tryPort(0));
	if (port === undefined) throw new Error('No free port on 127.0.0.1');
	return port;
}
