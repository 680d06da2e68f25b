package io.aetherflow.http.pages;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A file as it is sent: plain, and where it gains by it also packed. */
final class PageFile {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "html", "text/html;charset=utf-8",
            "ico", "image/x-icon",
            "js", "text/javascript;charset=utf-8",
            "json", "application/json",
            "png", "image/png",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=utf-8",
            "webmanifest", "application/manifest+json",
            "woff2", "font/woff2");
    private static final String ASSETS = "assets/";
    private static final int DIGITS = 24;

    private final String type;
    private final String hash;
    private final boolean lasting;
    private final byte[] plain;
    private final Map<Coding, byte[]> packed;

    /**
     * Reads nothing, and refuses a kind of file that browsers would have to guess at.
     *
     * @param name as {@code assets/index-BhK6ujZb.js}; the name of an asset changes with its bytes
     * @param packed the same bytes, by how they are packed, the smallest first
     */
    PageFile(String name, byte[] plain, Map<Coding, byte[]> packed) {
        String known = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (known == null) {
            throw new IllegalStateException("The dashboard has a file of no known type: " + name);
        }
        this.type = known;
        this.lasting = name.startsWith(ASSETS);
        this.plain = plain;
        this.packed = packed;
        this.hash = hash(plain);
    }

    String type() {
        return type;
    }

    /** What may be kept without asking again: other files have the same name in the next release. */
    String cacheControl() {
        return lasting ? "public, max-age=31536000, immutable" : "no-cache";
    }

    boolean hasPacked() {
        return !packed.isEmpty();
    }

    /** The smallest that somebody can unpack; empty: plain. */
    Optional<Coding> best(Set<Coding> codings) {
        return packed.keySet().stream().filter(codings::contains).findFirst();
    }

    byte[] bytes(Optional<Coding> coding) {
        return coding.map(packed::get).orElse(plain);
    }

    /** The ETag of what {@link #bytes} answers. */
    String tag(Optional<Coding> coding) {
        return "\"" + hash + coding.map(each -> "-" + each.token()).orElse("") + "\"";
    }

    /** Whether somebody who names these has it already, as they are to get it now. */
    boolean isOneOf(Set<String> tags, Optional<Coding> coding) {
        return tags.contains("*") || tags.contains(tag(coding));
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("A file has no tag", e);
        }
    }
}
