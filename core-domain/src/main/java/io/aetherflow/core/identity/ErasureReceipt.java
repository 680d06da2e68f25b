package io.aetherflow.core.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The proof that a person was erased. It names nobody: the subject is an id that nothing leads back from any more.
 *
 * @param subject the account's id, which stays as a pseudonym
 * @param by the id of the administrator who did it
 * @param removed how much of what went
 * @param kept what stayed, and why
 * @param digest SHA-256 over {@link #canonical}, lower-case hex
 */
public record ErasureReceipt(
        UUID id, UUID subject, UUID by, Instant at, Map<String, Long> removed, List<Kept> kept, String digest) {

    /** Something that stayed. Both are sentences of ours, without quotes. */
    public record Kept(String what, String why) {}

    public ErasureReceipt {
        removed = Collections.unmodifiableMap(new TreeMap<>(removed));
        kept = List.copyOf(kept);
    }

    /** With its digest. */
    public static ErasureReceipt of(ErasureOrder order, Instant at, Map<String, Long> removed, List<Kept> kept) {
        ErasureReceipt open = new ErasureReceipt(order.id(), order.subject(), order.by(), at, removed, kept, "");
        return new ErasureReceipt(order.id(), order.subject(), order.by(), at, removed, kept, open.digested());
    }

    /** Whether it is as it was written. */
    public boolean genuine() {
        return digest.equals(digested());
    }

    /** Everything but the digest as JSON without blanks, keys in alphabetical order. */
    public String canonical() {
        String counts = removed.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue())
                .collect(Collectors.joining(","));
        String rest = kept.stream()
                .map(each -> "{\"what\":" + quoted(each.what()) + ",\"why\":" + quoted(each.why()) + "}")
                .collect(Collectors.joining(","));
        return "{\"at\":" + quoted(at.toString()) + ",\"by\":" + quoted(by.toString()) + ",\"id\":"
                + quoted(id.toString()) + ",\"kept\":[" + rest + "],\"removed\":{" + counts + "},\"subject\":"
                + quoted(subject.toString()) + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String digested() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
