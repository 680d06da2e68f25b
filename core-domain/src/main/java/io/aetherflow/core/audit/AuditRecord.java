package io.aetherflow.core.audit;

/**
 * An entry in its place in the chain.
 *
 * @param seq from 1, without gaps
 * @param previous the hash of the record before; {@link AuditHead#NONE}'s for the first
 * @param hash of this one, 64 hexadecimal digits
 */
public record AuditRecord(long seq, AuditEntry entry, String previous, String hash) {}
