package io.aetherflow.http.export;

import java.nio.charset.StandardCharsets;

/** How a file is offered for download under the name it was uploaded with. */
public final class RawFile {

    private static final String UNRESERVED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

    private RawFile() {}

    /** A Content-Disposition with the plain name for old readers and the exact one for others (RFC 6266, RFC 5987). */
    public static String disposition(String fileName) {
        return "attachment; filename=\"" + plain(fileName) + "\"; filename*=UTF-8''" + encoded(fileName);
    }

    private static String plain(String fileName) {
        StringBuilder plain = new StringBuilder();
        fileName.codePoints()
                .map(c -> c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '%' ? c : '_')
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String encoded(String fileName) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : fileName.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (UNRESERVED.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
