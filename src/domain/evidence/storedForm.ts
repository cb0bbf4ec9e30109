import { jpegPicture } from './jpegPicture';
import { zipParts, type ZipPart } from './zipParts';

/**
 * True where `kept` is what SharePoint makes of `chosen`: the same bytes, or the same Office document or picture with
 * other properties around it. It cannot prove who wrote it: checksums of a ZIP can be imitated.
 */
export function isStoredFormOf(chosen: Uint8Array, kept: Uint8Array): boolean {
  if (sameBytes(chosen, kept)) return true;
  const [ourParts, keptParts] = [zipParts(chosen), zipParts(kept)];
  if (ourParts && keptParts) return sameParts(ourParts, keptParts);
  const [ourPicture, keptPicture] = [jpegPicture(chosen), jpegPicture(kept)];
  return ourPicture !== undefined && keptPicture !== undefined && sameBytes(ourPicture, keptPicture);
}

/** Parts into which SharePoint writes a document's properties, and the links to them. */
const PROPERTIES = /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/.*|customXml\/.*|(word|xl|ppt)\/_rels\/[^/]+\.xml\.rels)$/;

function sameParts(ours: ReadonlyMap<string, ZipPart>, kept: ReadonlyMap<string, ZipPart>): boolean {
  const content = (parts: ReadonlyMap<string, ZipPart>): string[] => [...parts].flatMap(([name, { crc, size }]) => (PROPERTIES.test(name) ? [] : [JSON.stringify([name, crc, size])])).sort();
  const [ourContent, keptContent] = [content(ours), content(kept)];
  return ourContent.length === keptContent.length && ourContent.every((part, index) => part === keptContent[index]);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
