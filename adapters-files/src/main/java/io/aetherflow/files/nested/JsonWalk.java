package io.aetherflow.files.nested;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.aetherflow.core.failure.AetherException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes through JSON by its tokens. Of equal names in one object the last counts. */
final class JsonWalk implements Walk {

    private final JsonTexts texts;
    private final NestedLimits limits;
    private final Refusals refusals;
    private @Nullable JsonParser parser;
    private @Nullable String broken;
    private boolean unfinished;
    private int roots;

    JsonWalk(JsonTexts texts, NestedLimits limits, Refusals refusals) {
        this.texts = texts;
        this.limits = limits;
        this.refusals = refusals;
    }

    @Override
    public Step next() {
        broken = null;
        if (unfinished) {
            return abandon();
        }
        try {
            return step();
        } catch (JsonProcessingException e) {
            return fault(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Step step() throws IOException {
        JsonToken token = token();
        while (token == JsonToken.FIELD_NAME) {
            token = token();
        }
        if (token == null) {
            return Step.END;
        }
        return switch (token) {
            case START_OBJECT -> Step.OBJECT;
            case START_ARRAY -> row() ? Step.ROW : Step.LIST;
            case END_OBJECT, END_ARRAY -> Step.LEAVE;
            default -> value(token);
        };
    }

    private @Nullable JsonToken token() throws IOException {
        JsonToken token = parser == null ? null : parser.nextToken();
        while (token == null) {
            parser = texts.next();
            if (parser == null) {
                return null;
            }
            token = parser.nextToken();
        }
        if (token.isStructStart() && parser().getParsingContext().getParent().inRoot()) {
            roots++;
        }
        return token;
    }

    private boolean row() {
        JsonStreamContext around = parser().getParsingContext().getParent();
        return around.inArray() || (around.inRoot() && texts.row());
    }

    private Step value(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            char[] chars = parser().getTextCharacters();
            int from = parser().getTextOffset();
            if (parser().getTextLength() > limits.recordLength()) {
                throw refusals.longRecord(line(), limits);
            }
            if (!JsonText.storable(chars, from, from + parser().getTextLength())) {
                throw new UnstorableText(parser());
            }
        }
        return Step.VALUE;
    }

    @Override
    public String name() {
        try {
            String name = parser().currentName();
            return name == null ? "" : name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String text() {
        if (broken != null) {
            return broken;
        }
        try {
            return JsonText.cell(parser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int length() {
        try {
            return parser().currentToken() == JsonToken.VALUE_NULL ? 0 : parser().getTextLength();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String compact() {
        try {
            return JsonText.structure(parser(), limits.recordLength());
        } catch (JsonText.TooLong e) {
            throw refusals.longRecord(line(), limits);
        } catch (JsonProcessingException e) {
            leave(e);
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void skip() {
        try {
            parser().skipChildren();
        } catch (JsonProcessingException e) {
            leave(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong inside something left aside is told by the next step. */
    private void leave(JsonProcessingException e) {
        if (texts.broken() == null) {
            throw refusal(e);
        }
        unfinished = true;
    }

    private Step fault(JsonProcessingException e) {
        if (texts.broken() == null) {
            throw refusal(e);
        }
        return abandon();
    }

    private Step abandon() {
        unfinished = false;
        parser = null;
        broken = Objects.requireNonNull(texts.broken());
        return Step.BROKEN;
    }

    private AetherException refusal(JsonProcessingException e) {
        long line = line();
        if (e instanceof JsonEOFException) {
            return refusals.cutOff(line);
        }
        if (e instanceof UnstorableText) {
            return refusals.line(line, "holds a NUL or half a character, which no table can store", "Remove it.");
        }
        if (e instanceof StreamConstraintsException) {
            boolean deep = parser().getParsingContext().getNestingDepth() >= limits.depth();
            return deep ? refusals.deep(line, limits) : refusals.longRecord(line, limits);
        }
        return refusals.line(
                line,
                "is not JSON: a quote, comma or bracket is missing or too many there, or a value has no quotes",
                Refusals.EXPORT_AGAIN);
    }

    @Override
    public long line() {
        if (parser == null) {
            return texts.linesBefore() + 1;
        }
        return texts.linesBefore()
                + (parser.currentToken() == null
                        ? parser.currentLocation().getLineNr()
                        : Math.max(1, parser.currentTokenLocation().getLineNr()));
    }

    private JsonParser parser() {
        return Objects.requireNonNull(parser, "no step was made");
    }

    @Override
    public String top() {
        return "root";
    }

    @Override
    public boolean repeats() {
        return false;
    }

    @Override
    public String fileType() {
        return texts.broken() != null || roots > 1 ? "ndjson" : "json";
    }

    @Override
    public List<String> samples() {
        return texts.samples();
    }

    @Override
    public long position() {
        return texts.position();
    }

    @Override
    public void close() {
        texts.close();
    }
}
