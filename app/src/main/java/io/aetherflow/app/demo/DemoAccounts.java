package io.aetherflow.app.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.app.platform.SecretFile;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.flow.Accounts;
import io.aetherflow.core.flow.Registration;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One active account for each department, and an administrator who can let people in; with random passwords that are kept in
 * the data directory.
 */
final class DemoAccounts {

    /** A login, as it is printed. */
    record Account(String email, String password) {}

    /** No department's id: those are small letters. */
    private static final String ADMINISTRATOR = "Administrator";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Accounts accounts;
    private final SecretFile file;
    private final Map<String, Account> kept;

    DemoAccounts(Accounts accounts, SecretFile file) {
        this.accounts = accounts;
        this.file = file;
        this.kept = new TreeMap<>(file.read().map(DemoAccounts::parse).orElseGet(Map::of));
    }

    Account of(Department department) {
        String id = department.id().value();
        return kept.computeIfAbsent(id, key -> make(id, Role.ANALYST, department.displayName() + " demo", id));
    }

    Account administrator() {
        return kept.computeIfAbsent(ADMINISTRATOR, key -> make("admin", Role.ADMIN, "Demo administrator", null));
    }

    /** Keeps the passwords for the next run. */
    void save() {
        try {
            file.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(kept));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name that is taken belongs to a run whose passwords are lost: the next number is free. */
    private Account make(String name, Role role, String fullName, @Nullable String department) {
        for (int number = 1; ; number++) {
            String numbered = name + (number == 1 ? "" : String.valueOf(number));
            Account account = new Account(numbered + "@demo.aetherflow.example", SecretFile.random());
            Outcome<User> made = accounts.create(
                    new Registration(account.email(), account.password(), fullName, department), role, Tier.FREE);
            if (made.refusal()
                    .filter(reason -> reason.code() == FailureCode.CONFLICT)
                    .isEmpty()) {
                made.orElseThrow();
                return account;
            }
        }
    }

    private static Map<String, Account> parse(String text) {
        try {
            return JSON.readValue(text, new TypeReference<Map<String, Account>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The demo's kept accounts can't be read; delete the file", e);
        }
    }
}
