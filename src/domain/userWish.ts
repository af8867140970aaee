import type { UserCredentials } from './credentials';
import { INITIAL_STATUS, type InitialStatus } from './initialStatus';
import { soughtValue, type MatchingRule } from './matching';
import type { PasswordWish } from './password';
import { hashProblem } from './passwordHash';
import { isUnset, type Profile } from './profile';
import type { Refusal } from './refusal';
import { soughtIn } from './soughtIn';

/** What a workflow wants of one person in the hub. */
export interface UserWish {
	operation: 'createOrUpdate' | 'create' | 'update';
	/** Names the person; also the hub login of a new user. */
	login: string;
	/** A hub id remembered from earlier, for the matching rule `id`. */
	hubId?: string;
	/** Hub attributes: a missing one is left alone, null clears it. */
	profile: Profile;
	/** Attributes that a new user gets and an existing one keeps as they are. */
	onlyOnCreate: ReadonlySet<string>;
	matchBy: readonly MatchingRule[];
	/** How a user starts, or comes back after deactivation. Not used by an update. */
	initialStatus?: InitialStatus;
	password?: PasswordWish;
	/** The person has to choose a new password at the first sign-in. */
	mustChangePassword: boolean;
	securityQuestion?: { question: string; answer: string };
	/** Signs in through an identity provider: no password and no question in Okta. */
	federated: boolean;
	userTypeId?: string;
	/** Hub groups of a new user. */
	groupIds: readonly string[];
	realmId?: string;
	whenDeactivated: 'reactivate' | 'leave' | 'refuse';
	/** What happens with the activation link: Okta mails it, the outcome carries it, or nobody gets it. */
	activation: 'mail' | 'link' | 'silent';
}

/** What is wrong with the wish itself, before any org is asked. */
export function refuseWish(wish: UserWish): Refusal | undefined {
	if (isUnset(wish.login.trim()) && !isKnownOtherwise(wish)) {
		return {
			code: 'LOGIN_MISSING',
			message: 'The item has no login, so nobody can be found or created for it',
			remedy:
				'Map the person’s sign-in name, usually the e-mail address, to ‘login’. An update may match by another attribute instead.',
		};
	}
	return wish.federated ? refuseFederated(wish) : (refusePassword(wish) ?? refuseQuestion(wish));
}

/** An update creates nobody, so any matching rule that has a value will do. */
const isKnownOtherwise = (wish: UserWish): boolean =>
	wish.operation === 'update' &&
	wish.matchBy.some((rule) => soughtValue(rule, soughtIn(wish)) !== undefined);

/** Whether the wish sets a password when the user is created or comes back. */
export function setsPassword({ initialStatus, federated }: UserWish): boolean {
	return !federated && initialStatus !== undefined && INITIAL_STATUS[initialStatus].withPassword;
}

function refusePassword(wish: UserWish): Refusal | undefined {
	const { login, initialStatus, password, mustChangePassword } = wish;
	if (mustChangePassword && initialStatus && initialStatus !== 'active_with_pass') {
		return {
			code: 'PASSWORD_CHANGE_NEEDS_ACTIVE_USER',
			message: `${login} cannot be made to change a password with the initial status '${initialStatus}'`,
			remedy:
				'Okta asks for a new password only of a user created active with a password: choose ‘Active With Password’, or switch ‘Must Change Password’ off.',
		};
	}
	if (!setsPassword(wish)) return undefined;
	if (!password || (password.kind === 'value' && password.value === '')) {
		return {
			code: 'PASSWORD_MISSING',
			message: `The initial status '${initialStatus}' sets a password for ${login}, but the item brings none`,
			remedy:
				'Fill in ‘Password’, let one be generated, or choose an initial status without a password.',
		};
	}
	const problem = password.kind === 'hash' ? hashProblem(password.hash) : undefined;
	return problem === undefined
		? undefined
		: {
				code: 'PASSWORD_HASH_WRONG',
				message: `The password hash for ${login} cannot be imported: ${problem}`,
				remedy: 'Export the hash with all its parameters from the system it comes from.',
			};
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

/** A user of an identity provider has neither in Okta (Okta API reference, Users: create with FEDERATION provider). */
function refuseFederated({ login, password, securityQuestion }: UserWish): Refusal | undefined {
	if (!password && !securityQuestion) return undefined;
	return {
		code: 'FEDERATED_USER_HAS_NO_PASSWORD',
		message: `${login} is to be a federated user, who has neither password nor security question in Okta`,
		remedy: 'Leave out the password and the security question, or switch ‘Federated User’ off.',
	};
}

/**
 * The credentials a new user, or one that comes back, gets. Without any, Okta lets the person choose at activation.
 * A generated password has been turned into a value by then.
 */
export function credentialsOf(wish: UserWish): UserCredentials | undefined {
	const question = wish.securityQuestion;
	const credentials: UserCredentials = {
		...(setsPassword(wish) ? passwordOf(wish.password) : {}),
		...(question?.question && question.answer ? { recovery_question: question } : {}),
		...(wish.federated ? { provider: { type: 'FEDERATION', name: 'FEDERATION' } } : {}),
	};
	return Object.keys(credentials).length > 0 ? credentials : undefined;
}

function passwordOf(password: PasswordWish | undefined): Pick<UserCredentials, 'password'> {
	switch (password?.kind) {
		case 'value':
			return { password: { value: password.value } };
		case 'hash':
			return { password: { hash: password.hash } };
		case 'hook':
			return { password: { hook: { type: 'default' } } };
		default:
			return {};
	}
}
