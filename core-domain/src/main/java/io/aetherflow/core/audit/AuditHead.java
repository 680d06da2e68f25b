package io.aetherflow.core.audit;

/** Where the trail ends: the number and the hash of its last record. */
public record AuditHead(long seq, String hash) {

    /** Of a trail without a record. */
    public static final AuditHead NONE = new AuditHead(0, "0".repeat(64));
}
