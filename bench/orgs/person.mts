export interface Row {
	login: string;
	[attribute: string]: string;
}

/** A person as the measurements know them: about as much as a company keeps, 1 kB once Okta answers with it. */
export function person(at: number): Row {
	const login = `person${at}@bench.example`;
	return {
		login,
		email: login,
		firstName: 'Person',
		lastName: `Number ${at}`,
		displayName: `Person Number ${at}`,
		title: 'Specialist for things that take a while to write down',
		department: `Department ${at % 100}`,
		organization: 'Spruce Timber and Paper Company, Northern Division',
		streetAddress: `${at} Long Street, Third Building on the Left`,
		city: 'Manchester',
		zipCode: 'M1 1AE',
		countryCode: 'GB',
		preferredLanguage: 'en',
		employeeNumber: String(100_000 + at),
	};
}

/** What a feed knows of somebody; a part of `person`. */
export function feedRow(at: number): Row {
	const { login, email = '', firstName = '', lastName = '' } = person(at);
	return { login, email, firstName, lastName };
}
