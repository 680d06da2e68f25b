package io.aetherflow.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.RejectedRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rejected rows as JSON, one object a line: {@code {"line":7,"cells":[…],"issues":[{"column":…}]}}. */
final class RejectLines {

    /** Cells are written in ASCII: so any string comes back as it was, even one cut inside a character. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private RejectLines() {}

    static JsonGenerator writer(OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.setRootValueSeparator(null);
        return json;
    }

    static JsonParser reader(InputStream in) throws IOException {
        return JSON.createParser(in);
    }

    static void write(JsonGenerator json, RejectedRow row) throws IOException {
        json.writeStartObject();
        if (row.part() > 0) {
            json.writeNumberField("part", row.part());
        }
        json.writeNumberField("line", row.line());
        json.writeArrayFieldStart("cells");
        for (String cell : row.cells()) {
            json.writeString(cell);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("issues");
        for (CellIssue issue : row.issues()) {
            write(json, issue);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void write(JsonGenerator json, CellIssue issue) throws IOException {
        json.writeStartObject();
        json.writeStringField("column", issue.column());
        json.writeStringField("value", issue.value());
        json.writeStringField("rule", issue.rule());
        json.writeStringField("message", issue.message());
        json.writeStringField("hint", issue.hint());
        json.writeEndObject();
    }

    /** The next row, or null at the end; afterwards the parser stands behind the row, before its line end. */
    static @Nullable RejectedRow read(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            return null;
        }
        require(json, token == JsonToken.START_OBJECT);
        int part = 0;
        long line = 0;
        List<String> cells = new ArrayList<>();
        List<CellIssue> issues = new ArrayList<>();
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "part" -> part = json.getIntValue();
                case "line" -> line = json.getLongValue();
                case "cells" -> readCells(json, cells);
                case "issues" -> readIssues(json, issues);
                default -> json.skipChildren();
            }
        }
        require(json, !issues.isEmpty());
        return new RejectedRow(part, line, cells, issues);
    }

    private static void readCells(JsonParser json, List<String> cells) throws IOException {
        require(json, json.isExpectedStartArrayToken());
        while (json.nextToken() != JsonToken.END_ARRAY) {
            cells.add(json.getText());
        }
    }

    private static void readIssues(JsonParser json, List<CellIssue> issues) throws IOException {
        require(json, json.isExpectedStartArrayToken());
        while (json.nextToken() == JsonToken.START_OBJECT) {
            issues.add(readIssue(json));
        }
    }

    private static CellIssue readIssue(JsonParser json) throws IOException {
        String column = null;
        String value = null;
        String rule = "";
        String message = "";
        String hint = "";
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            String text = json.nextToken() == JsonToken.VALUE_NULL ? null : json.getText();
            switch (field) {
                case "column" -> column = text;
                case "value" -> value = text;
                case "rule" -> rule = orEmpty(text);
                case "message" -> message = orEmpty(text);
                case "hint" -> hint = orEmpty(text);
                default -> json.skipChildren();
            }
        }
        return new CellIssue(column, value, rule, message, hint);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void require(JsonParser json, boolean expected) throws StreamReadException {
        if (!expected) {
            throw new JsonParseException(json, "not a rejected row");
        }
    }
}
