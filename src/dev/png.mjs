/**
 * The pixel size of a PNG, read from its header.
 * @param {Uint8Array} bytes
 * @returns {{width: number, height: number} | null} null when the bytes are no PNG
 */
export function pngSize(bytes) {
  const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || SIGNATURE.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
