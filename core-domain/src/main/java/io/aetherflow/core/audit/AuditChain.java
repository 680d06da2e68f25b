package io.aetherflow.core.audit;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Chains records: the hash of each is HMAC-SHA256, under a key that the database never sees, over the hash before it and all
 * that the record says. Who changes one record would have to change all that follow, and needs the key for each of them.
 *
 * <p>What is hashed, as {@link CanonicalBytes} writes it: the version of this form (1), the previous hash, number, moment,
 * kind and id of the actor, department, action, type and id of the subject, result, status, request id, details.
 */
public final class AuditChain {

    private static final String ALGORITHM = "HmacSHA256";
    private static final long FORM = 1;

    private final SecretKeySpec key;

    public AuditChain(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Entries as the records that follow this head. */
    public List<AuditRecord> link(AuditHead head, List<AuditEntry> entries) {
        List<AuditRecord> records = new ArrayList<>(entries.size());
        long seq = head.seq();
        String previous = head.hash();
        for (AuditEntry entry : entries) {
            String hash = hash(++seq, previous, entry);
            records.add(new AuditRecord(seq, entry, previous, hash));
            previous = hash;
        }
        return records;
    }

    /** Whether the record's hash is that of what it says. */
    boolean fits(AuditRecord record) {
        return record.hash().equals(hash(record.seq(), record.previous(), record.entry()));
    }

    private String hash(long seq, String previous, AuditEntry entry) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(canonical(seq, previous, entry)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    private static byte[] canonical(long seq, String previous, AuditEntry entry) {
        AuditSubject subject = entry.subject();
        return new CanonicalBytes()
                .add(FORM)
                .add(previous)
                .add(seq)
                .add(entry.at())
                .add(entry.actor().kind().name())
                .add(Objects.toString(entry.actor().id(), null))
                .add(Objects.toString(entry.department(), null))
                .add(entry.action())
                .add(subject == null ? null : subject.type())
                .add(subject == null ? null : subject.id())
                .add(entry.result().name())
                .add(entry.status())
                .add(entry.requestId())
                .add(entry.details())
                .bytes();
    }
}
