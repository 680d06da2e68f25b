package io.aetherflow.files.workbook;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** The texts that cells refer to by number. Read as far as they are asked for, and kept, within a limit. */
final class SharedStrings implements Closeable {

    private final @Nullable XmlPart xml;
    private final WorkbookLimits limits;
    private final WorkbookRefusals refusals;
    private final TextStore texts = new TextStore();

    /** @param xml null where the workbook has no such part */
    SharedStrings(@Nullable XmlPart xml, WorkbookLimits limits, WorkbookRefusals refusals) {
        this.xml = xml;
        this.limits = limits;
        this.refusals = refusals;
    }

    /** Null where there is none of that number. */
    @Nullable
    String get(int index) {
        while (index >= texts.size()) {
            if (xml == null || !xml.to("si")) {
                return null;
            }
            add(xml);
        }
        return index < 0 ? null : texts.get(index);
    }

    private void add(XmlPart part) {
        String text = RichText.read(part, "si", limits.rowLength());
        if (text.length() > limits.rowLength()) {
            throw refusals.suspicious("is a workbook with a text of more than "
                    + WorkbookRefusals.number(limits.rowLength()) + " characters");
        }
        texts.add(text);
        if (texts.memory() > limits.sharedTextBytes()) {
            throw refusals.file(
                    "is a workbook with so many different texts that they take more than "
                            + WorkbookRefusals.number(limits.sharedTextBytes()) + " bytes of memory",
                    "Save the table as CSV, which is read without keeping any of it.");
        }
    }

    /** Makes sure that the texts given so far are those that were written. No more can be read afterwards. */
    void verify() {
        if (xml != null) {
            xml.drain();
        }
    }

    @Override
    public void close() {
        if (xml != null) {
            xml.close();
        }
    }
}
