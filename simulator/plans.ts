/**
 * The parts of the API that are counted apart. The three for users and two for groups and apps are also told apart by
 * method where Okta does so (Okta docs, "Management rate limits"; the buckets that okta's Terraform provider keeps).
 */
export type BucketName =
	| 'users'
	| 'userRead'
	| 'userWrite'
	| 'groups'
	| 'group'
	| 'apps'
	| 'app'
	| 'logs'
	| 'oauthClients'
	| 'oauthToken'
	| 'other';

export type PlanName = 'integrator' | 'workforce';

export interface Plan {
	/** Requests per minute. */
	perMinute: Readonly<Record<BucketName, number>>;
	/** Requests in flight at once, org-wide. */
	concurrency: number;
}

/** The last public table of Okta's docs, "Management rate limits" (December 2025), and "Concurrency limits". */
export const PLANS: Readonly<Record<PlanName, Plan>> = {
	integrator: {
		perMinute: {
			users: 100,
			userRead: 100,
			userWrite: 100,
			groups: 100,
			group: 100,
			apps: 20,
			app: 100,
			logs: 20,
			oauthClients: 25,
			oauthToken: 300,
			other: 100,
		},
		concurrency: 35,
	},
	workforce: {
		perMinute: {
			users: 600,
			userRead: 2000,
			userWrite: 600,
			groups: 500,
			group: 1000,
			apps: 100,
			app: 500,
			logs: 120,
			oauthClients: 100,
			oauthToken: 2000,
			other: 1200,
		},
		concurrency: 75,
	},
};
