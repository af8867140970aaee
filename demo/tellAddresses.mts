import type { Editor } from './n8n/openEditor.mjs';
import { login } from './n8n/Rest.mjs';
import type { DemoOrgs } from './orgs/DemoOrgs.mjs';

/** Where a person can look now. */
export function tellAddresses(
	{ workflowUrl, logFile, url }: Editor,
	{ hub, spoke }: DemoOrgs,
): void {
	console.log(`
  The workflow in n8n   ${workflowUrl}
  All examples          ${url}/home/workflows
  Log in as             ${login.email}   ${login.password}
  Hub, simulated        ${hub.baseUrl}/__sim/
  Spoke, simulated      ${spoke.baseUrl}/__sim/
  n8n's log             ${logFile}

  Post the feed yourself:
    curl -X POST -H 'content-type: application/json' -d @demo/hr-feed.json ${url}/webhook/joiner-from-hr

  Ctrl-C stops everything.
`);
}
