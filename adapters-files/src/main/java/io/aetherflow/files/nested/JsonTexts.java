package io.aetherflow.files.nested;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON texts of a file: one, or one on each line. */
abstract class JsonTexts implements Closeable {

    private final SourceText source;

    private JsonTexts(SourceText source) {
        this.source = source;
    }

    /** A whole file, over any number of lines. */
    static JsonTexts whole(SourceText source, JsonFactory factory) {
        return new Whole(source, factory);
    }

    /** A file with a text, or several, on each line that is not blank. */
    static JsonTexts lines(SourceText source, JsonFactory factory, NestedLimits limits, Refusals refusals) {
        return new Lines(source, factory, limits, refusals);
    }

    static JsonFactory factory(NestedLimits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.recordLength())
                .maxNumberLength(Math.min(1_000, limits.recordLength()))
                .maxNameLength(Math.min(50_000, limits.recordLength()))
                .build();
        return new JsonFactoryBuilder()
                .streamReadConstraints(constraints)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }

    /** Null at the end. */
    abstract @Nullable JsonParser next() throws IOException;

    /** Lines before the text that {@link #next()} gave. */
    abstract long linesBefore();

    /** The line of a text that turned out to be no JSON; null where the whole file is one text. */
    abstract @Nullable String broken();

    /** Whether the text that {@link #next()} gave is a row of a table. */
    abstract boolean row();

    List<String> samples() {
        return source.samples();
    }

    long position() {
        return source.position();
    }

    @Override
    public void close() {
        source.close();
    }

    private static final class Whole extends JsonTexts {

        private final SourceText source;
        private final JsonFactory factory;
        private boolean given;

        Whole(SourceText source, JsonFactory factory) {
            super(source);
            this.source = source;
            this.factory = factory;
        }

        @Override
        @Nullable
        JsonParser next() throws IOException {
            JsonParser parser = given ? null : factory.createParser(source);
            given = true;
            return parser;
        }

        @Override
        long linesBefore() {
            return 0;
        }

        @Override
        boolean row() {
            return false;
        }

        @Override
        @Nullable
        String broken() {
            return null;
        }
    }

    private static final class Lines extends JsonTexts {

        private final TextLines lines;
        private final JsonFactory factory;
        private final NestedLimits limits;
        private final Refusals refusals;

        Lines(SourceText source, JsonFactory factory, NestedLimits limits, Refusals refusals) {
            super(source);
            this.lines = new TextLines(source, limits.recordLength());
            this.factory = factory;
            this.limits = limits;
            this.refusals = refusals;
        }

        @Override
        @Nullable
        JsonParser next() throws IOException {
            while (lines.next()) {
                if (!lines.blank()) {
                    return factory.createParser(lines.chars(), lines.offset(), lines.length());
                }
            }
            if (lines.tooLong()) {
                throw refusals.longRecord(lines.number(), limits);
            }
            return null;
        }

        @Override
        long linesBefore() {
            return lines.number() - 1;
        }

        @Override
        boolean row() {
            return lines.row();
        }

        @Override
        String broken() {
            return lines.line();
        }
    }
}
