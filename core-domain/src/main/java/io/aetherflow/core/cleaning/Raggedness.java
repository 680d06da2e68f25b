package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.RawRecord;

/** Whether a record has the header's fields: one that has not may be shifted, so none of its cells can be trusted. */
final class Raggedness {

    private Raggedness() {}

    /** As many fields as the header, or more where the further ones are empty. */
    static boolean fits(RawRecord record, int width) {
        return record.size() == width || (record.size() > width && emptyFrom(record, width));
    }

    private static boolean emptyFrom(RawRecord record, int width) {
        for (int i = width; i < record.size(); i++) {
            if (!Texts.trim(record.cell(i)).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
