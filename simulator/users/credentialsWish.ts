import { invalid } from '../OktaError';
import type { Password, Provider, RecoveryQuestion, User } from '../state/User';
import { isObject, memberObject, memberText, type JsonObject } from '../wire/shape';
import { parseHash } from './passwordHash';

/** The credentials of a create or an update, parsed; absent members are not touched. */
export interface CredentialsWish {
	password?: Password;
	recoveryQuestion?: RecoveryQuestion;
	provider?: Provider;
}

function parsePassword(password: JsonObject): Password | undefined {
	if (isObject(password.hash)) return { kind: 'hash', hash: parseHash(password.hash) };
	if (isObject(password.hook)) return { kind: 'hook', hook: String(password.hook.type) };
	const value = memberText(password, 'value');
	// `password: {}` is what an answer carries and what some clients send back (recorded: POST /users).
	return value === undefined ? undefined : { kind: 'value', value };
}

function parseQuestion(
	wish: JsonObject,
	held: RecoveryQuestion | undefined,
): RecoveryQuestion | undefined {
	const question = memberText(wish, 'question') ?? held?.question;
	const answer = memberText(wish, 'answer');
	if (answer === undefined && question === held?.question) return held;
	const causes = [
		...(question ? [] : ['recovery_question: The question cannot be left blank']),
		...(answer ? [] : ['recovery_question: The answer cannot be left blank']),
	];
	if (!question || !answer) throw invalid('recovery_question', ...causes);
	return { question, answer };
}

function parseProvider(provider: JsonObject): Provider {
	const type = memberText(provider, 'type') ?? 'OKTA';
	return { type, name: memberText(provider, 'name') ?? type };
}

/** Reads `credentials` of a request body; `held` is the user before an update. */
export function parseCredentials(body: JsonObject, held?: User): CredentialsWish {
	const credentials = memberObject(body, 'credentials') ?? {};
	const password = memberObject(credentials, 'password');
	const question = memberObject(credentials, 'recovery_question');
	const provider = memberObject(credentials, 'provider');
	return {
		...(password ? { password: parsePassword(password) } : {}),
		...(question ? { recoveryQuestion: parseQuestion(question, held?.recoveryQuestion) } : {}),
		...(provider ? { provider: parseProvider(provider) } : {}),
	};
}
