package io.aetherflow.files.nested;

import io.aetherflow.core.dataset.FileFormat;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * XML as flat records: the elements that repeat beside each other, or the one record there is.
 *
 * <p>Attributes and elements with text alone are columns by their local names, those of elements within a record too;
 * texts that repeat are joined by {@code "; "}, and other elements that repeat within a record are left out, which is
 * noted. What lies around a record is repeated on it, wherever in the document it stands: an element of at most a
 * record's length is kept until it ends; of longer ones that occur several times, what comes after the records is left
 * out, and that is noted.
 *
 * <p>Nothing outside the file is read, no entity is expanded, and a document that declares some is refused.
 */
public final class XmlFormat implements FileFormat {

    private static final int DECLARATION = 1 << 10;

    private static final Pattern BEGINNING =
            pattern("\\s*+<(\\?xml\\b|!--|!doctype\\s|[\\p{L}_][\\p{L}\\p{N}_.:-]*+[\\s/>])");
    private static final Pattern HTML = pattern(
            "\\s*+(<\\?xml[^>]*+>|<!--.*?-->|\\s++)*+<(!doctype\\s+html|(html|head|body|script|meta|table)\\b(?![:.-]))");
    /** Trading platforms write the header of a CSV as {@code <DATE>,<OPEN>}. */
    private static final Pattern DELIMITED = pattern("\\s*+(<[^<>\\s]++>[,;\\t|])+<[^<>\\s]++>[ \\t]*+([\\r\\n]|$)");

    private static final Pattern ENCODING =
            pattern("\\s*+<\\?xml\\b[^>]*?\\bencoding\\s*+=\\s*+[\"']([a-z0-9._:-]++)[\"']");

    private final NestedLimits limits;

    public XmlFormat() {
        this(NestedLimits.DEFAULT);
    }

    public XmlFormat(NestedLimits limits) {
        this.limits = limits;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    @Override
    public String name() {
        return "xml";
    }

    @Override
    public boolean recognises(byte[] head) {
        String text = Encoding.text(head);
        boolean cells = DELIMITED.matcher(text).lookingAt() && !text.contains("</");
        return BEGINNING.matcher(text).lookingAt() && !HTML.matcher(text).lookingAt() && !cells;
    }

    @Override
    public RecordReader open(FileSource source, ReadOptions options, Vocabulary vocabulary) {
        Refusals refusals = new Refusals(source.name());
        Encoding encoding = encoding(source, options.encoding(), refusals);
        NestedFile file = new NestedFile(
                () -> walk(source, encoding, refusals), encoding.charset().name(), limits, refusals);
        return file.open(options.sheet(), vocabulary);
    }

    private Walk walk(FileSource source, Encoding encoding, Refusals refusals) {
        SourceText text = SourceText.open(source, encoding, refusals);
        try {
            return new XmlWalk(text, limits, refusals);
        } catch (RuntimeException e) {
            text.close();
            throw e;
        }
    }

    private static Encoding encoding(FileSource source, @Nullable String said, Refusals refusals) {
        byte[] head;
        try (SourceBytes bytes = SourceBytes.open(source, refusals)) {
            head = bytes.head(DECLARATION);
        }
        Encoding marked = Encoding.marked(head);
        if (marked != null) {
            return marked;
        }
        return Encoding.named(said == null || said.isBlank() ? declared(head) : said, refusals);
    }

    /** A declaration that can be read byte by byte is not in two-byte text, even if it says so, as some writers' do. */
    private static @Nullable String declared(byte[] head) {
        Matcher declaration = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        boolean found = declaration.lookingAt() && !declaration.group(1).matches("(?i)(utf-?(16|32)|ucs-?[24]).*");
        return found ? declaration.group(1) : null;
    }
}
