package io.aetherflow.core.identity;

/**
 * A letter to one person, in plain text.
 *
 * @param to an e-mail address
 */
public record Mail(String to, String subject, String text) {

    /** What it says may hold a token. */
    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
