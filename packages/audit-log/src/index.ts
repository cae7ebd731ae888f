export {
  BUNDLE_FORMAT,
  type BundleSource,
  buildBundle,
  type ProofBundle,
  parseBundle,
  proofBundleSchema,
  serializeBundle,
} from './bundle.ts';
export { equalBytes, fromBase64, toBase64 } from './bytes.ts';
export { type Checkpoint, formatCheckpoint, openCheckpoint, parseCheckpoint } from './checkpoint.ts';
export { CompactRange } from './compact-range.ts';
export { decodeEntry, encodeEntry, type LogEntry, logEntrySchema } from './entry.ts';
export { AUDIT_LOG_CODES, type AuditLogCode, AuditLogError, type Failure, type Place } from './errors.ts';
export { type Finding, type FsckOptions, fsckLog } from './fsck.ts';
export { emptyRoot, HASH_BYTES, leafHash, nodeHash, type Sha256 } from './hash.ts';
export { keyId, parseVerifierKey, type VerifierKey, verifierKey } from './key.ts';
export {
  type NoteSignature,
  type NoteSigner,
  type NoteVerifier,
  noteVerifier,
  openNote,
  type ParsedNote,
  parseNote,
  signNote,
  type VerifySignature,
} from './note.ts';
export { consistencyProof, inclusionProof } from './proof.ts';
export {
  decodeEntryBundle,
  encodeEntryBundle,
  entriesPath,
  hashTile,
  MAX_ENTRY_BYTES,
  parseTilePath,
  requireEntrySize,
  TILE_WIDTH,
  type TileAddress,
  tilePath,
  tileWidth,
} from './tiles.ts';
export { appendLeaf, type NodeReader, rootAt, type TreeNode } from './tree.ts';
export {
  type VerifiedBundle,
  type VerifiedEntry,
  type VerifyBundleOptions,
  verifyBundle,
} from './verify-bundle.ts';
export { type VerifiedLog, type VerifyLogOptions, verifyLog } from './verify-log.ts';
export { type Consistency, type Inclusion, verifyConsistency, verifyInclusion } from './verify-proof.ts';
export { webCryptoSigner, webCryptoVerifier, webCryptoVerify } from './web-crypto.ts';
