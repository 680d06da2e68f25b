package io.aetherflow.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart form in the making. */
final class Form {

    static final String BOUNDARY = "----aetherflow-test-7MA4YWxkTrZu0gW";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static Form file(String content) {
        return new Form().file("week 42.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    Form file(String name, byte[] content) {
        return fileNamed("filename=\"" + name + "\"", content);
    }

    Form fileNamed(String parameter, byte[] content) {
        begin("form-data; name=\"file\"; " + parameter + "\r\nContent-Type: text/csv");
        out.writeBytes(content);
        line("");
        return this;
    }

    Form field(String name, String value) {
        return part("form-data; name=\"" + name + "\"", value);
    }

    Form part(String disposition, String value) {
        begin(disposition);
        line(value);
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(out.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    private void begin(String disposition) {
        line("--" + BOUNDARY);
        line("Content-Disposition: " + disposition);
        line("");
    }

    private void line(String text) {
        out.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
