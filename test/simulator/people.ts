/** A profile that every org accepts, with what matters to a test on top. */
export const person = (login: string, more: Record<string, unknown> = {}) => ({
	login: `${login}@x.example`,
	email: `${login}@x.example`,
	firstName: 'Ada',
	lastName: 'Lovelace',
	...more,
});

/** A body of `POST /users`. */
export const newcomer = (login: string, more: Record<string, unknown> = {}) => ({
	profile: person(login, more),
});

export const PASSWORD = { password: { value: 'Correct-Horse-7' } };
