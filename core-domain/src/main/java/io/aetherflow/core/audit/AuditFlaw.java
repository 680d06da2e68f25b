package io.aetherflow.core.audit;

/**
 * What is wrong with the trail.
 *
 * @param seq the first record that it is wrong with
 */
public record AuditFlaw(long seq, Kind kind) {

    /** In which way. */
    public enum Kind {
        EDITED("The record does not say what it said when it was written, or was written with another key."),
        DELETED("The record is missing."),
        SWAPPED("The record does not follow the one before it: it was moved, or another one was put in."),
        RECHAINED("The record is not the one that a signed checkpoint knows: the chain was written anew."),
        CUT("The trail ends before this record, which it had once."),
        FORGED_CHECKPOINT("The checkpoint that covers the record is not signed by us, or was changed."),
        MISSING_CHECKPOINT("The checkpoint that covered the record is missing.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
