import {
	assertion,
	orgWith,
	proof,
	requestToken,
	signer,
	type JwtChanges,
	type Signer,
} from './serviceClient';

export async function dpopOrg() {
	const key = await signer();
	return { key, ...orgWith({ keys: [key.publicKey], dpopBound: true }) };
}

export type Org = Awaited<ReturnType<typeof dpopOrg>>;

export async function ask({ server, key }: Org, dpop: string | undefined, jwt?: JwtChanges) {
	return await requestToken(server, await assertion(key, jwt), { dpop });
}

export async function nonceFrom(org: Org, proofKey: Signer): Promise<string> {
	const answer = await ask(org, await proof(proofKey));
	return String(answer.headers?.['dpop-nonce']);
}
