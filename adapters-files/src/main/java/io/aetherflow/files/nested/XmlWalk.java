package io.aetherflow.files.nested;

import io.aetherflow.core.failure.AetherException;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through XML. An element with attributes or children is an object, one with text alone a value; namespaces are
 * ignored.
 */
final class XmlWalk implements Walk {

    /** Begins the names of attributes, so that they are told from elements. */
    static final String ATTRIBUTE = "@";

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final SourceText source;
    private final XmlAllowance allowance;
    private final XMLStreamReader reader;
    private final NestedLimits limits;
    private final Refusals refusals;
    private final StringBuilder characters = new StringBuilder();

    private String top = "root";
    private String name = "";
    private String text = "";
    private long line = 1;
    private long nextLine = 1;
    private int depth;
    /** The next attribute of the element just entered; beyond the last one outside any. */
    private int attribute = Integer.MAX_VALUE;
    /** Whether the element's start or end that was met behind a text is still to be told. */
    private boolean met;
    /** Whether there is text to be told before it. */
    private boolean textFirst;

    XmlWalk(SourceText source, NestedLimits limits, Refusals refusals) {
        this.source = source;
        this.limits = limits;
        this.refusals = refusals;
        this.allowance = new XmlAllowance(source, limits, refusals);
        try {
            this.reader = XmlParser.open(allowance);
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    @Override
    public Step next() {
        try {
            return step();
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    private Step step() throws XMLStreamException {
        while (attribute < attributes()) {
            int at = attribute++;
            if (ownAttribute(at)) {
                return attribute(at);
            }
        }
        attribute = Integer.MAX_VALUE;
        if (textFirst) {
            textFirst = false;
            return Step.TEXT;
        }
        if (!met && readOn()) {
            met = true;
            return Step.TEXT;
        }
        met = false;
        return switch (reader.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> leave();
            default -> Step.END;
        };
    }

    private int attributes() {
        return attribute == Integer.MAX_VALUE ? 0 : reader.getAttributeCount();
    }

    private boolean ownAttribute(int at) {
        return !XSI.equals(reader.getAttributeNamespace(at));
    }

    private Step attribute(int at) {
        name = ATTRIBUTE + reader.getAttributeLocalName(at);
        text = limited(reader.getAttributeValue(at));
        return Step.VALUE;
    }

    private Step enter() throws XMLStreamException {
        name = reader.getLocalName();
        line = nextLine;
        if (depth == 0) {
            top = name;
        }
        if (++depth > limits.depth()) {
            throw refusals.deep(line, limits);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (ownAttribute(i)) {
                attribute = 0;
                return Step.OBJECT;
            }
        }
        boolean filled = readOn();
        if (reader.getEventType() == XMLStreamConstants.END_ELEMENT) {
            depth--;
            return Step.VALUE;
        }
        met = true;
        textFirst = filled;
        return Step.OBJECT;
    }

    private Step leave() {
        depth--;
        return Step.LEAVE;
    }

    /** Reads on to the next start or end. True where there was text before it, blanks aside. */
    private boolean readOn() throws XMLStreamException {
        characters.setLength(0);
        while (true) {
            nextLine = reader.getLocation().getLineNumber();
            int event = event();
            allowance.renew();
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append();
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refusals.line(
                            reader.getLocation().getLineNumber(),
                            "uses the entity '" + reader.getLocalName() + "', which XML does not know by itself",
                            "Entities are not expanded: write the characters themselves.");
                case XMLStreamConstants.DTD -> declarations();
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                default -> {
                    text = characters.toString();
                    return !text.isBlank();
                }
            }
        }
    }

    /** The parser breaks on some broken documents, rather than tell. */
    private int event() throws XMLStreamException {
        try {
            return reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (AetherException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new XMLStreamException("the parser broke", reader.getLocation(), e);
        }
    }

    private void append() {
        characters.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (characters.length() > limits.recordLength()) {
            throw refusals.longRecord(nextLine, limits);
        }
    }

    private String limited(String value) {
        if (value.length() > limits.recordLength()) {
            throw refusals.longRecord(nextLine, limits);
        }
        return value;
    }

    private void declarations() {
        if (allowance.declares()) {
            throw refusals.line(
                    reader.getLocation().getLineNumber(),
                    "declares its own entities or elements (a DTD), which is not read for safety",
                    "Export the data without a DOCTYPE.");
        }
    }

    private AetherException refusal(XMLStreamException e) {
        long at = e.getLocation() == null
                ? source.line()
                : Math.max(1, e.getLocation().getLineNumber());
        if (source.ended()) {
            return refusals.cutOff(at);
        }
        return refusals.line(
                at,
                "is not well-formed XML: a tag is not closed or not opened there, or a character is not allowed",
                Refusals.EXPORT_AGAIN);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public long line() {
        return line;
    }

    /** XML has no short text of its own for what lies in an element. */
    @Override
    public String compact() {
        skip();
        return "";
    }

    @Override
    public void skip() {
        int open = 1;
        while (open > 0) {
            Step step = next();
            open += step == Step.OBJECT ? 1 : step == Step.LEAVE ? -1 : 0;
        }
    }

    @Override
    public String top() {
        return top;
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public String fileType() {
        return "xml";
    }

    @Override
    public List<String> samples() {
        return source.samples();
    }

    @Override
    public long position() {
        return source.position();
    }

    @Override
    public void close() {
        source.close();
    }
}
