package io.aetherflow.app.apifuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Draws a request for an operation: as it should be, at its limits, or hostile in one part of it or in all. */
final class Drawing {

    private static final String BOUNDARY = "----fuzz";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";

    /** What is left out of the path, the query, the headers and the body of one that is not hostile. */
    private record Parts(boolean path, boolean query, boolean headers, boolean body) {

        static Parts of(Random random) {
            boolean all = random.nextInt(8) == 0;
            int one = random.nextInt(6);
            return new Parts(all || one == 0, all || one == 1, all || one == 2, all || one == 3);
        }
    }

    private final Operation operation;
    private final Shapes shapes;
    private final Random random;
    private final Parts hostile;
    private final Map<String, String> headers = new LinkedHashMap<>();

    Drawing(Operation operation, Shapes shapes, Random random) {
        this.operation = operation;
        this.shapes = shapes;
        this.random = random;
        this.hostile = Parts.of(random);
    }

    /**
     * The whole request.
     *
     * @param token of whom it is from; empty for a stranger
     */
    byte[] request(String token) {
        String target = "/api/v1" + path() + query();
        headers.put("Host", "localhost");
        headers.put("Connection", "close");
        // Who buys a token has none yet; another one in the header would be taken for the client's own credentials.
        boolean client = operation.bodies().containsKey(FORM) && random.nextInt(4) > 0;
        if (!token.isEmpty() && !client) {
            headers.put("Authorization", "Bearer " + token);
        }
        operation.parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals("header"))
                .forEach(this::header);
        if (hostile.headers()) {
            hostileHeader();
        }
        byte[] body = body();
        if (body.length > 0 || !operation.bodies().isEmpty()) {
            headers.put("Content-Length", Integer.toString(body.length));
        }
        boolean cut = hostile.body() && body.length > 2 && random.nextInt(12) == 0;
        return whole(target, cut ? Arrays.copyOf(body, random.nextInt(body.length)) : body);
    }

    private String path() {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asText().equals("path")) {
                String name = parameter.path("name").asText();
                String value = hostile.path() && random.nextBoolean()
                        ? encoded(Hostile.text(random))
                        : shapes.text(shapesName(name), parameter.path("schema"), random);
                path = path.replace("{" + name + "}", value);
            }
        }
        return path;
    }

    /** A plain {@code id} is one of what the path is about. */
    private String shapesName(String name) {
        return name.equals("id") ? operation.path().split("/")[1] + "#id" : name;
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asText().equals("query") && random.nextInt(3) == 0) {
                String name = parameter.path("name").asText();
                String value =
                        hostile.query() ? Hostile.text(random) : shapes.text(name, parameter.path("schema"), random);
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(hostile.query() && random.nextInt(10) == 0 ? "%zz%ff" : encoded(value));
            }
        }
        if (hostile.query() && random.nextInt(4) == 0) {
            query.append(query.isEmpty() ? '?' : '&').append(encoded(Hostile.text(random)));
        }
        return query.toString();
    }

    private void header(JsonNode parameter) {
        if (random.nextBoolean()) {
            String name = parameter.path("name").asText();
            headers.put(
                    name,
                    hostile.headers()
                            ? line(Hostile.text(random))
                            : line(shapes.text(name, parameter.path("schema"), random)));
        }
    }

    private void hostileHeader() {
        String[] names = {
            "Accept",
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "Cookie",
            "If-Match",
            "If-None-Match",
            "Range",
            "X-Request-Id",
            "X-Requested-With",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "Origin",
            "Expect",
            "Idempotency-Key",
            "Content-Encoding",
            "X-HTTP-Method-Override",
            "Forwarded",
            "TE"
        };
        String name = names[random.nextInt(names.length)];
        headers.put(name, line(Hostile.text(random)));
    }

    /** A line break would end the header, and begin another one. */
    private static String line(String text) {
        String cut = text.length() > 5000 ? text.substring(0, 5000) : text;
        return cut.replaceAll("[\r\n]", " ");
    }

    private byte[] body() {
        if (operation.bodies().isEmpty()) {
            return hostile.body() && random.nextBoolean() ? utf8(Hostile.body(random)) : new byte[0];
        }
        int pick = random.nextInt(operation.bodies().size());
        Map.Entry<String, JsonNode> chosen =
                operation.bodies().entrySet().stream().skip(pick).findFirst().orElseThrow();
        String type = chosen.getKey();
        headers.putIfAbsent("Content-Type", type.equals(MULTIPART) ? MULTIPART + "; boundary=" + BOUNDARY : type);
        if (hostile.body() && random.nextInt(3) == 0) {
            return broken(chosen.getValue());
        }
        return switch (type) {
            case JSON -> utf8(shapes.object(chosen.getValue(), random, hostile.body()));
            case MULTIPART -> form(chosen.getValue());
            case FORM -> fields(chosen.getValue());
            default -> utf8(random.nextBoolean() ? Hostile.text(random) : "a=1&b=2");
        };
    }

    private byte[] fields(JsonNode schema) {
        String fields = shapes.form(schema, random, hostile.body()).entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        boolean odd = hostile.body() && random.nextInt(6) == 0;
        return utf8(odd ? fields + (random.nextBoolean() ? "&grant_type=twice" : "&scope=%zz%ff") : fields);
    }

    private byte[] broken(JsonNode schema) {
        if (random.nextInt(4) == 0) {
            headers.put("Content-Type", random.nextBoolean() ? "text/plain" : line(Hostile.text(random)));
        }
        byte[] body = utf8(random.nextBoolean() ? Hostile.body(random) : shapes.object(schema, random, true));
        for (int i = random.nextInt(3); i > 0 && body.length > 0; i--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return body;
    }

    private byte[] form(JsonNode given) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        shapes.resolved(given).path("properties").fields().forEachRemaining(field -> {
            boolean file = field.getValue().path("format").asText().equals("binary");
            if (file ? random.nextInt(10) > 0 : random.nextInt(4) == 0) {
                part(form, field.getKey(), field.getValue(), file);
            }
        });
        if (hostile.body() && random.nextInt(6) == 0) {
            form.writeBytes(utf8("--" + BOUNDARY + "\r\n" + Hostile.text(random) + "\r\n\r\nx\r\n"));
        }
        form.writeBytes(utf8("--" + BOUNDARY + (hostile.body() && random.nextInt(6) == 0 ? "" : "--") + "\r\n"));
        return form.toByteArray();
    }

    private void part(ByteArrayOutputStream form, String name, JsonNode schema, boolean file) {
        String fileName = hostile.body() ? line(Hostile.text(random)) : "rows.csv";
        String value = hostile.body() && random.nextBoolean()
                ? (random.nextBoolean() ? Hostile.text(random) : Hostile.json(random))
                : file ? "label,amount\r\n" + random.nextInt(1000) + ",1.50\r\n" : shapes.text(name, schema, random);
        form.writeBytes(utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file ? "; filename=\"" + fileName + "\"" : "") + "\r\n\r\n" + value + "\r\n"));
    }

    private byte[] whole(String target, byte[] body) {
        StringBuilder head =
                new StringBuilder(operation.method()).append(' ').append(target).append(" HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(utf8(head.append("\r\n").toString()));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
