package io.aetherflow.http.retry;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A hash of all that a request asks for: method, path, query and body. An upload's bytes are not known before they came, so
 * their number stands for them.
 */
final class RequestFingerprint {

    private final MessageDigest digest = sha256();

    private RequestFingerprint() {}

    static String ofBody(ContainerRequestContext request, byte[] body) {
        return new RequestFingerprint().head(request).part(body).hex();
    }

    /** The boundary is left out: clients draw a new one for each attempt. */
    static String ofUpload(ContainerRequestContext request) {
        String type = String.valueOf(request.getMediaType());
        int parameters = type.indexOf(';');
        return new RequestFingerprint()
                .head(request)
                .part(parameters < 0 ? type : type.substring(0, parameters))
                .part(String.valueOf(request.getHeaderString("Content-Length")))
                .hex();
    }

    /** A key as it is kept: whoever has it can ask for its answer. */
    static String ofKey(String key) {
        return new RequestFingerprint().part("key").part(key).hex();
    }

    /** The same request under another key has another one, so that it can't be found out without its key. */
    static String under(String key, String fingerprint) {
        return new RequestFingerprint()
                .part("request")
                .part(key)
                .part(fingerprint)
                .hex();
    }

    private RequestFingerprint head(ContainerRequestContext request) {
        return part(request.getMethod())
                .part(request.getUriInfo().getRequestUri().getRawPath())
                .part(String.valueOf(request.getUriInfo().getRequestUri().getRawQuery()));
    }

    private RequestFingerprint part(String text) {
        return part(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The lengths keep two different rows of parts from being the same bytes. */
    private RequestFingerprint part(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
