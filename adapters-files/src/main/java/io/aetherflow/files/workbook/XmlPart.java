package io.aetherflow.files.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.aetherflow.core.failure.AetherException;
import java.io.Closeable;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one part of a workbook, which is XML. Names are without their prefix: the two dialects of the standard
 * differ in nothing else. There are no DTDs in a workbook, so one that has them is refused before they are looked at.
 */
final class XmlPart implements Closeable {

    /** A workbook's parts are about ten elements deep. */
    private static final int DEPTH = 64;

    private final PartStream bytes;
    private final WorkbookRefusals refusals;
    private final XMLStreamReader xml;
    private int event = XMLStreamConstants.START_DOCUMENT;
    private int depth;

    XmlPart(PartStream bytes, WorkbookRefusals refusals) {
        this.bytes = bytes;
        this.refusals = refusals;
        this.xml = reader(bytes, refusals);
    }

    private static XMLStreamReader reader(PartStream bytes, WorkbookRefusals refusals) {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // So that all that can be wrong with a text is found on the way to it, not where it is taken.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        try {
            return factory.createXMLStreamReader(bytes);
        } catch (AetherException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            throw notXml(bytes, refusals, e);
        }
    }

    private static RuntimeException notXml(PartStream bytes, WorkbookRefusals refusals, Exception cause) {
        return refusals.damaged("its part " + bytes.name() + " is not well-formed XML", cause);
    }

    /** Goes to the next tag or text. False at the end of the part. */
    boolean next() {
        bytes.beginEvent();
        try {
            if (!xml.hasNext()) {
                return false;
            }
            event = xml.next();
        } catch (AetherException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            // The parser has its own unchecked exceptions, beside the one that it declares.
            throw notXml(bytes, refusals, e);
        }
        check();
        return true;
    }

    private void check() {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEPTH) {
                    throw refusals.suspicious("is a workbook whose part " + bytes.name() + " is nested more than "
                            + DEPTH + " levels deep");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw refusals.suspicious(
                        "is a workbook whose part " + bytes.name() + " declares entities of its own (a DTD)");
            default -> {}
        }
    }

    boolean starts(String element) {
        return event == XMLStreamConstants.START_ELEMENT && element.equals(xml.getLocalName());
    }

    boolean ends(String element) {
        return event == XMLStreamConstants.END_ELEMENT && element.equals(xml.getLocalName());
    }

    /** Goes to the next beginning of such an element. False where there is none. */
    boolean to(String element) {
        while (next()) {
            if (starts(element)) {
                return true;
            }
        }
        return false;
    }

    /** Of the tag that was gone to; any attribute of that name, whatever its prefix. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text up to the end of the element that was gone to; goes no further than one character over the limit. */
    String text(int limit) {
        int outside = depth - 1;
        String whole = "";
        StringBuilder parts = null;
        while (depth > outside && whole.length() <= limit && next()) {
            if (!isText()) {
                continue;
            }
            if (whole.isEmpty() && parts == null) {
                whole = xml.getText();
                continue;
            }
            parts = parts == null ? new StringBuilder(whole) : parts;
            parts.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            if (parts.length() > limit) {
                break;
            }
        }
        return parts == null ? whole : parts.toString();
    }

    private boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** The part that is read of the whole, from 0 to 1. */
    double progress() {
        return bytes.progress();
    }

    /** Reads what is left without looking at it, so that the checksum of the whole is known to be right. */
    void drain() {
        bytes.drain();
    }

    @Override
    public void close() {
        bytes.close();
    }
}
