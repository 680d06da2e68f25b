package io.aetherflow.app.apifuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/** Values as the document's schemas have them, at their limits, and beyond. */
final class Shapes {

    private static final int DEEPEST = 4;

    private final JsonNode schemas;
    private final Map<String, List<String>> known;

    /** @param known values that exist, by a word that a field's or parameter's name contains */
    Shapes(JsonNode document, Map<String, List<String>> known) {
        this.schemas = document.path("components").path("schemas");
        this.known = known;
    }

    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    /** A JSON object, most of its fields as they should be, some not. */
    String object(JsonNode schema, Random random, boolean hostile) {
        return object(resolved(schema), random, hostile, 0);
    }

    private String object(JsonNode schema, Random random, boolean hostile, int depth) {
        StringJoiner object = new StringJoiner(",", "{", "}");
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").fields().forEachRemaining(field -> {
            boolean wanted = required.contains(field.getKey()) ? random.nextInt(12) > 0 : random.nextInt(3) == 0;
            if (wanted || (hostile && random.nextInt(4) == 0)) {
                boolean bad = hostile && random.nextInt(3) == 0;
                object.add(quoted(field.getKey()) + ":"
                        + (bad ? any(random) : value(field.getKey(), field.getValue(), random, depth + 1)));
            }
        });
        if (hostile && random.nextInt(8) == 0) {
            object.add(quoted(random.nextBoolean() ? "surprise" : Hostile.text(random)) + ":" + any(random));
        }
        return object.toString();
    }

    /** The fields of a form, most of them as they should be, some not. */
    Map<String, String> form(JsonNode given, Random random, boolean hostile) {
        JsonNode schema = resolved(given);
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        Map<String, String> form = new LinkedHashMap<>();
        schema.path("properties").fields().forEachRemaining(field -> {
            if (random.nextInt(required.contains(field.getKey()) ? 12 : 4) > 0) {
                boolean bad = hostile && random.nextInt(3) == 0;
                form.put(field.getKey(), bad ? Hostile.text(random) : text(field.getKey(), field.getValue(), random));
            }
        });
        if (hostile && random.nextInt(8) == 0) {
            form.put(Hostile.text(random), Hostile.text(random));
        }
        return form;
    }

    private static String any(Random random) {
        return random.nextBoolean() ? Hostile.json(random) : quoted(Hostile.text(random));
    }

    private String value(String name, JsonNode given, Random random, int depth) {
        JsonNode schema = resolved(given);
        if (depth > DEEPEST) {
            return "null";
        }
        return switch (schema.path("type").asText("string")) {
            case "object" ->
                schema.has("properties")
                        ? object(schema, random, false, depth)
                        : "{\"" + text(name, schema, random) + "\":" + quoted(text(name, schema, random)) + "}";
            case "array" -> "[" + value(name, schema.path("items"), random, depth + 1) + "]";
            case "integer", "number" -> number(schema, random);
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> quoted(text(name, schema, random));
        };
    }

    /** A text as the schema has it: a value that exists, one of its own, one at its limits. */
    String text(String name, JsonNode given, Random random) {
        JsonNode schema = resolved(given);
        if (schema.path("enum").size() > 0) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asText();
        }
        if (!schema.path("type").asText("string").equals("string")) {
            return number(schema, random);
        }
        if (schema.path("format").asText().equals("date")) {
            return LocalDate.of(2023, 1, 1).plusDays(random.nextInt(-400, 400)).toString();
        }
        if (name.equals("email") && random.nextInt(3) == 0) {
            return "new-" + Long.toHexString(random.nextLong()) + "@example.com";
        }
        for (Map.Entry<String, List<String>> entry : known.entrySet()) {
            if (name.contains(entry.getKey())) {
                return entry.getValue().get(random.nextInt(entry.getValue().size()));
            }
        }
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(200);
        int[] lengths = {least, least + 1, Math.max(0, least - 1), most, most + 1, 8};
        return "a".repeat(lengths[random.nextInt(lengths.length)]);
    }

    private static String number(JsonNode schema, Random random) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(1000);
        long[] numbers = {least, least - 1, most, most + 1, least + 1, Long.MAX_VALUE, Integer.MIN_VALUE};
        return Long.toString(numbers[random.nextInt(numbers.length)]);
    }

    static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
