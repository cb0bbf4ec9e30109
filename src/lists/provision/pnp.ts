/** The parts of PnPjs that provisioning uses; each adds its own members when it is loaded. */
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/fields/index.js';
import '@pnp/sp/views/index.js';
import '@pnp/sp/user-custom-actions/list.js';
import '@pnp/sp/items/index.js';
import '@pnp/sp/batching.js';
import '@pnp/sp/content-types/index.js';
import '@pnp/sp/security/web.js';
import '@pnp/sp/security/list.js';
import '@pnp/sp/site-groups/index.js';
