import canonicalize from 'canonicalize';
import * as z from 'zod';
import { fromUtf8, toBase64 } from './bytes.ts';
import { AuditLogError } from './errors.ts';
import type { Sha256 } from './hash.ts';
import { inclusionProof } from './proof.ts';
import type { NodeReader } from './tree.ts';

export const BUNDLE_FORMAT = 'recourse-proof/1';
const MAX_PROOF_HASHES = 64;

/** Proof of one complaint: all that an outsider needs, in one JSON document. */
export const proofBundleSchema = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  register: z.string().min(1),
  reference: z.string().min(1),
  complaint: z.string().min(1),
  /** Verifier key of the log. Only a reminder: whoever forges a bundle puts in a key of his own. */
  key: z.string().min(1),
  /** Checkpoint signed by that key alone. */
  checkpoint: z.string().min(1),
  /** All entries of the complaint that the checkpoint covers, in order. */
  entries: z
    .array(
      z.strictObject({
        index: z.int().min(0),
        /** Base64 of the exact bytes of the entry. */
        entry: z.string().min(1),
        /** Base64 of each hash of the inclusion proof, lowest first. */
        proof: z.array(z.string().min(1)).max(MAX_PROOF_HASHES),
      }),
    )
    .min(1),
});

export type ProofBundle = z.infer<typeof proofBundleSchema>;

/** What a log needs to say to build a bundle. `size` is the size of `checkpoint`. */
export interface BundleSource
  extends Pick<ProofBundle, 'register' | 'reference' | 'complaint' | 'key' | 'checkpoint'> {
  size: number;
  entries: { index: number; bytes: Uint8Array }[];
  read: NodeReader;
  sha256: Sha256;
}

/** Builds the bundle of a complaint. Throws `out_of_range` for an entry that the checkpoint does not cover yet. */
export function buildBundle(source: BundleSource): ProofBundle {
  const { register, reference, complaint, key, checkpoint, size, read, sha256 } = source;
  const entries = source.entries.map(({ index, bytes }) => ({
    index,
    entry: toBase64(bytes),
    proof: inclusionProof(sha256, index, size, read).map(toBase64),
  }));
  return { format: BUNDLE_FORMAT, register, reference, complaint, key, checkpoint, entries };
}

/** The one text of a bundle: RFC 8785 canonical JSON, no line break at the end. */
export function serializeBundle(bundle: ProofBundle): string {
  return canonicalize(bundle) ?? '';
}

/**
 * Reads a bundle: its text, the bytes of its text, or its parsed JSON. Text must be what {@link serializeBundle}
 * writes, so that no byte of a file can change unseen. Throws `bundle_malformed` or `bundle_not_canonical`.
 */
export function parseBundle(bundle: unknown): ProofBundle {
  const text = bundle instanceof Uint8Array ? fromUtf8(bundle) : bundle;
  if (text === null) throw malformed('it is not UTF-8');
  const parsed = requireShape(typeof text === 'string' ? parseJson(text) : text);
  if (typeof text === 'string') requireCanonical(text, parsed);
  return parsed;
}

function requireShape(json: unknown): ProofBundle {
  const result = proofBundleSchema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const [field, entryIndex] = issue?.path ?? [];
  throw malformed(`${issue?.path.join('.') || 'bundle'}: ${issue?.message}`, {
    ...(field !== undefined && { field: String(field) }),
    ...(typeof entryIndex === 'number' && { entryIndex }),
  });
}

function requireCanonical(text: string, bundle: ProofBundle): void {
  const canonical = serializeWellFormed(bundle);
  if (text === canonical) return;
  let offset = 0;
  while (text[offset] === canonical[offset]) offset++;
  const message = `the text differs at character ${offset} from what the log writes for this bundle`;
  throw new AuditLogError('bundle_not_canonical', message);
}

function serializeWellFormed(bundle: ProofBundle): string {
  try {
    return serializeBundle(bundle);
  } catch {
    throw malformed('half a surrogate pair stands in a text');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('it is not JSON');
  }
}

function malformed(message: string, at?: { field?: string; entryIndex?: number }): AuditLogError {
  return new AuditLogError('bundle_malformed', `not a proof bundle: ${message}`, at);
}
