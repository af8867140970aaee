import type { Answer } from '../routes/Route';
import type { Principal } from '../Principal';
import type { BucketName } from '../plans';

/** What became of a request. */
export interface Exchange {
	answer: Answer;
	bucket?: BucketName;
	principal?: Principal;
	requestBody?: unknown;
	/** True for a path that this org does not imitate. */
	unknown?: true;
}
