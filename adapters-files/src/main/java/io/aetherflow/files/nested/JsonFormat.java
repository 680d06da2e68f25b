package io.aetherflow.files.nested;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.aetherflow.core.dataset.FileFormat;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * JSON, lines of JSON (NDJSON) and JSON texts one after another, as flat records.
 *
 * <p>The records are the objects of a list, of an object whose names are data (the name becomes the column
 * {@code key}), of the lines, or the one object there is; rows of a list of lists under its first row, and a small table
 * written by columns. Values of objects within a record are columns of their own; lists of values are joined by
 * {@code "; "}, lists of objects given as JSON. What lies around a record is repeated on it, wherever in the document it
 * stands: an object of at most a record's length is kept until it ends; of longer ones that occur several times, what
 * comes after the records is left out, and that is noted. Of equal names in one object the last counts. Numbers stay as
 * they are written, but for {@code 1e3}, which becomes {@code 1000}; null and NaN are empty.
 *
 * <p>A broken line among lines of JSON is given as a record of the wrong width at its physical line; a broken document
 * is refused.
 */
public final class JsonFormat implements FileFormat {

    /** Some databases write the header of a CSV as {@code [Date],[Amount]}: a bracket before a bare word is no JSON. */
    private static final Pattern BEGINNING =
            Pattern.compile("\\s*+(\\{\\s*+(\"|}|$)|\\[\\s*+([\\[{\"\\]\\-0-9]|$|(true|false|null|NaN)\\b))");

    /** A bracket around a number or a quote, and more after it: the header of a CSV again. */
    private static final Pattern DELIMITED = Pattern.compile("\\s*+\\[[^\\[\\]{}\\r\\n]*+][,;\\t|]");

    /** By so many it is told whether each line is a text of its own. */
    private static final int LINES = 3;

    private final NestedLimits limits;
    private final JsonFactory factory;

    public JsonFormat() {
        this(NestedLimits.DEFAULT);
    }

    public JsonFormat(NestedLimits limits) {
        this.limits = limits;
        this.factory = JsonTexts.factory(limits);
    }

    @Override
    public String name() {
        return "json";
    }

    @Override
    public boolean recognises(byte[] head) {
        String text = Encoding.text(head);
        return BEGINNING.matcher(text).lookingAt() && !DELIMITED.matcher(text).lookingAt();
    }

    @Override
    public RecordReader open(FileSource source, ReadOptions options, Vocabulary vocabulary) {
        Refusals refusals = new Refusals(source.name());
        Encoding encoding = encoding(source, options, refusals);
        boolean lines;
        try (SourceText text = SourceText.open(source, encoding, refusals)) {
            lines = ofLines(text);
        }
        NestedFile file = new NestedFile(
                () -> new JsonWalk(
                        texts(SourceText.open(source, encoding, refusals), lines, refusals), limits, refusals),
                encoding.charset().name(),
                limits,
                refusals);
        return file.open(options.sheet(), vocabulary);
    }

    private static Encoding encoding(FileSource source, ReadOptions options, Refusals refusals) {
        try (SourceBytes bytes = SourceBytes.open(source, refusals)) {
            Encoding marked = Encoding.marked(bytes.head(4));
            return marked == null ? Encoding.named(options.encoding(), refusals) : marked;
        }
    }

    private JsonTexts texts(SourceText text, boolean lines, Refusals refusals) {
        return lines ? JsonTexts.lines(text, factory, limits, refusals) : JsonTexts.whole(text, factory);
    }

    /**
     * Whether each line is a text of its own. No document over several lines has a whole object or list on its first line
     * and another one begun on the next, or whole ones on two lines in a row; some of the lines may be broken.
     */
    private boolean ofLines(SourceText text) {
        TextLines lines = new TextLines(text, limits.recordLength());
        boolean[] begun = new boolean[LINES];
        boolean[] whole = new boolean[LINES];
        int count = 0;
        while (count < LINES && lines.next()) {
            if (!lines.blank()) {
                begun[count] = lines.first() == '{' || lines.first() == '[';
                whole[count] = begun[count] && whole(lines);
                count++;
            }
        }
        boolean another = begun[1] && (whole[1] || begun[2] || count == 2);
        return (whole[0] && another) || (whole[1] && whole[2]);
    }

    private boolean whole(TextLines lines) {
        try (JsonParser parser = factory.createParser(lines.chars(), lines.offset(), lines.length())) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                token = parser.nextToken();
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
