package io.aetherflow.http.upload;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the parameters of a header such as {@code form-data; name="file"; filename="a \"b\".csv"}. */
final class HeaderParameters {

    private final String header;
    private final Map<String, String> values = new HashMap<>();
    private int at;

    private HeaderParameters(String header) {
        this.header = header;
    }

    /** By lower-case name; of one given twice, the first. */
    static Map<String, String> of(String header) {
        HeaderParameters parameters = new HeaderParameters(header);
        parameters.until(";");
        while (parameters.at < header.length()) {
            parameters.next();
        }
        return parameters.values;
    }

    private void next() {
        at++;
        String name = until("=;").strip().toLowerCase(Locale.ROOT);
        if (is('=', at)) {
            at++;
            String value = value();
            values.putIfAbsent(name, value);
        }
    }

    private String value() {
        while (is(' ', at) || is('\t', at)) {
            at++;
        }
        if (!is('"', at)) {
            return until(";").strip();
        }
        String value = quoted();
        until(";");
        return value;
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < header.length() && !is('"', at); at++) {
            if (escaping()) {
                at++;
            }
            value.append(header.charAt(at));
        }
        return value.toString();
    }

    /** The backslashes of a Windows path are sent as they are: before other characters they escape nothing. */
    private boolean escaping() {
        return is('\\', at) && (is('"', at + 1) || is('\\', at + 1));
    }

    private String until(String ends) {
        int start = at;
        while (at < header.length() && ends.indexOf(header.charAt(at)) < 0) {
            at++;
        }
        return header.substring(start, at);
    }

    private boolean is(char wanted, int index) {
        return index < header.length() && header.charAt(index) == wanted;
    }
}
