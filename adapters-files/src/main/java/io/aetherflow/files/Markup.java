package io.aetherflow.files;

import java.util.regex.Pattern;

/** Refuses text that is not delimited: web pages, JSON, XML, the pointers that Git LFS leaves instead of files. */
final class Markup {

    private static final int BEGINNING = 1 << 12;
    private static final Pattern HTML = pattern("<(!--|(!doctype\\s+html|html|head|body|script|meta|table)\\b)");
    private static final Pattern XHTML = pattern("<\\?xml\\b.*<html\\b");
    private static final Pattern XML = pattern("<\\?xml\\b");
    /** Some databases write headers as {@code [Date],[Amount]}: a bracket before a bare word is no JSON. */
    private static final Pattern JSON = pattern("(\\{|\\[\\s*([\\[{\"\\]\\-0-9]|$|(true|false|null)\\b))");

    private static final String LFS = "version https://git-lfs.github.com/spec/";
    private static final String AS_CSV = "Export or save the table as CSV and upload that.";

    private Markup() {}

    static void refuse(String text, Refusals refusals) {
        String start = text.substring(0, Math.min(BEGINNING, text.length())).stripLeading();
        if (start.startsWith(LFS)) {
            throw refusals.file(
                    "is a Git LFS pointer, not the file it stands for",
                    "Run \"git lfs pull\" and upload the real file.");
        }
        if (matches(HTML, start) || matches(XHTML, start)) {
            throw refusals.file(
                    "is a web page (HTML), whatever its name says",
                    "The download may have ended at a login or error page: download the table again and upload that.");
        }
        if (matches(XML, start)) {
            throw refusals.file("is XML, but no table that can be read here", AS_CSV);
        }
        if (matches(JSON, start)) {
            throw refusals.file("is JSON, but no table that can be read here", AS_CSV);
        }
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).lookingAt();
    }
}
