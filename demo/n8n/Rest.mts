const OWNER = {
	email: 'demo@alder.example',
	password: 'Org2Org-demo-1',
	firstName: 'Demo',
	lastName: 'Owner',
};

/** What a person types in to log in to the demo's editor; it listens on this machine only. */
export const login = { email: OWNER.email, password: OWNER.password };

/** n8n's answer was not the one hoped for. */
export class N8nRefused extends Error {
	constructor(
		method: string,
		path: string,
		readonly status: number,
		body: string,
	) {
		super(`n8n answered ${status} to ${method} ${path}: ${body.slice(0, 500)}`);
	}
}

/** The addresses that n8n's own editor uses, as its owner. */
export class Rest {
	private cookie = '';

	private constructor(readonly url: string) {}

	/** Logs in, on a new n8n by setting up its owner. */
	static async open(url: string): Promise<Rest> {
		const rest = new Rest(url);
		const { userManagement } = await rest.call<{
			userManagement: { showSetupOnFirstLoad: boolean };
		}>('GET', '/settings');
		if (userManagement.showSetupOnFirstLoad) await rest.call('POST', '/owner/setup', OWNER);
		else await rest.call('POST', '/login', { ...login, emailOrLdapLoginId: login.email });
		return rest;
	}

	/** @throws N8nRefused */
	async call<T>(method: string, path: string, body?: unknown): Promise<T> {
		const response = await fetch(`${this.url}/rest${path}`, {
			method,
			headers: { 'content-type': 'application/json', cookie: this.cookie },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		if (!response.ok) throw new N8nRefused(method, path, response.status, text);
		const [cookie] = response.headers.getSetCookie();
		if (cookie?.startsWith('n8n-auth=')) this.cookie = cookie.split(';', 1)[0] ?? '';
		return (JSON.parse(text) as { data: T }).data;
	}
}
