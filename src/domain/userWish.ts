import type { UserCredentials } from './credentials';
import { INITIAL_STATUS, type InitialStatus } from './initialStatus';
import { isUnset, type Profile } from './profile';
import type { Refusal } from './refusal';

/** What a workflow wants of one person in the hub. */
export interface UserWish {
	operation: 'createOrUpdate' | 'create' | 'update';
	/** Names the person; also the hub login of a new user. */
	login: string;
	/** Hub attributes: a missing one is left alone, null clears it. */
	profile: Profile;
	/** How a user starts, or comes back after deactivation. Not used by an update. */
	initialStatus?: InitialStatus;
	password?: string;
	securityQuestion?: { question: string; answer: string };
	whenDeactivated: 'reactivate' | 'leave' | 'refuse';
	/** Whether Okta may mail the person on activation. */
	sendEmail: boolean;
}

/** What is wrong with the wish itself, before any org is asked. */
export function refuseWish(wish: UserWish): Refusal | undefined {
	if (isUnset(wish.login.trim())) {
		return {
			code: 'LOGIN_MISSING',
			message: 'The item has no login, so nobody can be found or created for it',
			remedy: 'Map the person’s sign-in name, usually the e-mail address, to ‘login’.',
		};
	}
	if (wish.initialStatus && INITIAL_STATUS[wish.initialStatus].withPassword && !wish.password) {
		return {
			code: 'PASSWORD_MISSING',
			message: `The initial status '${wish.initialStatus}' sets a password for ${wish.login}, but the item brings none`,
			remedy: 'Fill in ‘Password’, or choose an initial status without a password.',
		};
	}
	return refuseQuestion(wish);
}

/** Okta takes a recovery question only together with its answer (Okta API reference, Users: Recovery Question). */
function refuseQuestion({ login, securityQuestion }: UserWish): Refusal | undefined {
	if (!securityQuestion || !securityQuestion.question === !securityQuestion.answer)
		return undefined;
	const missing = securityQuestion.question ? 'answer' : 'question';
	return {
		code: 'SECURITY_QUESTION_INCOMPLETE',
		message: `The security ${missing} for ${login} is missing`,
		remedy: 'Give both the security question and its answer, or neither.',
	};
}

/** The credentials a new user gets. Without any, Okta lets the person choose at activation. */
export function credentialsOf(wish: UserWish): UserCredentials | undefined {
	const withPassword =
		wish.initialStatus !== undefined && INITIAL_STATUS[wish.initialStatus].withPassword;
	const question = wish.securityQuestion;
	const credentials: UserCredentials = {
		...(withPassword && wish.password ? { password: { value: wish.password } } : {}),
		...(question?.question && question.answer ? { recovery_question: question } : {}),
	};
	return Object.keys(credentials).length > 0 ? credentials : undefined;
}
