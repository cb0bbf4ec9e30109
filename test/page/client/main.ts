import { CONFIG_ELEMENT_ID, type PageConfig, zoneId } from '../pageConfig';
import { connectChrome } from './chrome';
import { reloadOnBuild } from './reload';
import { startRuntime } from './runtime';

const config = JSON.parse(document.getElementById(CONFIG_ELEMENT_ID)?.textContent ?? '') as PageConfig;

function showFailure(error: unknown): void {
  console.error(error);
  for (const webPart of config.webParts) {
    const zone = document.getElementById(zoneId(webPart));
    if (zone && zone.childElementCount === 0) zone.textContent = `The web part could not be shown: ${error instanceof Error ? error.message : String(error)}`;
  }
}

if (config.watched) reloadOnBuild();
const started = startRuntime(config);
started.catch(showFailure);
connectChrome(config, started);
