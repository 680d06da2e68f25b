package io.aetherflow.core.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed word on how the trail stood, kept where the database's administrator can't write. It covers the records since the
 * checkpoint before it, and knows a mark of each: so even who has the key of the chain can't change one unseen.
 *
 * @param from the first record it covers
 * @param seq the last one
 * @param hash of the last one
 * @param marks the first 8 digits of each covered record's hash, one behind the other
 * @param keyId which key it is signed with
 * @param signature Ed25519, Base64
 */
public record AuditCheckpoint(
        long from, long seq, String hash, String marks, Instant at, String keyId, String signature) {

    static final int MARK = 8;

    private static final Pattern FIELD = Pattern.compile("\"([a-z_]+)\": (?:\"([^\"\\\\]*)\"|(\\d{1,18}))");

    public AuditCheckpoint {
        if (from < 1 || seq < from || marks.length() != (seq - from + 1) * MARK) {
            throw new IllegalArgumentException("A checkpoint knows a mark of each record that it covers");
        }
    }

    /** What stands for a checkpoint that nobody can read any more; nobody signed it. */
    public static AuditCheckpoint unreadable(long seq) {
        return new AuditCheckpoint(seq, seq, "", "0".repeat(MARK), Instant.EPOCH, "", "");
    }

    static String mark(String hash) {
        return hash.substring(0, MARK);
    }

    boolean covers(long record) {
        return from <= record && record <= seq;
    }

    /** The mark of a record that it covers. */
    String markOf(long record) {
        int start = Math.toIntExact((record - from) * MARK);
        return marks.substring(start, start + MARK);
    }

    byte[] signed() {
        return new CanonicalBytes()
                .add(1)
                .add(from)
                .add(seq)
                .add(hash)
                .add(marks)
                .add(at)
                .add(keyId)
                .bytes();
    }

    /** As JSON, a field in each line. No value of it needs an escape. */
    public String json() {
        return "{\n  \"from\": " + from + ",\n  \"seq\": " + seq + ",\n  \"hash\": \"" + hash + "\",\n  \"at\": \"" + at
                + "\",\n  \"key_id\": \"" + keyId + "\",\n  \"signature\": \"" + signature + "\",\n  \"marks\": \""
                + marks
                + "\"\n}\n";
    }

    /** What {@link #json} wrote, or empty for anything else. */
    public static Optional<AuditCheckpoint> parse(String json) {
        Map<String, String> fields = new HashMap<>();
        Matcher matcher = FIELD.matcher(json);
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
        }
        try {
            return Optional.of(new AuditCheckpoint(
                            Long.parseLong(field(fields, "from")),
                            Long.parseLong(field(fields, "seq")),
                            field(fields, "hash"),
                            field(fields, "marks"),
                            Instant.parse(field(fields, "at")),
                            field(fields, "key_id"),
                            field(fields, "signature")))
                    .filter(read -> read.json().equals(json));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
