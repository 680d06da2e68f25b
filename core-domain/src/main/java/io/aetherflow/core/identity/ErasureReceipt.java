package io.aetherflow.core.identity;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a person was erased: an account, or somebody in a department's rows. It names nobody: the subject is an id
 * that nothing leads back from any more, the key has a hash.
 *
 * @param subject the account's id, which stays as a pseudonym; null where it is of rows
 * @param key by what the rows were found; null where it is of an account
 * @param by the id of the administrator who did it
 * @param removed how much of what went
 * @param kept what stayed, and why
 * @param digest SHA-256 over {@link #canonical}, lower-case hex
 */
public record ErasureReceipt(
        UUID id,
        @Nullable UUID subject,
        @Nullable SubjectKey key,
        UUID by,
        Instant at,
        Map<String, Long> removed,
        List<Kept> kept,
        String digest) {

    /** Something that stayed. Both are sentences of ours, without quotes. */
    public record Kept(String what, String why) {}

    public ErasureReceipt {
        removed = Collections.unmodifiableMap(new TreeMap<>(removed));
        kept = List.copyOf(kept);
    }

    /** Of an account, with its digest. */
    public static ErasureReceipt of(ErasureOrder order, Instant at, Map<String, Long> removed, List<Kept> kept) {
        return new ErasureReceipt(order.id(), order.subject(), null, order.by(), at, removed, kept, "").sealed();
    }

    /** Of rows, with its digest. */
    public static ErasureReceipt of(SubjectOrder order, Instant at, Map<String, Long> removed) {
        return new ErasureReceipt(order.id(), null, order.key(), order.by(), at, removed, order.kept(), "").sealed();
    }

    private ErasureReceipt sealed() {
        return new ErasureReceipt(id, subject, key, by, at, removed, kept, digested());
    }

    /** Whether it is as it was written. */
    public boolean genuine() {
        return digest.equals(digested());
    }

    /** Everything but the digest that is not null, as JSON without blanks, keys in alphabetical order. */
    public String canonical() {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("at", quoted(at.toString()));
        fields.put("by", quoted(by.toString()));
        fields.put("id", quoted(id.toString()));
        fields.put("kept", kept.stream().map(ErasureReceipt::json).collect(Collectors.joining(",", "[", "]")));
        Map<String, String> counts = new TreeMap<>();
        removed.forEach((what, count) -> counts.put(what, count.toString()));
        fields.put("removed", json(counts));
        if (subject != null) {
            fields.put("subject", quoted(subject.toString()));
        }
        if (key != null) {
            fields.put("department", quoted(key.department().value()));
            fields.put("schema", quoted(key.schema()));
            fields.put("column", quoted(key.column()));
            fields.put("value_sha256", quoted(key.valueHash()));
        }
        return json(fields);
    }

    private static String json(Kept each) {
        return "{\"what\":" + quoted(each.what()) + ",\"why\":" + quoted(each.why()) + "}";
    }

    private static String json(Map<String, String> sorted) {
        return sorted.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String digested() {
        return Sha256Text.hex(canonical());
    }
}
