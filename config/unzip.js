import { unzipSync } from 'fflate';

export { strFromU8 } from 'fflate';

/** What reads workbooks unpacks with: fflate's own starts a worker for large files, which a page's content security policy forbids. */
export function unzip(archive, callback) {
  let files;
  try {
    files = unzipSync(archive);
  } catch (error) {
    callback(error);
    return;
  }
  callback(null, files);
}
