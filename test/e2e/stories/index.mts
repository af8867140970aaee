import type { Story } from '../Desk.mjs';
import { connectOrgs } from './connectOrgs.mjs';
import { findNodes } from './findNodes.mjs';
import { logIn } from './logIn.mjs';
import { mapPeople, seeOutput } from './mapPeople.mjs';
import { openNodes } from './openNodes.mjs';
import { pushGroup, readError } from './pushGroup.mjs';
import { importProfiles, inspect, startOnChange } from './readOrgs.mjs';
import { seePreviews } from './seePreviews.mjs';
import { watchHub, watchJoiners } from './watchJoiners.mjs';

/** In the order a person goes from an empty editor to pushed groups and people in the hub; each builds on those before. */
export const stories: readonly Story[] = [
	logIn,
	findNodes,
	connectOrgs,
	readError,
	pushGroup,
	mapPeople,
	seeOutput,
	inspect,
	importProfiles,
	startOnChange,
	seePreviews,
	watchJoiners,
	watchHub,
	openNodes,
];
