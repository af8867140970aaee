import { OktaFailure } from './OktaFailure';

/** The private key is protected by a passphrase, for which there is no field. */
export class PrivateKeyEncrypted extends OktaFailure {
	readonly code = 'PRIVATE_KEY_ENCRYPTED';

	constructor() {
		super(
			'The private key is encrypted with a passphrase',
			'Decrypt it first, e.g. `openssl pkcs8 -topk8 -nocrypt -in key.pem -out plain.pem`, and paste the result: n8n ' +
				'stores it encrypted.',
		);
	}
}
