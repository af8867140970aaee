module.exports = {
	...require('./dist/credentials/OktaOrg2OrgApi.credentials.js'),
	...require('./dist/nodes/ProvisionUser/ProvisionUser.node.js'),
	...require('./dist/nodes/SetStatus/SetStatus.node.js'),
	...require('./dist/nodes/InspectConnection/InspectConnection.node.js'),
	...require('./dist/nodes/PushGroup/PushGroup.node.js'),
	...require('./dist/nodes/ImportHubProfiles/ImportHubProfiles.node.js'),
};
