import { PrivateKeyEncrypted } from '../failures/PrivateKeyEncrypted';
import { PrivateKeyUnreadable } from '../failures/PrivateKeyUnreadable';

/** The three shapes of a private key in PEM (RFC 5958, RFC 8017, RFC 5915). */
export type KeyFormat = 'pkcs8' | 'pkcs1' | 'sec1';

export interface PemKey {
	type: KeyFormat;
	der: Buffer;
}

const FORMATS: Readonly<Record<string, KeyFormat | 'encrypted'>> = {
	PRIVATEKEY: 'pkcs8',
	RSAPRIVATEKEY: 'pkcs1',
	ECPRIVATEKEY: 'sec1',
	ENCRYPTEDPRIVATEKEY: 'encrypted',
};

const OTHERS: Readonly<Record<string, string>> = {
	PUBLICKEY: 'it is a public key',
	RSAPUBLICKEY: 'it is a public key',
	CERTIFICATE: 'it is a certificate',
	OPENSSHPRIVATEKEY: 'it is an OpenSSH key; convert it with `ssh-keygen -p -m PKCS8`',
};

const BLOCK = /-----BEGIN ?([A-Z0-9 ]+?) ?-----(.*?)-----END ?[A-Z0-9 ]+? ?-----/gs;

/**
 * The private key in a PEM text, whatever a one-line field did to its newlines: kept, lost, turned into spaces or
 * into the two characters `\n`. Other blocks beside it, such as EC PARAMETERS, are passed over.
 */
export function readPem(text: string): PemKey {
	const blocks = [...text.replace(/\\r|\\n/g, '\n').matchAll(BLOCK)].map(([, label, body]) => ({
		label: (label ?? '').replace(/ /g, ''),
		body: body ?? '',
	}));
	const block = blocks.find(({ label }) => label in FORMATS);
	if (block === undefined) throw new PrivateKeyUnreadable(reasonFor(text, blocks[0]?.label));
	const type = FORMATS[block.label];
	// The traditional way to encrypt a PEM key, RFC 1421: two header lines inside the block.
	if (type === undefined || type === 'encrypted' || /Proc-Type:|DEK-Info:/.test(block.body)) {
		throw new PrivateKeyEncrypted();
	}
	const base64 = block.body.replace(/\s+/g, '');
	if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) {
		throw new PrivateKeyUnreadable('there are stray characters between its BEGIN and END lines');
	}
	return { type, der: Buffer.from(base64, 'base64') };
}

function reasonFor(text: string, label?: string): string {
	if (label !== undefined) return OTHERS[label] ?? 'it is something else than a private key';
	if (text.trim() === '') return 'the field is empty';
	return /-----BEGIN/.test(text) ? 'its END line is missing' : 'it has no BEGIN line and is no JWK';
}
