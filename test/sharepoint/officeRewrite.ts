const OFFICE = /\.(docx|docm|dotx|xlsx|xlsm|xltx|pptx|pptm|potx)$/i;
const JPEG = /\.jpe?g$/i;
const NOTE = new TextEncoder().encode('SharePoint');
const END_OF_ZIP = 0x06054b50;
const END_OF_ZIP_BYTES = 22;

/**
 * SharePoint writes its properties into Office files, and touches some images, so what is read back differs from what was
 * uploaded. Here a comment is put at the end of the ZIP, or after the start of the JPEG; both stay readable.
 */
export function rewritten(name: string, content: Uint8Array): Uint8Array {
  const bytes = Buffer.from(content);
  const end = bytes.length - END_OF_ZIP_BYTES;
  if (OFFICE.test(name) && end >= 0 && bytes.readUInt32LE(end) === END_OF_ZIP) {
    const changed = Buffer.concat([bytes, NOTE]);
    changed.writeUInt16LE(NOTE.length, end + 20);
    return changed;
  }
  if (JPEG.test(name) && bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) {
    const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, NOTE.length + 2]), NOTE]);
    return Buffer.concat([bytes.subarray(0, 2), segment, bytes.subarray(2)]);
  }
  return content;
}
