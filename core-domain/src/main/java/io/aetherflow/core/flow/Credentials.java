package io.aetherflow.core.flow;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an e-mail address and a password must look like. */
final class Credentials {

    static final int SHORTEST_PASSWORD = 8;
    static final int LONGEST_PASSWORD = 128;
    private static final int LONGEST_EMAIL = 254;

    /** Of domains that nobody has (RFC 2606): our own accounts of services and of nobody stand there. */
    private static final String NOWHERE = ".invalid";

    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+\\.[^\\s@.\\p{Cntrl}]+");

    private Credentials() {}

    static String normalise(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Why the pair can't be an account's, or empty where it can. */
    static Optional<Failure> fault(String email, String password) {
        return emailFault(email).or(() -> passwordFault(email, password));
    }

    static Optional<Failure> emailFault(String email) {
        return email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches() || email.endsWith(NOWHERE)
                ? invalid("email", "The e-mail address is not one; send one such as ann@example.com.")
                : Optional.empty();
    }

    /** Any characters will do, as long as the password is not the first thing that others would try. */
    static Optional<Failure> passwordFault(String email, String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            return invalid(
                    "password",
                    "The password must have " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters.");
        }
        if (CommonPasswords.contain(password)) {
            return invalid("password", "The password is one of the most common ones; choose another.");
        }
        String lower = normalise(password);
        if (lower.equals(email) || lower.equals(email.substring(0, Math.max(0, email.indexOf('@'))))) {
            return invalid("password", "The password is the e-mail address; choose another.");
        }
        return Optional.empty();
    }

    private static Optional<Failure> invalid(String field, String message) {
        return Optional.of(Failure.of(FailureCode.INVALID_REQUEST, message).with("field", field));
    }
}
