import type { Loss } from '../ledger/close-ledger.js';

const script: Loss = {
  code: 'postman/script-not-converted',
  reason: 'A script runs in Postman; OpenAPI describes an API and runs nothing.',
};
const profile: Loss = {
  code: 'postman/protocol-profile-not-converted',
  reason: 'How Postman sends requests: redirects, pruning of bodies, normalisation of URLs.',
};
const monitor: Loss = {
  code: 'postman/monitor-not-converted',
  reason: 'Monitors and mock servers are services of Postman, not of the API.',
};
const visualizer: Loss = {
  code: 'postman/visualizer-not-converted',
  reason: 'A visualizer draws responses in Postman; it is no part of an API.',
};
const saved: Loss = {
  code: 'postman/saved-request',
  reason: 'A part of a saved request that the request does not have as it is now.',
};
const setting: Loss = {
  code: 'postman/client-setting',
  reason: 'A setting of the Postman application, not of the API.',
};
const measurement: Loss = {
  code: 'postman/response-measurement',
  reason: 'A measurement of one saved call: timings, cookies, previews.',
};
const bookkeeping: Loss = {
  code: 'postman/bookkeeping',
  reason: 'How Postman keeps the collection: ids, owners, orders, revisions.',
};
const variable: Loss = {
  code: 'postman/variable-not-used',
  reason: 'No request uses the variable, or a narrower one hides it.',
};
const unknown: Loss = {
  code: 'postman/unknown-member',
  reason: 'The format of collections does not define this member here.',
};

const groups: readonly (readonly [Loss, string])[] = [
  [script, 'event events preRequestScript prerequest tests script scripts scripts_order'],
  [profile, 'protocolProfileBehavior protocolProfileBehaviour'],
  [monitor, 'monitor monitors mock mocks'],
  [visualizer, 'visualizer visualizers'],
  [saved, 'originalRequest requestObject'],
  [setting, 'certificate proxy descriptionFormat dataDisabled hash'],
  [
    measurement,
    'cookie cookies responseTime time timings timestamp rawDataType previewType searchResultScrolledTo state mime _postman_previewtype',
  ],
  [
    bookkeeping,
    `id uid _postman_id _postman_isSubFolder _exporter_id _collection_link owner lastUpdatedBy lastRevision createdAt updatedAt
    folders_order folder order collection collectionId collection_id collection_name collection_owner collectionName
    collectionRequestId responses_order public remote_id remoteLink remoteLinkUpdatedAt synced syncedFilename
    syncedPermissions subscribed sharedWithTeam shared team permissions favorite write published version
    hasRequests isDeleted isFromCollection schema tags fork _postman_compat_id headerPresets`,
  ],
  [variable, 'variable variables values environments globals'],
];
const lossOfMember = new Map(
  groups.flatMap(([loss, members]) => members.split(/\s+/).map((member) => [member, loss] as const)),
);

/** Why the node at `pointer` has no place in the definition, from the names of the members above it. */
export function lossOfPostman(pointer: string): Loss {
  for (let end = pointer.length; end > 0;) {
    const slash = pointer.lastIndexOf('/', end - 1);
    const token = pointer.slice(slash + 1, end);
    // The wrapper of the whole collection is no member of it.
    const loss = token === 'collection' ? undefined : lossOfMember.get(token);
    if (loss) return loss;
    end = slash;
  }
  return unknown;
}
